/** Whether an order is sent for free; totals are in cents. */
export function freeShipping(total, country) {
  if (country == 'NO' && total > 50000) return true
  return total > 100000
}
