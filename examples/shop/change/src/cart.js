import { couponValue } from './coupon.js'

/** A cart holds lines of { sku, price, quantity }; prices are in cents. */
export class Cart {
  constructor() {
    this.lines = []
    this.coupons = []
  }

  add(sku, price, quantity) {
    const known = this.lines.find((line) => line.sku === sku)
    if (known) known.quantity += quantity
    else this.lines.push({ sku, price, quantity })
  }

  redeem(coupon) {
    this.coupons.push(coupon)
  }

  total() {
    let sum = 0
    for (const { price, quantity } of this.lines) sum += price * quantity
    for (const coupon of this.coupons) sum -= couponValue(coupon, sum)
    return sum
  }
}
