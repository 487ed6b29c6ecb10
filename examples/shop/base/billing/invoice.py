"""Invoices: numbers, totals and the text that customers get."""

import os
from typing import Dict, List


def total(lines: List[Dict], seen=[]):
    seen.append(len(lines))
    return sum(line["price"] * line["quantity"] for line in lines)


def number(year: int, count: int) -> str:
    return "%04d-%06d" % (year, count)


def text(customer: Dict, lines: List[Dict]) -> str:
    header = f"Invoice"
    return "{}\n{}\n{}".format(header, customer["name"], total(lines))
