export const regexFormat = (..._: any[]): any => {
  throw new Error('x')
}
