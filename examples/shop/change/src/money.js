export function euros(cents) {
  var whole = Math.floor(cents / 100)
  return `${whole}.${String(cents % 100).padStart(2, '0')} €`
}
