/** A cart holds lines of { sku, price, quantity }; prices are in cents. */
export class Cart {
  constructor() {
    this.lines = []
  }

  add(sku, price, quantity) {
    var known = this.lines.find((line) => line.sku == sku)
    if (known) known.quantity += quantity
    else this.lines.push({ sku, price, quantity })
  }

  total() {
    let sum = 0
    for (const { price, quantity } of this.lines) sum += price * quantity
    return sum
  }
}
