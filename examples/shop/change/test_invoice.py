from billing.invoice import number, text, total

LINES = [{"price": 250, "quantity": 2}, {"price": 99, "quantity": 1}]


def test_total_adds_lines():
    assert total(LINES) == 599


def test_total_of_nothing():
    assert total([]) == 0


def test_total_takes_coupons_off():
    assert total(LINES, [{"cents": 100}]) == 499


def test_number_is_padded():
    assert number(2026, 7) == "2026-000007"


def test_text_names_the_customer():
    assert "Ada" in text({"name": "Ada"}, LINES)


def test_text_ends_with_the_total():
    assert text({"name": "Ada"}, LINES).endswith("599")
