/** OpenCC's dictionaries as opencc-js ships them: `traditional simplified` pairs, joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
declare module 'opencc-js/dict/STCharacters' {
  const pairs: string
  export default pairs
}
