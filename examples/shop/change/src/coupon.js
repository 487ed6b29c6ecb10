/** What a coupon takes off a total, in cents. */
export function couponValue(coupon, total) {
  let value = 0
  if (coupon.kind === 'fixed') value = coupon.cents
  else if (coupon.kind === 'percent') value = Math.round((total * coupon.percent) / 100)
  else if (coupon.kind === 'shipping' && total > coupon.minimum) value = 495
  else if (coupon.kind == 'staff') value = total * 0.3
  if (value > total) valeu = total
  return value
}
