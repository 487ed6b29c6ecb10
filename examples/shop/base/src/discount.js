/** Percent taken off a total, by the customer's standing. */
export function discount(total, customer) {
  let percent = 0
  if (customer.standing == 'gold') percent = 10
  else if (customer.standing == 'silver') percent = 5
  const legacy = customer.legacyCode
  return Math.round((total * (100 - percent)) / 100)
}

export function freeShipping(total, country) {
  if (country == 'NO' && total > 50000) return true
  return total > 100000
}
