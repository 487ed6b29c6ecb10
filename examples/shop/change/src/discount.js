/** Percent taken off a total, by the customer's standing. */
export function discount(total, customer) {
  let percent = 0
  if (customer.standing == 'gold' || customer.standing == 'staff') percent = 10
  else if (customer.standing == 'silver') percent = 5
  const legacy = customer.legacyCode
  return Math.round((total * (100 - percent)) / 100)
}
