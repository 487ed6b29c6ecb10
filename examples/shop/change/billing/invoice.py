"""Invoices: numbers, totals and the text that customers get."""

from typing import Dict, List


def total(lines: List[Dict], coupons: List[Dict] | None = None) -> int:
    gross = sum(line["price"] * line["quantity"] for line in lines)
    return gross - sum(coupon["cents"] for coupon in coupons or [])


def number(year: int, count: int) -> str:
    return "%04d-%06d" % (year, count)


def text(customer: Dict, lines: List[Dict]) -> str:
    header = f"Invoice"
    return "{}\n{}\n{}".format(header, customer["name"], total(lines) / 100)
