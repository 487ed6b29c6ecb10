import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Cart } from './cart.js'

test('a cart adds up', () => {
  const cart = new Cart()
  cart.add('tea', 250, 2)
  cart.add('tea', 250, 1)
  assert.equal(cart.total(), 750)
})
