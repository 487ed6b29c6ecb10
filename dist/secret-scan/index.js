import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 2312:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runner_launch_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6838);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(691);


await (0,_shared_runner_launch_js__WEBPACK_IMPORTED_MODULE_0__/* .launch */ .q)(_main_js__WEBPACK_IMPORTED_MODULE_1__/* .secretScan */ .C);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ secretScan)
});

// EXTERNAL MODULE: ./build/shared/evidence/scene.js
var scene = __nccwpck_require__(4704);
;// CONCATENATED MODULE: ./build/shared/config/quantity.js
/** Times and sizes as people write them. */
const milliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const bytes = {
    b: 1,
    kb: 1000,
    mb: 1_000_000,
    gb: 1_000_000_000,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
};
/** "90" and "90s" → 90,000; undefined for what is no duration above zero. */
function readMilliseconds(text) {
    const [, digits = '', unit = 's'] = /^(\d{1,9})(ms|s|m|h)?$/.exec(text) ?? [];
    const value = Number(digits) * milliseconds[unit];
    // setTimeout counts in 32 bits; what is longer would fire at once.
    return value > 0 && value < 2 ** 31 ? value : undefined;
}
/** "50MB" → 50,000,000, "1 GiB" → 1,073,741,824, "300" → 300; undefined for what is no size above zero. */
function readBytes(text) {
    const [, digits = '', unit = 'b'] = /^(\d{1,12}(?:\.\d{1,3})?) ?([kmg]i?b|b)?$/i.exec(text) ?? [];
    const value = Math.round(Number(digits) * (bytes[unit.toLowerCase()] ?? Number.NaN));
    return value > 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

// EXTERNAL MODULE: ./build/shared/model/errors.js
var errors = __nccwpck_require__(6015);
// EXTERNAL MODULE: ./build/shared/runner/common-inputs.js
var common_inputs = __nccwpck_require__(2730);
// EXTERNAL MODULE: ./build/shared/text/glob.js + 1 modules
var glob = __nccwpck_require__(3606);
;// CONCATENATED MODULE: ./build/shared/text/glob-set.js
/** Several globs as one question, and globs over words that are no paths (rule ids, tool names). */


/**
 * A path fits when a glob takes it in and no later one that begins with `!` takes it out, as in .gitignore read
 * backwards; a list of only `!` globs begins with everything. `what` names them in errors.
 */
function compileGlobs(patterns, what) {
    const steps = patterns.map((pattern) => {
        const out = pattern.startsWith('!');
        return { out, fits: (0,glob/* compileGlob */.S)(out ? pattern.slice(1) : pattern, what) };
    });
    const first = steps[0]?.out === true;
    return (path) => steps.reduce((taken, { out, fits }) => (taken === !out ? taken : fits(path) ? !out : taken), first);
}
/** Refuses a glob that can't be read, and gives it back otherwise. `where`: "Input `reports`". */
function checkGlob(pattern, where, allow = {}) {
    if (pattern.startsWith('!') && !allow.negated)
        throw new errors/* InputError */.dz(`${where} has the glob \`${pattern}\`, which only takes away; nothing was taken in.`);
    const bare = pattern.replace(/^!/, '');
    const relative = allow.absolute ? bare.replace(/^\/+/, '') : bare;
    (0,glob/* compileGlob */.S)(relative, `${where} has a glob that can't be read:`);
    return pattern;
}
/** `*` any run of characters, `?` one; everything else is itself. A word fits when one pattern does. */
function compileWords(patterns) {
    return (word) => patterns.some((pattern) => fitsWord(pattern, word));
}
/** Greedy with one way back, so in time of at most pattern × word, whatever is written in either. */
function fitsWord(pattern, word) {
    let p = 0;
    let star = -1;
    let resume = 0;
    for (let w = 0; w < word.length;) {
        if (pattern[p] === '*') {
            star = p++;
            resume = w;
        }
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === word[w])) {
            p++;
            w++;
        }
        else if (star >= 0) {
            p = star + 1;
            w = ++resume;
        }
        else
            return false;
    }
    while (pattern[p] === '*')
        p++;
    return p === pattern.length;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/inputs.js
/** The secret scan's inputs: strings in, one checked object out. Defaults live in action.yml. */




const scans = ['auto', 'changes', 'history', 'tree', 'staged', 'stdin', 'canary'];
const bars = ['proven', 'high', 'any'];
const readInputs = (read) => ({
    ...(0,common_inputs/* readCommon */.C)(read),
    scan: read.oneOf('scan', scans),
    range: read.text('range'),
    failOn: read.oneOf('fail-on', bars),
    rules: policyPath(read, 'rules'),
    baseline: policyPath(read, 'baseline'),
    allow: policyPath(read, 'allow'),
    imports: read.lines('import').map((path) => ({ path, named: true, place: read.place('import') })),
    newAllows: read.oneOf('new-allows', ['refuse', 'accept']),
    exclude: readExclude(read),
    maxFileBytes: quantity(read, 'max-file-size', readBytes, 'a size such as `800kB`, `50MB` or `1GB`'),
    timeoutMs: quantity(read, 'timeout', readMilliseconds, 'a time such as `90s`, `20m` or `2h`'),
    text: read.flag('text'),
    cache: read.text('cache'),
    verify: read.flag('verify'),
    verifyEndpoints: read.yaml('verify-endpoints'),
});
const policyPath = (read, name) => ({
    path: read.text(name),
    named: read.given(name),
    place: read.place(name),
});
function readExclude(read) {
    const place = read.place('exclude');
    const globs = read.lines('exclude').map((glob) => checkGlob(glob, place, { negated: true }));
    const fits = compileGlobs(globs, place);
    return { globs, place, fits: (path) => globs.length > 0 && fits(path) };
}
function quantity(read, name, parse, wanted) {
    const text = read.text(name);
    const value = parse(text);
    if (value === undefined)
        throw new errors/* InputError */.dz(`${read.place(name)} is ${JSON.stringify(text)}; it must be ${wanted}.`);
    return value;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/main.js
/** The secret scan as its doors see it. What it is made of, 650 rules with it, is only loaded when it has something to do. */


const secretScan = {
    name: 'secret-scan',
    outputs: ['findings', 'new', 'receipt'],
    guarded: true,
    readInputs: readInputs,
    async evidenceFound(host, directory) {
        return (0,scene/* openScene */.H2)({ ...host, event: { ...host.event, workspace: directory } }, '.').then(() => true, () => false);
    },
    async judge(inputs, host) {
        const { judgement } = await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(43), __nccwpck_require__.e(281), __nccwpck_require__.e(307)]).then(__nccwpck_require__.bind(__nccwpck_require__, 307));
        return judgement(inputs, host);
    },
    async clean(text) {
        const { cleanText } = await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(43), __nccwpck_require__.e(745)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3745));
        return cleanText(text);
    },
    async work(data, host, say) {
        const { workOn } = await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(43), __nccwpck_require__.e(281)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1281));
        return workOn(data, host, say);
    },
};


/***/ }),

/***/ 2031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6015);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5896);
/**
 * A place in a YAML text: reads values typed, refuses what does not fit with file, line, value and what was wanted.
 * Not a schema language: each reader says in code what it wants, and `schema/config.v1.json` says it to editors.
 */



class YamlSetting {
    path;
    #node;
    #document;
    constructor(document, path, node) {
        this.path = path;
        this.#document = document;
        this.#node = document.resolve(node);
    }
    get kind() {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(this.#node))
            return 'map';
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(this.#node))
            return 'list';
        const value = this.#value();
        if (typeof value === 'string')
            return 'text';
        if (typeof value === 'number' || typeof value === 'bigint')
            return 'number';
        return typeof value === 'boolean' ? 'flag' : 'nothing';
    }
    get place() {
        return this.#where(this.#node, this.path);
    }
    fail(wanted) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${this.place} is ${this.#shown()}; it must be ${wanted}.`);
    }
    text() {
        const value = this.#value();
        if (typeof value === 'string')
            return value;
        // `timeout: 90` and `minimum-line: 80` are numbers to YAML, and text to us: take what was written.
        if (typeof value === 'number' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(this.#node))
            return this.#node.source ?? String(value);
        return this.fail('text');
    }
    number() {
        const value = this.#value();
        return typeof value === 'number' && Number.isFinite(value) ? value : this.fail('a number');
    }
    flag() {
        const value = this.#value();
        return typeof value === 'boolean' ? value : this.fail('true or false');
    }
    list() {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(this.#node))
            return this.fail('a list');
        return this.#node.items.map((item, i) => new YamlSetting(this.#document, `${this.path}[${i}]`, item));
    }
    entries(known) {
        if (this.kind === 'nothing')
            return [];
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(this.#node))
            return this.fail('a mapping (key: value)');
        return this.#node.items.map((pair) => {
            const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : '';
            if (known && !known.includes(key))
                this.#unknown(pair.key, key, known);
            return [
                key,
                new YamlSetting(this.#document, this.path === '' ? key : `${this.path}.${key}`, pair.value),
            ];
        });
    }
    maybe(key) {
        const found = this.entries().find(([name]) => name === key)?.[1];
        return found && found.kind !== 'nothing' ? found : undefined;
    }
    #value() {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(this.#node) ? this.#node.value : undefined;
    }
    #unknown(node, key, known) {
        const close = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, known);
        const hint = close === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean \`${close}\`?`;
        const place = this.path === '' ? `\`${key}\`` : `\`${this.path}.${key}\``;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${this.#where(node, '')} has no key ${place}. ${hint}`);
    }
    #shown() {
        if (this.kind === 'map')
            return 'a mapping';
        if (this.kind === 'list')
            return 'a list';
        const text = JSON.stringify(this.#value() ?? null);
        return text.length > 80 ? `${text.slice(0, 80)}…` : text;
    }
    /** "`quality-gate.scope` in .github/portcullis.yml:7:10" */
    #where(node, path) {
        const offset = node?.range?.[0];
        const at = offset === undefined ? undefined : this.#document.lines.linePos(offset);
        const { source, inputName } = this.#document;
        const place = inputName === undefined
            ? `${source}${at ? `:${at.line}:${at.col}` : ''}`
            : `input \`${inputName}\`${at ? `, line ${at.line}` : ''}`;
        if (path === '')
            return place === '' ? source : place.startsWith('input') ? `I${place.slice(1)}` : place;
        return `\`${path}\` in ${place}`;
    }
}
/** Parses one YAML document. `source` is a file's path; for the text of an input, give its name as `inputName`. */
function parseYaml(source, text, inputName) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: true,
        version: '1.2',
    });
    const fault = parsed.errors[0];
    if (fault) {
        const at = lines.linePos(fault.pos[0]);
        const place = inputName === undefined ? `${source}:${at.line}:${at.col}` : `Input \`${inputName}\`, line ${at.line},`;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${place} is not YAML: ${fault.message.replace(/\.?$/, '.')}`);
    }
    const resolve = (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(parsed) : node);
    return new YamlSetting({ source, inputName, lines, resolve }, '', parsed.contents);
}


/***/ }),

/***/ 4347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ contracts),
/* harmony export */   rE: () => (/* binding */ version)
/* harmony export */ });
/* unused harmony export slug */
/** Made from every action.yml and package.json by `npm run generate`; not to be edited. */
const contracts = {
    "portcullis": {
        "name": "portcullis",
        "description": "Every gate that applies, in one step, with one verdict. New findings are told from old ones without a server.",
        "inputs": {
            "gates": {
                "description": "Gates to run, one a line. `auto` runs a gate when its section stands in the configuration or its evidence is found.",
                "default": "auto",
                "required": false,
                "configurable": false
            },
            "config": {
                "description": "Path of the configuration file. A file that is named but absent is an error.",
                "default": ".github/portcullis.yml",
                "required": false,
                "configurable": false
            },
            "working-directory": {
                "description": "Directory that report paths and tools start from, relative to the workspace.",
                "default": ".",
                "required": false,
                "configurable": false
            },
            "base": {
                "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
                "default": "",
                "required": false,
                "configurable": false
            },
            "report-only": {
                "description": "Whether a `fail` leaves the step green; an `error` never does.",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "annotations": {
                "description": "Whether findings are annotated on the changed files.",
                "default": "true",
                "required": false,
                "configurable": true
            },
            "comment": {
                "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "token": {
                "description": "Token for the pull-request comment; nothing else needs one.",
                "default": "${{ github.token }}",
                "required": false,
                "configurable": false
            }
        },
        "outputs": {
            "verdict": "The worst verdict of all gates: `pass`, `fail`, `neutral` or `error`.",
            "report": "Path of the JSON verdict of all gates (`schema/verdict.v1.json`).",
            "sarif": "Path of the SARIF file with the findings of all gates.",
            "quality-gate-verdict": "Verdict of the quality gate; empty when it did not run.",
            "coverage-threshold-verdict": "Verdict of the coverage threshold; empty when it did not run.",
            "secret-scan-verdict": "Verdict of the secret scan; empty when it did not run."
        }
    },
    "coverage-threshold": {
        "name": "coverage-threshold",
        "description": "Reads the coverage reports of any language and holds limits on the whole, on the change, on paths and against the past. No service, no token, no download.",
        "inputs": {
            "config": {
                "description": "Path of the configuration file. A file that is named but absent is an error.",
                "default": ".github/portcullis.yml",
                "required": false,
                "configurable": false
            },
            "working-directory": {
                "description": "Directory that report paths and tools start from, relative to the workspace.",
                "default": ".",
                "required": false,
                "configurable": false
            },
            "base": {
                "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
                "default": "",
                "required": false,
                "configurable": false
            },
            "report-only": {
                "description": "Whether a `fail` leaves the step green; an `error` never does.",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "annotations": {
                "description": "Whether findings are annotated on the changed files.",
                "default": "true",
                "required": false,
                "configurable": true
            },
            "comment": {
                "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "token": {
                "description": "Token for the pull-request comment; nothing else needs one.",
                "default": "${{ github.token }}",
                "required": false,
                "configurable": false
            },
            "reports": {
                "description": "Coverage reports, one `[format:]glob` a line. Without a format, the content tells. Empty means the usual places.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-line": {
                "description": "Lines that must be covered, in percent, such as `80` or `79.995`; Go counts statements. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-branch": {
                "description": "Branches that must be taken, in percent. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-function": {
                "description": "Functions that must be called, in percent. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-patch": {
                "description": "Changed lines with code that must be covered, in percent. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-patch-branch": {
                "description": "Branches on changed lines that must be taken, in percent. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-file": {
                "description": "What every single file must reach, in percent. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-new-file": {
                "description": "What every file that the change adds must reach, in percent. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "maximum-decrease": {
                "description": "Percentage points that coverage may fall against the base, such as `0` or `0.5`. Empty means no limit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "paths": {
                "description": "Limits for parts of the repository, as YAML: glob → limits, or name → `files` and limits. Limits are `line`, `branch`, `function`, `patch`, `patch-branch`, `file` and `new-file`.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "profile": {
                "description": "Whose definition of coverage the limits mean: `line`, `codecov`, `coverage.py`, `go` or `sonar`.",
                "default": "line",
                "required": false,
                "configurable": true
            },
            "path-map": {
                "description": "How paths in reports become paths of the repository, one `from=to` a line.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "minimum-mapped": {
                "description": "How many of the files in the reports must be files of this repository, in percent; fewer is an error.",
                "default": "90",
                "required": false,
                "configurable": true
            },
            "exclude": {
                "description": "Files that don't count, one glob a line; `!` takes back in.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "shards": {
                "description": "Reports that must be there, as YAML: how many, a list of names that occur in their paths, or name → glob.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "ratchet": {
                "description": "Path of a committed file of floors that only rise. Written when coverage has risen, for you to commit.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "baseline": {
                "description": "Where the coverage of earlier commits is kept: `notes` (with the commits, in git) or a directory.",
                "default": "notes",
                "required": false,
                "configurable": true
            },
            "without-baseline": {
                "description": "What `maximum-decrease` means while the base has no coverage on record: `idle` (nothing to judge, and said) or `error`.",
                "default": "idle",
                "required": false,
                "configurable": true
            },
            "badge": {
                "description": "Path of an SVG badge to write.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "export": {
                "description": "Files to write in other formats, one `format:path` a line: `cobertura`, `lcov` or `sonar`.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "html": {
                "description": "Path of a self-contained HTML report to write.",
                "default": "",
                "required": false,
                "configurable": true
            }
        },
        "outputs": {
            "verdict": "`pass`, `fail`, `neutral` or `error`.",
            "report": "Path of the JSON verdict (`schema/verdict.v1.json`).",
            "sarif": "Path of the SARIF file with the uncovered new lines.",
            "line": "Covered lines in percent, rounded down to two places.",
            "branch": "Taken branches in percent, rounded down; empty when no report knows branches.",
            "function": "Called functions in percent, rounded down; empty when no report knows functions.",
            "patch": "Covered changed lines in percent, rounded down; empty when no line with code has changed.",
            "lines-covered": "Number of covered lines (statements for Go).",
            "lines-total": "Number of lines with code (statements for Go).",
            "patch-covered": "Number of changed lines with code that are covered.",
            "patch-total": "Number of changed lines with code.",
            "delta": "Percentage points gained or, with a minus, lost against the base, rounded down; empty when the base has no coverage on record.",
            "uncovered": "Path of a JSON list of the changed lines that are not covered."
        }
    },
    "quality-gate": {
        "name": "quality-gate",
        "description": "Judges what linters, type checkers, tests and security tools reported, and says what is new in this change. No service, no token, no download.",
        "inputs": {
            "config": {
                "description": "Path of the configuration file. A file that is named but absent is an error.",
                "default": ".github/portcullis.yml",
                "required": false,
                "configurable": false
            },
            "working-directory": {
                "description": "Directory that report paths and tools start from, relative to the workspace.",
                "default": ".",
                "required": false,
                "configurable": false
            },
            "base": {
                "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
                "default": "",
                "required": false,
                "configurable": false
            },
            "report-only": {
                "description": "Whether a `fail` leaves the step green; an `error` never does.",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "annotations": {
                "description": "Whether findings are annotated on the changed files.",
                "default": "true",
                "required": false,
                "configurable": true
            },
            "comment": {
                "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "token": {
                "description": "Token for the pull-request comment; nothing else needs one.",
                "default": "${{ github.token }}",
                "required": false,
                "configurable": false
            },
            "reports": {
                "description": "Reports to collect, one `[parser:]glob` a line. Without a parser, the content tells. Empty, with no tools either, means the usual places.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "base-reports": {
                "description": "The same reports made on the base commit, one `[parser:]glob` a line.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "tools": {
                "description": "Tools to run, as YAML: name → `run`, `parse`, `report`, `paths`, `scope: file|project`, `timeout`, `env`, `shell`.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "policy": {
                "description": "Conditions, as a YAML list. Empty means one condition made of `severity` and `scope`.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "severity": {
                "description": "The mildest severity that blocks when no policy is given: `error`, `warning` or `note`.",
                "default": "warning",
                "required": false,
                "configurable": true
            },
            "scope": {
                "description": "Which findings block when no policy is given: `new` or `all`.",
                "default": "new",
                "required": false,
                "configurable": true
            },
            "minimum-tests": {
                "description": "The fewest tests that must have run; fewer is a failure.",
                "default": "0",
                "required": false,
                "configurable": true
            }
        },
        "outputs": {
            "verdict": "`pass`, `fail`, `neutral` or `error`.",
            "report": "Path of the JSON verdict (`schema/verdict.v1.json`).",
            "sarif": "Path of the SARIF file with all findings.",
            "findings": "Number of findings in this change and before it, without suppressed ones.",
            "new": "Number of findings that are new.",
            "edited": "Number of findings whose line was edited but that were there before.",
            "fixed": "Number of findings of the base that are gone.",
            "tests": "Number of tests that ran.",
            "tests-failed": "Number of tests that failed or could not run."
        }
    },
    "secret-scan": {
        "name": "secret-scan",
        "description": "Finds credentials in everything a push carries, offline, with proof where the format allows it. No licence key, no download, no network.",
        "inputs": {
            "config": {
                "description": "Path of the configuration file. A file that is named but absent is an error.",
                "default": ".github/portcullis.yml",
                "required": false,
                "configurable": false
            },
            "working-directory": {
                "description": "Directory that report paths and tools start from, relative to the workspace.",
                "default": ".",
                "required": false,
                "configurable": false
            },
            "base": {
                "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
                "default": "",
                "required": false,
                "configurable": false
            },
            "report-only": {
                "description": "Whether a `fail` leaves the step green; an `error` never does.",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "annotations": {
                "description": "Whether findings are annotated on the changed files.",
                "default": "true",
                "required": false,
                "configurable": true
            },
            "comment": {
                "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "token": {
                "description": "Token for the pull-request comment; nothing else needs one.",
                "default": "${{ github.token }}",
                "required": false,
                "configurable": false
            },
            "scan": {
                "description": "What is scanned: `auto` (what the event is about), `changes`, `history` (everything that any ref reaches), `tree` (all files as they are), `staged`, `stdin`, or `canary` (nothing; it is tried whether your settings still let credentials be found).",
                "default": "auto",
                "required": false,
                "configurable": true
            },
            "range": {
                "description": "Commits to scan in place of those of the event, as `a..b`.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "fail-on": {
                "description": "What fails: `proven` (a checksum or structure shows that a provider made it), `high` (that, and what has a provider's form) or `any`.",
                "default": "high",
                "required": false,
                "configurable": true
            },
            "rules": {
                "description": "Path of a YAML file with rules of your own, and built-in ones to leave out.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "baseline": {
                "description": "Path of a file of known secrets, one a line. Every run writes one with all that it found, as `baseline.txt` beside the report.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "allow": {
                "description": "Path of a YAML file of findings that are set aside, each with a reason, for files that have no comments.",
                "default": ".github/portcullis-allow.yml",
                "required": false,
                "configurable": true
            },
            "import": {
                "description": "Settings of other scanners that count, too, one path a line (`.gitleaks.toml`, `.gitleaksignore`, `betterleaks.toml`, `.secrets.baseline`).",
                "default": "",
                "required": false,
                "configurable": true
            },
            "new-allows": {
                "description": "What an allow is worth that the proposed change itself brings: `refuse` (nothing before it is merged) or `accept` (it holds, and is listed).",
                "default": "refuse",
                "required": false,
                "configurable": true
            },
            "exclude": {
                "description": "Files whose findings don't count, one glob a line; `!` takes back in. They are counted all the same.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "max-file-size": {
                "description": "Files that are larger are skipped and listed, such as `800kB` or `1GB`.",
                "default": "50MB",
                "required": false,
                "configurable": true
            },
            "timeout": {
                "description": "How long a scan may take, such as `90s`, `20m` or `2h`; what is not reached by then makes an error.",
                "default": "30m",
                "required": false,
                "configurable": true
            },
            "text": {
                "description": "Whether words are scanned, too: title and body of the pull request, messages of commits and tags, names of people, branches and files.",
                "default": "true",
                "required": false,
                "configurable": true
            },
            "cache": {
                "description": "Directory that remembers which file contents were scanned with these rules and held nothing, to be kept between runs by a cache step. Only a scan of the history reads and writes it.",
                "default": "",
                "required": false,
                "configurable": true
            },
            "verify": {
                "description": "Whether providers are asked if a credential is live. This sends it to the provider that made it, and to nobody else.",
                "default": "false",
                "required": false,
                "configurable": true
            },
            "verify-endpoints": {
                "description": "Addresses to ask in place of a provider's own, as YAML, such as `github` → `https://github.example.com/api/v3`.",
                "default": "",
                "required": false,
                "configurable": true
            }
        },
        "outputs": {
            "verdict": "`pass`, `fail`, `neutral` or `error`.",
            "report": "Path of the JSON verdict (`schema/verdict.v1.json`).",
            "sarif": "Path of the SARIF file. Credentials that are in the history only are not in it.",
            "findings": "Number of different credentials that were found, those that are set aside not counted.",
            "new": "How many of them neither the base nor the baseline has.",
            "receipt": "Path of a JSON list of what was scanned and what was not (`schema/receipt.v1.json`)."
        }
    }
};
const version = "0.1.0";
/** Where the actions live on GitHub; links lead there. */
const slug = "OWNER/REPO";


/***/ }),

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ openScene)
/* harmony export */ });
/* unused harmony exports rootsOf, commitMs */
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7446);
/** Where a gate works: the repository, and the directory in it that paths of reports start from. */

async function openScene(host, workingDirectory) {
    const { workspace } = host.event;
    const written = workingDirectory === '.' ? workspace : `${workspace}/${workingDirectory}`;
    const repository = await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(host, written);
    // The repository's root is a real path; what is below it must be, too, to be compared with it.
    const directory = (await host.files.realPath(written)) ?? written;
    const within = directory === repository.root ? '' : directory.slice(repository.root.length + 1);
    return { host, repository, directory, within };
}
/** Absolute prefixes that mean the repository's root in a report. */
const rootsOf = ({ host, repository }) => [
    repository.root,
    host.event.workspace,
];
/** When the commit that is checked out was made, before which no report can speak of it; undefined without a commit. */
async function commitMs({ repository }) {
    const commit = await repository.head();
    return commit === undefined ? undefined : (await repository.commitTime(commit)).getTime();
}


/***/ }),

/***/ 4071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   tw: () => (/* binding */ forkPoint)
/* harmony export */ });
/* unused harmony exports commonAncestor, tooShallow */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6015);
/** Which branch others start from, as far as this clone knows; and where HEAD left it. */

/** `told` is what the event says, e.g. "main". Undefined when no candidate is here. */
async function defaultBranch(repository, told) {
    const remoteHead = await repository.symbolicRef('refs/remotes/origin/HEAD');
    const names = [told, 'main', 'master', await repository.setting('init.defaultBranch')];
    const known = names.filter((name) => name !== undefined);
    const refs = [
        ...(told === undefined ? [] : [`refs/remotes/origin/${told}`]),
        ...(remoteHead === undefined ? [] : [remoteHead]),
        ...known.map((name) => `refs/remotes/origin/${name}`),
        ...known.map((name) => `refs/heads/${name}`),
    ];
    for (const ref of refs) {
        const sha = await repository.resolve(ref);
        if (sha !== undefined)
            return { ref, name: ref.replace(/^refs\/(?:heads|remotes)\//, ''), sha };
    }
    return undefined;
}
/** Where `head` left the default branch. On that branch itself: what its upstream has, else HEAD. */
async function forkPoint(repository, head, told) {
    const branch = (await defaultBranch(repository, told)) ?? (await fetchedBranch(repository, told));
    if (!branch)
        return withoutDefaultBranch(repository, head, told);
    const own = await repository.branch();
    const upstream = branch.ref === `refs/heads/${own}` ? await repository.resolve('@{upstream}') : undefined;
    const other = upstream === undefined ? branch : { ...branch, sha: upstream, name: `the upstream of ${branch.name}` };
    const sha = await commonAncestor(repository, head, other.sha);
    if (sha !== undefined)
        return { kind: 'commit', sha, how: sentence(sha, head, other.name) };
    if (await repository.isShallow())
        throw tooShallow(`where ${short(head)} left ${other.name}`);
    return { kind: 'none', why: `HEAD and ${other.name} have no commit in common, so all is judged as new.` };
}
/** A shallow clone of another branch does not know the default one, though the event names it. */
async function fetchedBranch(repository, told) {
    if (told === undefined || !(await repository.isShallow()))
        return undefined;
    if (!(await repository.fetchHistory([], 1, told)))
        return undefined;
    return defaultBranch(repository, told);
}
// actions/checkout leaves one commit. Most branches are younger than the first step, nearly all than the second.
const depths = [100, 5_000];
/** The merge base; a shallow clone is deepened as far as it takes, within reason. */
async function commonAncestor(repository, a, b) {
    for (const depth of depths) {
        const sha = await repository.mergeBase(a, b);
        if (sha !== undefined || !(await repository.isShallow()))
            return sha;
        if (!(await repository.fetchHistory([a, b], depth)))
            return undefined;
    }
    return repository.mergeBase(a, b);
}
async function withoutDefaultBranch(repository, head, told) {
    const own = await repository.branch();
    if (own !== undefined && own === told)
        return { kind: 'commit', sha: head, how: sentence(head, head, own) };
    if (await repository.isShallow())
        throw tooShallow('the default branch');
    return {
        kind: 'none',
        why: 'No default branch was found (neither origin/HEAD, nor main, nor master), so all is judged as new.',
    };
}
const sentence = (sha, head, name) => sha === head
    ? `HEAD itself (${short(sha)}), since ${name} has it already: only what is not committed can be new`
    : `${short(sha)}, where HEAD left ${name}`;
const short = (sha) => sha.slice(0, 10);
const tooShallow = (what) => new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`This clone is too shallow to find ${what}. Give \`fetch-depth: 0\` to actions/checkout, or name the commit to compare with in \`base\`.`);


/***/ }),

/***/ 1380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readDiff),
/* harmony export */   z: () => (/* binding */ untrackedFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6015);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7535);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8715);
/* harmony import */ var _patch_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6353);
/** Asks git what changed between two trees, so that nobody's diff settings change the answer. */





/**
 * Pairs of files whose similarity git works out at most: the square of this number. 2,000 takes some 10 s at the very
 * worst; git's own default is 1,000. Renames without an edit are found whatever the limit.
 */
const renameLimit = 2000;
const settings = [
    'diff.noprefix=false',
    'diff.mnemonicPrefix=false',
    'diff.external=',
    'diff.orderFile=/dev/null',
    'diff.relative=false',
];
const options = [
    '--patch',
    '--unified=0',
    '--inter-hunk-context=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--find-renames=50%',
    '--find-copies=50%',
    `-l${renameLimit}`,
    '--diff-algorithm=histogram',
    '--indent-heuristic',
    '--submodule=short',
    '--ignore-submodules=dirty',
];
/** What changed from the commit `base` to the commit `head`, or to the working tree with its untracked files. */
async function readDiff(git, files, base, head) {
    if (head !== undefined)
        return ask(git, base, head, {});
    const untracked = await untrackedFiles(git);
    if (untracked.length === 0)
        return ask(git, base, undefined, {});
    const directory = await files.temporaryDirectory('portcullis-index');
    try {
        const index = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'index');
        await listInIndex(git, files, index, untracked);
        return await ask(git, base, undefined, { GIT_INDEX_FILE: index });
    }
    finally {
        await files.remove(directory);
    }
}
async function ask(git, base, head, env) {
    const reader = (0,_patch_js__WEBPACK_IMPORTED_MODULE_4__/* .patchReader */ .S)();
    const args = ['diff', ...options, base, ...(head === undefined ? [] : [head]), '--'];
    const result = await git.run(args, { settings, env, onStdout: reader.push });
    const words = (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z)(result);
    const notes = words.includes('rename detection was skipped')
        ? [
            `Git looked for exact renames only: too many files changed for it to compare them all (${renameLimit}).`,
        ]
        : [];
    try {
        return { base, head, changes: reader.end(), notes };
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git diff: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** Untracked and not ignored, as git's bytes; a repository inside the repository is named with a slash, and is no file. */
async function untrackedFiles(git) {
    const { stdout } = await git.run(['ls-files', '-z', '--others', '--exclude-standard', '--full-name']);
    return [...(0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(stdout)].filter((path) => path.at(-1) !== 0x2f);
}
/**
 * A copy of the index in which untracked files are listed with a content that is nobody's, so that git reads them from
 * the working tree and looks for renames among them: a file moved with `mv` is a rename before `git add`, too.
 */
async function listInIndex(git, files, copy, paths) {
    const index = await git.text(['rev-parse', '--git-path', 'index']);
    const bytes = await files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(index) ? index : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(git.directory, index));
    if (bytes)
        await files.write(copy, bytes);
    const empty = await git.text(['hash-object', '--stdin'], { stdin: '' });
    const head = Buffer.from(`100644 ${empty} 0\t`);
    const stdin = Buffer.concat(paths.flatMap((path) => [head, path, Buffer.of(0)]));
    await git.run(['update-index', '-z', '--index-info'], { stdin, env: { GIT_INDEX_FILE: copy } });
}


/***/ }),

/***/ 7535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ wordsOf),
/* harmony export */   u: () => (/* binding */ gitIn)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6015);
/**
 * Starts git so that nobody's configuration changes the answer: a closed environment, settings that matter given by
 * `-c`, no prompt, no hook, no helper. System and global configuration are still read, since `safe.directory`,
 * certificates and credentials live there.
 */

/** Handed on by name: to find programs, the home with its configuration, and the way to the remote. */
const passedOn = /^(?:PATH|HOME|USER|LOGNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|COMSPEC|PATHEXT|TMPDIR|TEMP|TMP|XDG_CONFIG_HOME|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|SSH_(?:AUTH_SOCK|AGENT_PID)|GIT_SSH(?:_COMMAND|_VARIANT)?|GIT_SSL_(?:CAINFO|CAPATH|NO_VERIFY)|GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|(?:KEY|VALUE)_\d+)|GIT_CEILING_DIRECTORIES|GIT_DISCOVERY_ACROSS_FILESYSTEM)$/i;
const fixedEnvironment = {
    LC_ALL: 'C', // messages are compared with English ones
    GIT_OPTIONAL_LOCKS: '0', // a question must not touch the index
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_LFS_SKIP_SMUDGE: '1',
};
const settings = [
    'core.quotepath=off',
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.attributesFile=/dev/null',
    'core.safecrlf=false',
    'submodule.recurse=false',
    'advice.detachedHead=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'color.ui=false',
    'i18n.logOutputEncoding=UTF-8', // in UTF-16 there would be no line that we know
];
const defaultTimeoutMs = 15 * 60_000;
const mostOutputBytes = 1024 * 1024 * 1024;
function gitIn(host, directory) {
    const env = {
        ...Object.fromEntries(Object.entries(host.environment).filter(([name]) => passedOn.test(name))),
        ...fixedEnvironment,
    };
    const run = async (args, options = {}) => {
        const result = await host.run(specOf(directory, env, args, options));
        refuseFailure(args, result, options.expect ?? [0]);
        return result;
    };
    return {
        directory,
        run,
        text: async (args, options) => (await run(args, options)).stdout.toString('utf8').replace(/\r?\n$/, ''),
        in: (other) => gitIn(host, other),
    };
}
function specOf(directory, env, args, options) {
    return {
        command: 'git',
        args: [...[...settings, ...(options.settings ?? [])].flatMap((setting) => ['-c', setting]), ...args],
        cwd: directory,
        env: { ...env, ...options.env },
        timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
        maxOutputBytes: mostOutputBytes,
        ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
        ...(options.onStdout === undefined ? {} : { onStdout: options.onStdout }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    };
}
function refuseFailure(args, result, expected) {
    const name = `git ${args.find((arg) => !arg.startsWith('-'))}`;
    if (result.failedToStart?.startsWith('not found'))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4('git was not found on the PATH; install it in the image or container of this job.');
    if (result.failedToStart !== undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`git could not be started: ${result.failedToStart}.`);
    if (result.timedOut)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`${name} took longer than ${Math.round(result.milliseconds / 1000)} s and was stopped.`);
    if (result.droppedBytes > 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`${name} wrote more than ${mostOutputBytes} bytes.`);
    if (result.exitCode !== undefined && expected.includes(result.exitCode))
        return;
    const how = result.exitCode === undefined ? `killed by ${result.signal}` : `exit code ${result.exitCode}`;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`${name} failed (${how}): ${wordsOf(result)}`);
}
/** Git's own words on one line, without what stands before the host of a URL. */
const wordsOf = (result) => result.stderr
    .toString('utf8')
    .slice(0, 4000)
    .replace(/:\/\/[^/@\s]+@/g, '://')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'))
    .join(' ')
    .slice(0, 600) || 'it said nothing';


/***/ }),

/***/ 8715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   kN: () => (/* binding */ readCommit)
/* harmony export */ });
/* unused harmony export batchReader */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6015);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(798);
/** Commits, trees and blobs out of git's store. Everything is asked by sha, so no path can be taken for an option. */


const isSha = (text) => typeof text === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
/** The sha of the commit that `revision` names, e.g. "HEAD^2" or "v1.0"; undefined when there is none here. */
async function resolveCommit(git, revision) {
    if (revision === '' || /[\0\n]/.test(revision))
        return undefined;
    // Asked on standard input, a revision that begins with a dash is no option. A partial clone fails with 128 where it
    // may not fetch what is missing.
    const { stdout } = await git.run(['cat-file', '--batch-check'], {
        stdin: `${revision}^{commit}\n`,
        expect: [0, 128],
    });
    const [sha, type] = stdout.toString('latin1').split(/[ \n]/);
    return type === 'commit' && isSha(sha) ? sha : undefined;
}
/** What the commit object itself says, where a shallow clone hides the parents. */
async function readCommit(git, sha) {
    const header = (await git.text(['cat-file', 'commit', sha])).split('\n\n', 1)[0];
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((found) => found[1]);
    const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(header)?.[1];
    if (seconds === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`Commit ${sha} has no committer date.`);
    return { parents, time: new Date(Number(seconds) * 1000) };
}
/** All entries below the root of a commit, by path; modes are "100644", "100755", "120000" and "160000". */
async function readTree(git, commit) {
    const { stdout } = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
    const tree = new Map();
    for (const record of recordsOf(stdout)) {
        const tab = record.indexOf(0x09);
        const [mode, , sha] = record.toString('latin1', 0, tab).split(' ');
        tree.set((0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFromBytes */ .nP)(record.subarray(tab + 1)), { mode: mode, sha: sha });
    }
    return tree;
}
/** The parts of what git writes with `-z`. */
function* recordsOf(bytes) {
    let at = 0;
    while (at < bytes.length) {
        const end = bytes.indexOf(0, at);
        yield bytes.subarray(at, end < 0 ? bytes.length : end);
        at = end < 0 ? bytes.length : end + 1;
    }
}
/** No linter's finding points into a file this long; its text is not held. */
const largestBlob = 32 * 1024 * 1024;
/** The contents by sha, through one process; a blob over 32 MiB or not here is left out. */
async function readBlobs(git, shas) {
    const wanted = [...new Set(shas)];
    if (wanted.length === 0)
        return new Map();
    const reader = batchReader(largestBlob);
    await git.run(['cat-file', '--batch'], { stdin: `${wanted.join('\n')}\n`, onStdout: reader.push });
    return reader.end();
}
/** Reads `<sha> blob <size>\n<bytes>\n` and `<sha> missing\n` as they stream by. */
function batchReader(limit) {
    const blobs = new Map();
    let header = Buffer.alloc(0);
    let current;
    let left = 0; // bytes of the blob still to come, with the newline after it
    let problem;
    function begin(line) {
        const [sha, type, size] = line.split(' ');
        if (type === 'missing' || type === 'ambiguous')
            return;
        if (sha === undefined || size === undefined || !/^\d+$/.test(size))
            problem ??= line;
        else {
            current = { sha, parts: [], keep: type === 'blob' && Number(size) <= limit };
            left = Number(size) + 1;
        }
    }
    function finish() {
        if (current?.keep)
            blobs.set(current.sha, Buffer.concat(current.parts).subarray(0, -1));
        current = undefined;
    }
    return {
        push(bytes) {
            let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            while (rest.length > 0) {
                if (current) {
                    const part = rest.subarray(0, left);
                    if (current.keep)
                        current.parts.push(part);
                    left -= part.length;
                    rest = rest.subarray(part.length);
                    if (left === 0)
                        finish();
                    continue;
                }
                const end = rest.indexOf(0x0a);
                header = Buffer.concat([header, rest.subarray(0, end < 0 ? rest.length : end)]);
                rest = end < 0 ? Buffer.alloc(0) : rest.subarray(end + 1);
                if (end < 0)
                    continue;
                begin(header.toString('latin1'));
                header = Buffer.alloc(0);
            }
        },
        end() {
            if (problem !== undefined || current)
                throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`git cat-file answered in a way we do not know: ${problem ?? 'it broke off'}`);
            return blobs;
        },
    };
}


/***/ }),

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ commonName),
/* harmony export */   S: () => (/* binding */ patchReader)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(511);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(798);
/**
 * Reads `git diff --unified=0` as it streams by and keeps the hunk headers only, so a patch of any size costs what its
 * headers cost. Expects the prefixes `a/` and `b/`. Text of changed lines is skipped by count, so no line of a file can
 * be taken for a header.
 */


const newline = 0x0a;
const backslash = 0x5c;
const gitlink = ' 160000';
function patchReader() {
    const sections = [];
    let problem;
    let partial = []; // a header line that is not complete yet
    let bodyLines = 0; // lines of the hunk still to skip
    let inBodyLine = false;
    function skipBody(chunk, from) {
        let at = from;
        while ((bodyLines > 0 || inBodyLine) && at < chunk.length) {
            // "\ No newline at end of file" stands between the lines and is none of them.
            if (!inBodyLine && chunk[at] !== backslash)
                bodyLines--;
            const end = chunk.indexOf(newline, at);
            inBodyLine = end < 0;
            at = end < 0 ? chunk.length : end + 1;
        }
        return at;
    }
    function header(line) {
        const text = line.toString('latin1');
        if (text.startsWith('diff --git '))
            sections.push(sectionOf(text.slice(11)));
        else if (text.startsWith('@@ ')) {
            const hunk = hunkOf(text);
            const section = sections.at(-1);
            if (!hunk || !section)
                problem ??= text;
            else {
                section.hunks.push(hunk);
                bodyLines = hunk.oldLines + hunk.newLines;
            }
        }
        else {
            const section = sections.at(-1);
            if (section)
                extend(section, text);
        }
    }
    return {
        push(bytes) {
            const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            let at = 0;
            while (at < chunk.length) {
                at = skipBody(chunk, at);
                if (at >= chunk.length)
                    break;
                const end = chunk.indexOf(newline, at);
                partial.push(chunk.subarray(at, end < 0 ? chunk.length : end));
                at = end < 0 ? chunk.length : end + 1;
                if (end < 0)
                    break;
                header(partial.length === 1 ? partial[0] : Buffer.concat(partial));
                partial = [];
            }
            // What is kept of a chunk must not keep the chunk.
            if (partial.length > 0)
                partial = [Buffer.from(Buffer.concat(partial))];
        },
        end() {
            if (problem !== undefined)
                throw new Error(`not a patch as git writes it: ${problem.slice(0, 200)}`);
            if (bodyLines > 0)
                throw new Error('the patch ends in the middle of a hunk');
            return sections.map(changeOf).sort((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(placeOf(a), placeOf(b)));
        },
    };
}
const placeOf = (change) => change.newPath ?? change.oldPath ?? '';
function hunkOf(text) {
    const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (!found)
        return undefined;
    const count = (digits) => (digits === undefined ? 1 : Number(digits));
    return {
        oldStart: Number(found[1]),
        oldLines: count(found[2]),
        newStart: Number(found[3]),
        newLines: count(found[4]),
    };
}
function sectionOf(names) {
    return {
        path: commonName(names),
        oldPath: undefined,
        newPath: undefined,
        status: 'modified',
        hunks: [],
        binary: false,
        submodule: false,
    };
}
/** Of a line "diff --git": `a/x b/x` → "x"; of a rename the two names differ and stand in lines of their own. */
function commonName(names) {
    const quoted = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .unquote */ ._n)(names);
    if (quoted)
        return (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFromBytes */ .nP)(quoted.name.subarray(2));
    const half = (names.length - 1) / 2;
    if (names[half] !== ' ')
        return undefined;
    const [left, right] = [names.slice(2, half), names.slice(half + 3)];
    return left === right ? (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFromBytes */ .nP)(Buffer.from(left, 'latin1')) : undefined;
}
function extend(section, text) {
    if (text.startsWith('new file mode'))
        section.status = 'added';
    else if (text.startsWith('deleted file mode'))
        section.status = 'deleted';
    else if (text.startsWith('Binary files '))
        section.binary = true;
    if (/^(?:index|(?:new file|deleted file|old|new) mode) /.test(text) && text.endsWith(gitlink))
        section.submodule = true;
    const [, verb, end, name] = /^(rename|copy) (from|to) (.*)$/s.exec(text) ?? [];
    if (name === undefined)
        return;
    section.status = verb === 'rename' ? 'renamed' : 'copied';
    const path = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFromBytes */ .nP)((0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .unquote */ ._n)(name)?.name ?? Buffer.from(name, 'latin1'));
    if (end === 'from')
        section.oldPath = path;
    else
        section.newPath = path;
}
function changeOf(section) {
    const { status, hunks, binary } = section;
    const oldPath = section.oldPath ?? section.path;
    const newPath = section.newPath ?? section.path;
    if (oldPath === undefined || newPath === undefined)
        throw new Error('a file of the patch has no name');
    return {
        status,
        ...(status === 'added' ? {} : { oldPath }),
        ...(status === 'deleted' ? {} : { newPath }),
        hunks,
        binary,
        ...(section.submodule ? { submodule: true } : {}),
    };
}


/***/ }),

/***/ 798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   iJ: () => (/* binding */ pathToBytes),
/* harmony export */   nP: () => (/* binding */ pathFromBytes)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/**
 * Git's paths are bytes; ours are strings. A byte that is not part of valid UTF-8 becomes the lone surrogate
 * U+DC00 + byte (U+DC80…U+DCFF) and back, as Python's `surrogateescape` (PEP 383) does: nothing is lost, and two
 * different paths never become the same string.
 */

const pathFromBytes = (bytes) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : escaped(bytes);
function escaped(bytes) {
    let text = '';
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceLength(bytes, at);
        text += length === 0 ? String.fromCharCode(0xdc00 + bytes[at]) : bytes.toString('utf8', at, at + length);
        at += length || 1;
    }
    return text;
}
/** Bytes of the well-formed sequence at `at`, 0 when there is none. */
function sequenceLength(bytes, at) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    return length > 0 && at + length <= bytes.length && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
}
/** A lone surrogate that stands for no byte can come from a report only; it becomes U+FFFD and so names no file. */
function pathToBytes(path) {
    if (!/[\ud800-\udfff]/.test(path))
        return Buffer.from(path, 'utf8');
    const parts = path.split(/(?<![\ud800-\udbff])([\udc80-\udcff])/);
    return Buffer.concat(parts.map((part, i) => i % 2 === 1 ? Buffer.of(part.charCodeAt(0) - 0xdc00) : Buffer.from(part, 'utf8')));
}
const letters = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
/**
 * The bytes of a name that git wrote between double quotes, e.g. `"tab\there \303\274"`, and what follows it.
 * Undefined when `text` (Latin-1, so that a character is a byte) is not quoted properly.
 */
function unquote(text) {
    if (text[0] !== '"')
        return undefined;
    const bytes = [];
    let at = 1;
    while (at < text.length && text[at] !== '"') {
        if (text[at] !== '\\') {
            bytes.push(text.charCodeAt(at++));
            continue;
        }
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0];
        const value = octal === undefined ? letters[text[at + 1] ?? ''] : Number.parseInt(octal, 8);
        if (value === undefined)
            return undefined;
        bytes.push(value);
        at += octal === undefined ? 2 : 4;
    }
    return at < text.length ? { name: Buffer.from(bytes), rest: text.slice(at + 1) } : undefined;
}


/***/ }),

/***/ 145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt)
/* harmony export */ });
/** Reads the event's payload, of which nothing is certain. */
/** The string at a path of keys, e.g. `textAt(payload, 'pull_request', 'base', 'sha')`; undefined for all else. */
function textAt(payload, ...keys) {
    let value = payload;
    for (const key of keys) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 7446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: ./build/shared/model/errors.js
var errors = __nccwpck_require__(6015);
// EXTERNAL MODULE: ./build/shared/git/objects.js
var objects = __nccwpck_require__(8715);
// EXTERNAL MODULE: ./build/shared/git/path-bytes.js
var path_bytes = __nccwpck_require__(798);
;// CONCATENATED MODULE: ./build/shared/git/blob-ids.js
/** What names a file's content: two files with one id are the same, byte for byte. */


/**
 * Path → id of regular files. Without a commit, of tracked files as they are in the working tree, each as git would
 * store it (line ends converted), so that an id can be compared with that of a commit. A changed file with a line end
 * in its name is left out there, since git can't be asked for it.
 */
async function blobIds(git, commit) {
    const ids = new Map();
    if (commit !== undefined) {
        for (const [path, { mode, sha }] of await (0,objects/* readTree */.Zc)(git, commit))
            if (mode.startsWith('100'))
                ids.set(path, sha);
        return ids;
    }
    const { stdout } = await git.run(['ls-files', '-z', '--stage', '--full-name']);
    for (const record of (0,objects/* recordsOf */.M$)(stdout)) {
        const tab = record.indexOf(0x09);
        const [mode, sha] = record.toString('latin1', 0, tab).split(' ');
        if (mode?.startsWith('100'))
            ids.set((0,path_bytes/* pathFromBytes */.nP)(record.subarray(tab + 1)), sha);
    }
    const { gone, touched } = await differing(git);
    for (const path of [...gone, ...touched])
        ids.delete((0,path_bytes/* pathFromBytes */.nP)(path));
    const asked = touched.filter((path) => !path.includes(0x0a));
    (await hashed(git, asked)).forEach((id, i) => {
        ids.set((0,path_bytes/* pathFromBytes */.nP)(asked[i]), id);
    });
    return ids;
}
/** Paths whose file is not what the index has, or only may be, by whether there still is a regular file. */
async function differing(git) {
    const { stdout } = await git.run(['diff-files', '-z', '--raw', '--ignore-submodules=all']);
    const gone = [];
    const touched = [];
    const records = [...(0,objects/* recordsOf */.M$)(stdout)];
    for (let i = 0; i + 1 < records.length; i += 2) {
        const modeNow = records[i].toString('latin1').split(' ')[1] // ":100644 100755 <sha> <sha> M"
        ;
        (modeNow?.startsWith('100') ? touched : gone).push(records[i + 1]);
    }
    return { gone, touched };
}
async function hashed(git, paths) {
    if (paths.length === 0)
        return [];
    // Git reads a line that begins with a quote as a quoted path.
    const stdin = Buffer.concat(paths.flatMap((path) => [Buffer.from('./'), path, Buffer.from('\n')]));
    return (await git.text(['hash-object', '--stdin-paths'], { stdin })).split('\n');
}

// EXTERNAL MODULE: ./build/shared/git/diff.js
var diff = __nccwpck_require__(1380);
// EXTERNAL MODULE: ./build/shared/git/git.js
var git_git = __nccwpck_require__(7535);
;// CONCATENATED MODULE: ./build/shared/git/notes.js
/** Text kept with a commit, in refs of our own, readable with plain `git notes --ref=portcullis/<gate> show <sha>`. */

const ours = /^refs\/notes\/portcullis\/[a-z0-9][a-z0-9-]*$/;
/** Who writes notes; also the committer of what unites them. */
const notesIdentity = {
    GIT_AUTHOR_NAME: 'portcullis',
    GIT_AUTHOR_EMAIL: 'portcullis@localhost',
    GIT_COMMITTER_NAME: 'portcullis',
    GIT_COMMITTER_EMAIL: 'portcullis@localhost',
};
/** The note of commit `sha` in `ref`, e.g. "refs/notes/portcullis/coverage-threshold"; undefined when it has none. */
async function readNote(git, ref, sha) {
    const { exitCode, stdout } = await git.run(['notes', `--ref=${checkedNotes(ref)}`, 'list', sha], {
        expect: [0, 1],
    });
    if (exitCode !== 0)
        return undefined;
    return (await git.run(['cat-file', 'blob', stdout.toString('latin1').trim()])).stdout.toString('utf8');
}
/** Writes or replaces the note, byte for byte. */
async function writeNote(git, ref, sha, text) {
    const blob = await git.text(['hash-object', '-w', '--stdin'], { stdin: text });
    await git.run(['notes', `--ref=${checkedNotes(ref)}`, 'add', '--force', '-C', blob, sha], {
        env: notesIdentity,
    });
}
/** All notes of `ref` by commit, asked of its tree at once; none when the ref is not here. */
async function listNotes(git, ref) {
    const tip = await tipOf(git, checkedNotes(ref));
    return tip === undefined ? new Map() : notesAt(git, tip);
}
/** The notes of several commits through one process; a note over 32 MiB is left out. */
async function readNotes(git, ref, commits) {
    const notes = await listNotes(git, ref);
    const wanted = [...commits].flatMap((sha) => {
        const note = notes.get(sha);
        return note ? [[sha, note.blob]] : [];
    });
    const blobs = await (0,objects/* readBlobs */.b4)(git, wanted.map(([, blob]) => blob));
    const texts = new Map();
    for (const [sha, blob] of wanted) {
        const text = blobs.get(blob);
        if (text)
            texts.set(sha, text.toString('utf8'));
    }
    return texts;
}
/** The same for any commit of notes. Git spreads many notes over directories, "ab/cd/ef…", as it sees fit. */
async function notesAt(git, tip) {
    const notes = new Map();
    for (const [path, { mode, sha }] of await (0,objects/* readTree */.Zc)(git, tip)) {
        const commit = path.replaceAll('/', '');
        if (mode.startsWith('100') && (0,objects/* isSha */.HH)(commit))
            notes.set(commit, { path, blob: sha });
    }
    return notes;
}
/** The object that a ref names, undefined when the ref is not here. */
async function tipOf(git, ref) {
    const { exitCode, stdout } = await git.run(['rev-parse', '--quiet', '--verify', ref], { expect: [0, 1] });
    return exitCode === 0 ? stdout.toString('latin1').trim() : undefined;
}
/** The same name, which must be one of our refs: a note is never written over somebody else's. */
function checkedNotes(ref) {
    if (!ours.test(ref))
        throw new Error(`${ref} is not one of our refs for notes`);
    return ref;
}

;// CONCATENATED MODULE: ./build/shared/git/notes-remote.js
/**
 * Brings notes from `origin` and takes ours there. What came from origin is kept in a ref of its own, so that it is known
 * which notes of ours origin has not: these are laid on top of what others pushed meanwhile, never lost and never merged
 * line by line, since a note belongs to one commit and is replaced whole. All failures are values: history makes a
 * verdict richer, and its remote never changes one.
 */



const timeoutMs = 5 * 60_000;
const mostAttempts = 5;
/** "refs/notes/portcullis/x" as origin had it when last asked. Not below refs/notes/, so that nobody fetches over it. */
const trackingOf = (ref) => checkedNotes(ref).replace('refs/notes/', 'refs/origin-notes/');
/** Git's words for a ref that origin does not have, and for a repository that has no origin at all. */
const hasNothing = /couldn't find remote ref|'origin' does not appear to be a git repository/i;
/** `env` is what `tokenEnvironment` gives. Unpushed notes stay, and win over origin's of the same commit. */
async function fetchNotes(git, ref, env = {}) {
    const tracking = trackingOf(ref);
    const failed = (why) => ({ kind: 'failed', why });
    return orSaid(async () => {
        const before = await tipOf(git, tracking);
        const result = await git.run(await fetchArguments(git, `+${ref}:${tracking}`), {
            env,
            expect: [0, 1, 128],
            timeoutMs,
        });
        if (result.exitCode === 0) {
            await unite(git, ref, before);
            return { kind: 'fetched' };
        }
        if (!hasNothing.test(result.stderr.toString('utf8')))
            return failed(`Git could not fetch ${ref}: ${(0,git_git/* wordsOf */.Z)(result)}`);
        if (before !== undefined)
            await git.run(['update-ref', '-d', tracking]);
        return { kind: 'absent' };
    }, failed);
}
async function fetchArguments(git, refspec) {
    // A depth would turn a complete clone into a shallow one. An empty refmap keeps a configured `+refs/notes/*` from
    // overwriting the notes that are not pushed yet.
    const shallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
    const usual = ['--quiet', '--no-tags', '--no-prune', '--no-recurse-submodules', '--refmap='];
    return ['fetch', ...usual, ...(shallow ? ['--depth=1'] : []), 'origin', refspec];
}
/** Makes the local ref what origin has, with the notes on top that origin has not. `before` is what it had last time. */
async function unite(git, ref, before) {
    const remote = await tipOf(git, trackingOf(ref));
    const local = await tipOf(git, ref);
    if (remote === undefined || local === remote)
        return;
    if (local === undefined)
        return point(git, ref, remote);
    const [theirs, known, own] = await Promise.all([
        notesAt(git, remote),
        before === undefined ? new Map() : notesAt(git, before),
        notesAt(git, local),
    ]);
    const directories = Math.max(0, ...[...theirs.values()].map(({ path }) => path.split('/').length - 1));
    const changes = [];
    for (const [commit, { blob }] of own) {
        const there = theirs.get(commit);
        if (blob === known.get(commit)?.blob || blob === there?.blob)
            continue;
        if (there)
            changes.push(`D ${there.path}`);
        changes.push(`M 100644 ${blob} ${spread(commit, directories)}`);
    }
    if (changes.length === 0)
        return point(git, ref, remote);
    await layOnTop(git, ref, { remote, changes });
}
const point = async (git, ref, sha) => void (await git.run(['update-ref', ref, sha]));
/** "abcdef…" in two directories is "ab/cd/ef…", as git writes many notes. */
const spread = (commit, directories) => Array.from({ length: directories }, (_, i) => `${commit.slice(2 * i, 2 * i + 2)}/`).join('') +
    commit.slice(2 * directories);
/** One process for any number of notes; the ref moves at once or not at all. */
async function layOnTop(git, ref, { remote, changes }) {
    const message = 'Notes united with those of origin\n';
    const committer = `${notesIdentity.GIT_COMMITTER_NAME} <${notesIdentity.GIT_COMMITTER_EMAIL}> now`;
    const head = [
        `commit ${ref}`,
        `committer ${committer}`,
        `data ${message.length}`,
        `${message}from ${remote}`,
    ];
    const stdin = `${[...head, ...changes].join('\n')}\n\ndone\n`;
    await git.run(['fast-import', '--quiet', '--force', '--done', '--date-format=now'], { stdin });
}
/** Takes the local notes to origin; where others were faster, fetches, unites and tries again, five times in all. */
async function pushNotes(git, ref, env = {}) {
    const tracking = trackingOf(ref);
    return orSaid(async () => {
        if ((await tipOf(git, ref)) === undefined)
            return refused(`There is no ${ref} to push.`);
        for (let attempt = 1;; attempt++) {
            const result = await pushOnce(git, ref, env);
            if (result.exitCode === 0) {
                await git.run(['update-ref', tracking, ref]);
                return { kind: 'pushed' };
            }
            if (!othersWereFaster(result))
                return refused(refusalOf(ref, result));
            if (attempt === mostAttempts)
                return refused(`Others pushed ${ref} each of the ${mostAttempts} times that this run tried to.`);
            const fetched = await fetchNotes(git, ref, env);
            if (fetched.kind === 'failed')
                return refused(fetched.why);
        }
    }, refused);
}
const pushOnce = (git, ref, env) => git.run([
    'push',
    '--porcelain',
    '--no-verify',
    '--no-signed',
    '--no-follow-tags',
    '--recurse-submodules=no',
    'origin',
    `${ref}:${ref}`,
], { env, expect: [0, 1, 128], timeoutMs });
/**
 * Words of git for a ref that moved: seen before the push ("fetch first", "non-fast-forward"), or by the server between
 * its answer and the update ("cannot lock ref", "failed to update ref", "incorrect old value").
 */
const othersWereFaster = ({ stdout, stderr }) => /\((?:fetch first|non-fast-forward|stale info|failed to update ref|incorrect old value[^)]*|cannot lock ref[^)]*|remote ref updated since checkout|reference already exists)\)/.test(stdout.toString('utf8') + stderr.toString('utf8'));
function refusalOf(ref, result) {
    const rejected = /^!\t[^\t]*\t(.*)$/m.exec(result.stdout.toString('utf8'))?.[1];
    const words = [...(rejected === undefined ? [] : [rejected]), (0,git_git/* wordsOf */.Z)(result)].join(' ').slice(0, 600);
    return `Git could not push ${ref}: ${words}. To keep coverage with the commits, give the job \`permissions: contents: write\` and let rules allow this ref.`;
}
const refused = (why) => ({ kind: 'refused', why });
/** A time limit, or a git that is not what we take it for, is said and no more. */
async function orSaid(body, failed) {
    try {
        return await body();
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return failed(error.message);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/shared/git/server-token.js
/**
 * A token for the remote where actions/checkout left none (`persist-credentials: false`). It goes to git through the
 * environment, as configuration of one server's URLs, so that no process list, no file and no other server sees it.
 */
/** Undefined without a token. What is sent is masked, too: GitHub masks the token itself only. */
function serverToken(host, token) {
    if (token === '')
        return undefined;
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
    host.mask(token);
    host.mask(encoded);
    const server = (host.environment.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '');
    return { server, authorization: `basic ${encoded}` };
}
/**
 * The environment that lets git use the token with `origin`; nothing when origin is another server or no server, or when
 * git has a header for it already: GitHub refuses a request with two. `configured` is the GIT_CONFIG_COUNT so far.
 */
async function tokenEnvironment(git, token, configured) {
    if (!token)
        return {};
    const url = await answer(git, ['remote', 'get-url', '--push', 'origin']);
    if (!/^https?:/.test(url) || !url.startsWith(`${token.server}/`))
        return {};
    if ((await answer(git, ['config', '--get-urlmatch', 'http.extraheader', url])) !== '')
        return {};
    const count = /^\d{1,6}$/.test(configured ?? '') ? Number(configured) : 0;
    return {
        GIT_CONFIG_COUNT: String(count + 1),
        [`GIT_CONFIG_KEY_${count}`]: `http.${token.server}/.extraheader`,
        [`GIT_CONFIG_VALUE_${count}`]: `AUTHORIZATION: ${token.authorization}`,
    };
}
/** '' where git has no answer; 2 and 128 are its exit codes for a remote that is not there. */
async function answer(git, args) {
    const { exitCode, stdout } = await git.run(args, { expect: [0, 1, 2, 128] });
    return exitCode === 0 ? stdout.toString('utf8').trim() : '';
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/shared/git/worktree.js
/** Another commit's tree on disk for a while, so that tools can run on it. */

/** Files kept in LFS stay pointers: fetching them needs a token, and no linter reads them. */
const withoutLfs = ['filter.lfs.smudge=', 'filter.lfs.process=', 'filter.lfs.required=false'];
/**
 * Calls `body` with the absolute path of a fresh detached worktree of `commit`, and takes it away again whatever
 * happens. Submodules are not checked out, and no hook runs.
 */
async function withWorktree(git, host, commit, body) {
    const parent = await host.files.temporaryDirectory('portcullis-base');
    const directory = (0,external_node_path_.join)(parent, 'tree');
    try {
        await git.run(['worktree', 'add', '--quiet', '--force', '--detach', directory, commit], {
            settings: withoutLfs,
        });
        return await body(directory);
    }
    finally {
        try {
            await host.files.remove(parent);
            await git.run(['worktree', 'prune', '--expire=now']);
        }
        catch (error) {
            // The outcome of the body counts for more than a directory that stays behind.
            host.log.warning(`The worktree ${directory} could not be removed: ${String(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/shared/git/repository.js
/** The few questions asked of a git repository, each answered by git itself. */










/** Opens the repository that `directory` lies in; throws a ToolError that says what to do when there is none. */
async function openRepository(host, directory) {
    const place = await host.files.realPath(directory);
    if (place === undefined)
        throw new errors/* ToolError */.v4(`The directory ${directory} is not there.`);
    const { git, gitDirectory } = await rootOf((0,git_git/* gitIn */.u)(host, place));
    return repositoryOf(host, git, gitDirectory ?? (await git.text(['rev-parse', '--absolute-git-dir'])));
}
/** Both are asked for at once, since every start waits for this; where a name has a line end, one by one. */
async function rootOf(asked) {
    const { directory } = asked;
    const result = await asked.run(['rev-parse', '--show-toplevel', '--absolute-git-dir'], { expect: [0, 128] });
    const words = result.stderr.toString('utf8');
    if (/dubious ownership|unsafe repository/.test(words)) {
        const owned = /repository(?: at)? \(?'(.+?)'/.exec(words)?.[1] ?? directory;
        throw new errors/* ToolError */.v4(`Git does not trust ${owned}, because another user owns it (as in a container). Run \`git config --global --add safe.directory ${owned}\` in a step before this one.`);
    }
    if (/must be run in a work tree/.test(words))
        throw new errors/* ToolError */.v4(`${directory} is a git repository without a working tree, so there is nothing to judge.`);
    if (/not a git repository/i.test(words))
        throw new errors/* ToolError */.v4(`${directory} is not inside a git repository. Run actions/checkout in a step before this one, or name the directory it checks out to in \`working-directory\`.`);
    if (result.exitCode !== 0)
        throw new errors/* ToolError */.v4(`git could not open ${directory}: ${words.trim().slice(0, 600)}`);
    const [root, gitDirectory, ...others] = result.stdout
        .toString('utf8')
        .replace(/\r?\n$/, '')
        .split(/\r?\n/);
    if (others.length === 0 && gitDirectory !== undefined)
        return { git: asked.in(root), gitDirectory };
    return { git: asked.in(await asked.text(['rev-parse', '--show-toplevel'])) };
}
function repositoryOf(host, git, gitDirectory) {
    const withToken = (token) => tokenEnvironment(git, token, host.environment.GIT_CONFIG_COUNT);
    const ref = async (name) => (await maybe(git, ['symbolic-ref', '--quiet', name])) || undefined;
    return {
        root: git.directory,
        git,
        gitDirectory,
        head: () => (0,objects/* resolveCommit */.WL)(git, 'HEAD'),
        branch: async () => (await ref('HEAD'))?.replace('refs/heads/', ''),
        resolve: (revision) => (0,objects/* resolveCommit */.WL)(git, revision),
        symbolicRef: ref,
        setting: (name) => maybe(git, ['config', '--get', name]),
        parentsRecorded: async (sha) => (await (0,objects/* readCommit */.kN)(git, sha)).parents,
        mergeBase: async (a, b) => (await maybe(git, ['merge-base', a, b]))?.split('\n')[0],
        isShallow: async () => (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true',
        commitTime: async (sha) => (await (0,objects/* readCommit */.kN)(git, sha)).time,
        diff: (base, head) => (0,diff/* readDiff */.i)(git, host.files, base, head),
        paths: (commit) => (commit === undefined ? workingPaths(git) : treePaths(git, commit)),
        submodules: async () => (await listed(git)).submodules,
        ignoredDirectories: () => ignoredDirectories(git),
        blobs: (commit, paths) => blobsOf(git, commit, paths),
        withWorktree: (commit, body) => withWorktree(git, host, commit, body),
        fetchCommit: (sha) => fetchCommit(git, sha),
        fetchHistory: (commits, depth, branch) => fetchHistory(git, commits, depth, branch),
        readNote: (name, sha) => readNote(git, name, sha),
        writeNote: (name, sha, text) => writeNote(git, name, sha, text),
        notedCommits: async (name) => new Set((await listNotes(git, name)).keys()),
        readNotes: (name, commits) => readNotes(git, name, commits),
        fetchNotes: async (name, token) => fetchNotes(git, name, await withToken(token)),
        pushNotes: async (name, token) => pushNotes(git, name, await withToken(token)),
        blobIds: (commit) => blobIds(git, commit),
        firstParents: async (sha, most) => {
            const args = ['rev-list', '--first-parent', `--max-count=${most}`, '--end-of-options', sha];
            return (await git.text(args)).split('\n').filter((line) => line !== '');
        },
    };
}
/** Exit code 1 without words is git's way to say "none". */
async function maybe(git, args) {
    const { exitCode, stdout } = await git.run(args, { expect: [0, 1] });
    return exitCode === 0 ? stdout.toString('utf8').replace(/\r?\n$/, '') : undefined;
}
async function listed(git) {
    const { stdout } = await git.run(['ls-files', '-z', '--stage', '--full-name']);
    const files = new Set();
    const submodules = new Set();
    for (const record of (0,objects/* recordsOf */.M$)(stdout)) {
        const path = (0,path_bytes/* pathFromBytes */.nP)(record.subarray(record.indexOf(0x09) + 1));
        if (record.toString('latin1', 0, 6) === '160000')
            submodules.add(path);
        else
            files.add(path);
    }
    return { files, submodules };
}
async function workingPaths(git) {
    const { files } = await listed(git);
    for (const path of await (0,diff/* untrackedFiles */.z)(git))
        files.add((0,path_bytes/* pathFromBytes */.nP)(path));
    return files;
}
async function ignoredDirectories(git) {
    const { stdout } = await git.run([
        'ls-files',
        '-z',
        '--others',
        '--ignored',
        '--exclude-standard',
        '--directory',
        '--full-name',
    ]);
    const paths = [...(0,objects/* recordsOf */.M$)(stdout)].map((record) => (0,path_bytes/* pathFromBytes */.nP)(record));
    return paths.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1));
}
async function treePaths(git, commit) {
    const tree = await (0,objects/* readTree */.Zc)(git, commit);
    return new Set([...tree.keys()].filter((path) => tree.get(path)?.mode !== '160000'));
}
async function blobsOf(git, commit, paths) {
    const tree = await (0,objects/* readTree */.Zc)(git, commit);
    const shas = new Map();
    for (const path of paths) {
        const entry = tree.get(path);
        if (entry?.mode.startsWith('100'))
            shas.set(path, entry.sha);
    }
    const contents = await (0,objects/* readBlobs */.b4)(git, shas.values());
    const blobs = new Map();
    for (const [path, sha] of shas) {
        const content = contents.get(sha);
        if (content)
            blobs.set(path, content);
    }
    return blobs;
}
const fetchTimeoutMs = 5 * 60_000;
async function fetchCommit(git, sha) {
    if (!(0,objects/* isSha */.HH)(sha))
        return false;
    // A depth would turn a complete clone into a shallow one.
    const shallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
    const depth = shallow ? ['--depth=1'] : [];
    const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, 'origin', sha];
    const { exitCode } = await git.run(args, { expect: [0, 1, 128], timeoutMs: fetchTimeoutMs });
    return exitCode === 0 && (await (0,objects/* resolveCommit */.WL)(git, sha)) === sha;
}
async function fetchHistory(git, commits, depth, branch) {
    if (!commits.every(objects/* isSha */.HH) || (branch !== undefined && !/^[\w][\w./-]*$/.test(branch)))
        return false;
    const wanted = [
        ...commits,
        ...(branch === undefined ? [] : [`+refs/heads/${branch}:refs/remotes/origin/${branch}`]),
    ];
    const args = [
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-recurse-submodules',
        `--depth=${depth}`,
        'origin',
        ...wanted,
    ];
    const { exitCode } = await git.run(args, { expect: [0, 1, 128], timeoutMs: fetchTimeoutMs });
    return exitCode === 0;
}


/***/ }),

/***/ 8700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ trustedBase),
/* harmony export */   l: () => (/* binding */ isProposal)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6015);
/* harmony import */ var _default_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4071);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8715);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(145);
/** The commit whose word counts where a change is judged that nobody has accepted yet. */




const places = {
    pull_request: ['pull_request', 'base', 'sha'],
    pull_request_target: ['pull_request', 'base', 'sha'],
    pull_request_review: ['pull_request', 'base', 'sha'],
    pull_request_review_comment: ['pull_request', 'base', 'sha'],
    merge_group: ['merge_group', 'base_sha'],
};
/** Whether the event is about a change that is not part of the branch yet, and may be a stranger's. */
const isProposal = ({ kind, name }) => kind === 'actions' && name in places;
/** The base of a pull request or merge group, fetched where it is not here; undefined for all other events. */
async function trustedBase(repository, event) {
    if (!isProposal(event))
        return undefined;
    const keys = places[event.name];
    const sha = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$)(event.payload, ...keys);
    if (sha === undefined || !(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .HH)(sha))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`The payload of the event has no \`${keys.join('.')}\`, so that the settings of the base are not known.`);
    if ((await repository.resolve(sha)) === sha || (await repository.fetchCommit(sha)))
        return sha;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`The base commit ${(0,_default_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(sha)}, whose settings count, is not in this clone and could not be fetched. Give \`fetch-depth: 0\` to actions/checkout.`);
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ trustedFiles)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6015);
/* harmony import */ var _default_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4071);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8715);
/** Settings as the base commit has them, for a change that is only proposed. */



/**
 * By path; a file that the base lacks is left out. What is there and can't be read as a file is an InputError, since to
 * go without it would be to judge by other settings: a link, a directory, a submodule, a file over 32 MiB.
 */
async function trustedFiles(repository, base, paths) {
    const tree = await (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Zc)(repository.git, base);
    for (const path of paths)
        refuseDetours(path, tree, base);
    const files = await repository.blobs(base, paths);
    for (const path of paths)
        if (tree.has(path) && !files.has(path))
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${said(path, base)} could not be read: it has more than 32 MiB, or is not here.`);
    return files;
}
/** A link's target is not looked up: it may lead out of the repository, and round in circles. */
function refuseDetours(path, tree, base) {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
        const part = parts.slice(0, depth).join('/');
        const mode = tree.get(part)?.mode;
        if (mode === undefined || mode.startsWith('100'))
            continue;
        const what = mode === '120000' ? 'a link' : 'a submodule';
        const where = part === path ? 'it' : JSON.stringify(part);
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${said(path, base)} can't be read: ${where} is ${what}. Settings must be a file of the repository, since those of a proposed change are read from its base.`);
    }
}
const said = (path, base) => `${JSON.stringify(path)} of the base commit ${(0,_default_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(base)}`;


/***/ }),

/***/ 6015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ ReportError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   ke: () => (/* binding */ GitHubRefusal),
/* harmony export */   v4: () => (/* binding */ ToolError)
/* harmony export */ });
/**
 * The three mistakes that are nobody's bug in our code. Each message is a whole sentence that names the place, the
 * value and what was wanted. Everything else that is thrown is our own bug, and is shown with its stack.
 */
/** The user wrote something we refuse: an input, a key of the configuration, an option. */
class InputError extends Error {
    name = 'InputError';
}
/** A report can't be read: says the file, the place in it and the reason. */
class ReportError extends Error {
    name = 'ReportError';
    file;
    reason;
    line;
    constructor(file, reason, line) {
        super(line === undefined ? `${file}: ${reason}` : `${file}:${line}: ${reason}`);
        this.file = file;
        this.reason = reason;
        this.line = line;
    }
}
/** The world did not do its part: git failed, a commit is missing, GitHub said no. */
class ToolError extends Error {
    name = 'ToolError';
}
/** GitHub said no, and asking again would not help: the token may not, or the thing is not there. */
class GitHubRefusal extends Error {
    name = 'GitHubRefusal';
    status;
    /** A sentence that says what to do. */
    remedy;
    /** `deed` completes "GitHub refused to …", e.g. "write a comment on #7". */
    constructor(deed, status, remedy) {
        super(`GitHub refused to ${deed} (${status}): ${remedy}`);
        this.status = status;
        this.remedy = remedy;
    }
}


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ isSuppressed),
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   qs: () => (/* binding */ severityRank)
/* harmony export */ });
/* unused harmony export atLeast */
/** A finding: one defect at one place. It serialises to a SARIF 2.1.0 result without loss. */
/** Set aside in the source or by a waiver; asked for and not (yet) accepted is not set aside (SARIF 2.1.0 §3.27.23). */
const isSuppressed = ({ suppression }) => suppression !== undefined && (suppression.status ?? 'accepted') === 'accepted';
const ranks = { error: 3, warning: 2, note: 1 };
/** 3 for an error, 2 for a warning, 1 for a note. */
const severityRank = (severity) => ranks[severity];
const atLeast = (severity, limit) => ranks[severity] >= ranks[limit];
/** Orders findings for people: by path, line, column, tool, rule, message. The order of reports never shows. */
function compareFindings(a, b) {
    return (compareText(a.path, b.path) ||
        (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) ||
        (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) ||
        compareText(a.tool, b.tool) ||
        compareText(a.rule, b.rule) ||
        compareText(a.message, b.message));
}
/** Compares by code unit, so the order is the same in every locale. */
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 8314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   In: () => (/* binding */ verdictSigns),
/* harmony export */   Jg: () => (/* binding */ evidenceWords),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Sk: () => (/* binding */ verdictsText),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ testName),
/* harmony export */   Wl: () => (/* binding */ tallyText),
/* harmony export */   d4: () => (/* binding */ troubles),
/* harmony export */   gZ: () => (/* binding */ conditionSigns),
/* harmony export */   kD: () => (/* binding */ measureText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   ri: () => (/* binding */ conditionWords),
/* harmony export */   td: () => (/* binding */ byUrgency),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* unused harmony export isSound */
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(511);
/** The words and signs that all reports share, so that one thing is called the same everywhere. */

const verdictSigns = {
    pass: '✅',
    fail: '❌',
    error: '⛔',
    neutral: '⚪',
};
const conditionSigns = {
    holds: '✅',
    broken: '❌',
    warned: '⚠️',
    undecided: '❓',
    idle: '➖',
};
const conditionWords = {
    holds: 'holds',
    broken: 'broken',
    warned: 'broken, only warns',
    undecided: 'could not be judged',
    idle: 'nothing to judge',
};
const evidenceWords = {
    pass: 'clean',
    findings: 'read',
    crashed: 'crashed',
    'timed-out': 'timed out',
    empty: 'empty',
    stale: 'stale',
    'did-not-run': 'did not run',
    unreadable: 'could not be read',
    unmatched: 'names no file of this repository',
};
/** Only these two count as having run. */
const isSound = (status) => status === 'pass' || status === 'findings';
/** What can't be relied on. What is broken on both sides is told of once. */
function troubles(evidence) {
    const bad = evidence.filter(({ status }) => !isSound(status));
    const here = new Set(bad.flatMap(({ side, name }) => (side === 'head' ? [name] : [])));
    return bad.filter(({ side, name }) => side === 'head' || !here.has(name));
}
const conditionOrder = ['undecided', 'broken', 'warned', 'idle', 'holds'];
/** What stands in the way first; otherwise as the gate wrote them. */
const byUrgency = (conditions) => [...conditions].sort((a, b) => conditionOrder.indexOf(a.status) - conditionOrder.indexOf(b.status));
/** "quality-gate" → "Quality gate". */
function titleOf(gate) {
    const words = gate.replace(/[-_]+/g, ' ').trim();
    return words === '' ? 'Gate' : words[0].toUpperCase() + words.slice(1);
}
/** 12345 → "12,345". */
const grouped = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
/** "1 finding", "2,000 findings". */
const count = (value, noun) => `${grouped(value)} ${noun}${value === 1 ? '' : 's'}`;
/** 850 → "850 ms", 12345 → "12.3 s", 125000 → "2 min 5 s". */
function duration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(Math.floor(milliseconds / 100) / 10).toFixed(1)} s`;
    const seconds = Math.floor(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** "412", or for a share "79.99 % (7999 of 10000)", rounded down so that a limit just missed never looks met. */
function measureText(measure) {
    const { numerator, denominator, unit } = measure;
    if (denominator === undefined)
        return unit === 'ms' ? duration(numerator) : grouped(numerator);
    if (denominator === 0)
        return `none (0 of 0 ${unit})`;
    return `${(Math.floor((numerator * 10_000) / denominator) / 100).toFixed(2)} % (${grouped(numerator)} of ${grouped(denominator)} ${unit})`;
}
/** "cart.spec.ts › Cart › adds an item [2-True]". */
function testName(test) {
    const name = test.parameters === undefined ? test.name : `${test.name} ${test.parameters}`;
    const owner = test.className !== undefined && test.className !== test.suite ? [test.className] : [];
    return [test.suite, ...owner, name].filter((part) => part !== '').join(' › ');
}
/** Findings by state; suppressed ones and failed tests count as that alone, unless they are fixed. */
function tally(findings) {
    const counts = { new: 0, edited: 0, moved: 0, unchanged: 0, fixed: 0, suppressed: 0, failedTests: 0 };
    for (const finding of findings) {
        if (finding.state === 'fixed')
            counts.fixed++;
        else if ((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuppressed */ .Bx)(finding))
            counts.suppressed++;
        else
            counts[finding.test === undefined ? finding.state : 'failedTests']++;
    }
    return counts;
}
/** "3 new · 1 edited · 2 failed tests · 40 unchanged · 12 fixed", without what there is none of. */
const tallyText = (counts) => [
    ...named(counts, ['new', 'edited']),
    ...(counts.failedTests > 0 ? [count(counts.failedTests, 'failed test')] : []),
    ...named(counts, ['unchanged', 'moved', 'fixed', 'suppressed']),
].join(' · ');
const named = (counts, states) => states.filter((state) => counts[state] > 0).map((state) => `${grouped(counts[state])} ${state}`);
/** One sentence for several gates: "quality-gate fails; secret-scan passes". */
const verdictsText = (reports) => {
    const verbs = { pass: 'passes', fail: 'fails', error: 'could not judge', neutral: 'had nothing to judge' };
    return reports.map(({ gate, verdict }) => `${gate} ${verbs[verdict]}`).join('; ');
};


/***/ }),

/***/ 2730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readCommon)
/* harmony export */ });
/** The inputs that every gate has, with the same names and meanings (DESIGN: the contract every gate keeps). */
const readCommon = (read) => ({
    config: read.text('config'),
    workingDirectory: read.text('working-directory'),
    base: read.text('base'),
    reportOnly: read.flag('report-only'),
    annotations: read.flag('annotations'),
    comment: read.flag('comment'),
    token: read.text('token'),
});


/***/ }),

/***/ 6838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ launch)
});

// UNUSED EXPORTS: launchStep

// EXTERNAL MODULE: ./build/shared/contract/contracts.generated.js
var contracts_generated = __nccwpck_require__(4347);
// EXTERNAL MODULE: ./build/shared/model/errors.js
var errors = __nccwpck_require__(6015);
;// CONCATENATED MODULE: ./build/shared/model/verdict.js
/** A verdict and what it stands on. The JSON form is `schema/verdict.v1.json`. */
/** `error` is worse than `fail`, which is worse than `pass`; `neutral` gives way to everything. */
const order = ['neutral', 'pass', 'fail', 'error'];
/** The worst of several verdicts; of none, `neutral`. */
const worst = (words) => words.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'neutral');

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/shared/text/bytes.js
var text_bytes = __nccwpck_require__(8997);
// EXTERNAL MODULE: ./build/shared/text/visible.js
var visible = __nccwpck_require__(3656);
;// CONCATENATED MODULE: ./build/shared/text/workflow-command.js
/**
 * Text for the log of a GitHub Actions step, where the runner looks for commands in every line. Knows how commands are
 * written and how text is kept from being one; knows no particular command.
 *
 * The runner (src/Runner.Common/ActionCommand.cs) ends lines at CR, LF or both, trims Unicode blanks before `::`, and
 * finds `##[` anywhere in a line. It searches with the rules of its culture, to which controls and zero-width
 * characters do not exist, so a break between two characters has to be one that is seen.
 */
/** What the runner's search passes over; never an end of a line. */
const unseen = '(?:(?![\\r\\n])[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}])*';
/** The same, and the blanks that it trims. */
const leading = '(?:(?![\\r\\n])[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}])*';
const commandStart = new RegExp(`(^|[\\r\\n])(${leading})(?=:${unseen}:)`, 'gu');
const oldCommandStart = new RegExp(`#(?=${unseen}#${unseen}\\[)`, 'gu');
/** No line of the result is a command to the runner: `::error::x` → `\::error::x`, `##[error]x` → `#\#[error]x`. */
const neutralise = (text) => text.replace(commandStart, '$1$2\\').replace(oldCommandStart, '#\\');
/** The part of a command after its second `::`. */
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** The value of a property, e.g. of `file=`. */
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
/**
 * One command, as a line without its end: `::error file=src/a.ts,line=3::message`. Properties that are undefined are
 * left out. Data that begins with a combining mark gets the dotted circle that such a mark stands on when alone: to
 * the runner's culture `::` and a mark are one character, and the command would be lost.
 */
function command(name, properties, data) {
    const pairs = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : `${key}=${escapeProperty(String(value))}`);
    const head = pairs.length === 0 ? name : `${name} ${pairs.join(',')}`;
    const line = `::${head}::${escapeData(data.replace(/^(?=\p{M})/u, '◌'))}`;
    return line.replace(oldCommandStart, '#\\'); // only the first form is ever meant
}

// EXTERNAL MODULE: ./build/shared/model/finding.js
var model_finding = __nccwpck_require__(511);
;// CONCATENATED MODULE: ./build/shared/report/rank.js
/** Which findings a person should see first, where not all can be shown. */

const stateRank = { new: 0, edited: 1, moved: 2, unchanged: 3, fixed: 4 };
/** True for a finding that is there now and that nobody has set aside. */
const isOpen = (finding) => finding.state !== 'fixed' && !(0,model_finding/* isSuppressed */.Bx)(finding);
/** Blocking or not, then state, then severity; equal for findings of one such class. */
const compareClass = (a, b) => stateRank[a.state] - stateRank[b.state] ||
    Number(b.blocking === true) - Number(a.blocking === true) ||
    (0,model_finding/* severityRank */.qs)(b.severity) - (0,model_finding/* severityRank */.qs)(a.severity);
/** A total order, so that the order in which findings came never shows. */
const compareAll = (a, b) => compareClass(a, b) ||
    (b.weight ?? 0) - (a.weight ?? 0) ||
    (0,model_finding/* compareFindings */.Eg)(a, b) ||
    (0,model_finding/* compareText */.n6)(a.id, b.id) ||
    (0,model_finding/* compareText */.n6)(contentOf(a), contentOf(b));
const contentOf = (finding) => JSON.stringify(finding);
/**
 * New before edited before moved before unchanged before fixed, blocking before not, worse before milder; among equals
 * the heavier before the lighter, the first of each rule before the second of any, then by path and line.
 */
function rank(findings) {
    const sorted = [...findings].sort(compareAll);
    const seen = new Map();
    const turns = sorted.map((finding) => {
        const rule = `${finding.tool}/${finding.rule}`;
        const turn = seen.get(rule) ?? 0;
        seen.set(rule, turn + 1);
        return { finding, turn };
    });
    return turns
        .sort((a, b) => compareClass(a.finding, b.finding) || a.turn - b.turn)
        .map(({ finding }) => finding);
}

// EXTERNAL MODULE: ./build/shared/report/words.js
var report_words = __nccwpck_require__(8314);
;// CONCATENATED MODULE: ./build/shared/report/annotations.js
/**
 * Chooses what is shown beside the code. GitHub keeps the first 10 errors, 10 warnings and 10 notices of a step and
 * drops the rest without a word, so one plan is made for all gates of the step, and says what it leaves out.
 */





/** Per step; ExecutionContext.cs `_maxCountPerIssueType`. */
const stepLimits = { error: 10, warning: 10, notice: 10 };
/** ExecutionContext.cs `_maxIssueMessageLength`; counted here in bytes as written, which is never less. */
const longestMessage = 4096;
const longestTitle = 255;
const levels = {
    error: 'error',
    warning: 'warning',
    note: 'notice',
};
/**
 * New and edited findings ask for an annotation, and so do failed tests and whatever else blocks; the backlog does not,
 * and suppressed findings never do. Errors over the limit are left out: as warnings they would look milder than they are.
 */
function planAnnotations(reports, limits = stepLimits, reportPath) {
    const candidates = rank(reports.flatMap(({ findings }) => findings.filter(asks)));
    const chosen = choose(candidates, limits);
    const total = candidates.length;
    if (chosen.length === total)
        return { annotations: chosen.map(annotationOf), shown: total, total, left: undefined };
    const room = limits.notice > 0;
    const kept = room ? choose(candidates, { ...limits, notice: limits.notice - 1 }) : chosen;
    const where = reportPath === undefined ? '' : ` and in ${(0,visible/* visibleLine */.P)(reportPath)}`;
    const left = `Showing ${(0,report_words/* grouped */.zD)(kept.length)} of ${(0,report_words/* count */.U9)(total, 'finding')}; all are in the job summary${where}.`;
    const last = room ? [{ level: 'notice', title: 'More findings', message: left }] : [];
    return { annotations: [...kept.map(annotationOf), ...last], shown: kept.length, total, left };
}
const asks = (finding) => isOpen(finding) &&
    (finding.state === 'new' ||
        finding.state === 'edited' ||
        finding.blocking === true ||
        finding.test !== undefined);
function choose(ranked, limits) {
    const room = { ...limits };
    return ranked.filter((finding) => room[levels[finding.severity]]-- > 0);
}
function annotationOf(finding) {
    const inside = isInside(finding.path);
    const name = finding.test === undefined ? '' : (0,report_words/* testName */.UU)(finding.test);
    const title = name === '' ? ruleTitle(finding) : `Test ${finding.test?.outcome ?? 'failed'}: ${name}`;
    const message = (0,visible/* visibleText */.Q)(finding.message).trim() || (0,visible/* visibleLine */.P)(title);
    const lead = inside || finding.path === '' ? '' : `${(0,visible/* visibleLine */.P)(finding.path)}: `;
    return {
        level: levels[finding.severity],
        title: (0,text_bytes/* clip */.$Q)((0,visible/* visibleLine */.P)(title), longestTitle),
        message: cutEscaped(lead + message),
        ...(inside ? { path: finding.path, ...lines(finding.region) } : {}),
    };
}
const ruleTitle = ({ tool, rule, ruleName }) => {
    const name = ruleName === undefined || ruleName === rule ? '' : ` (${ruleName})`;
    return tool === rule ? `${rule}${name}` : `${tool}: ${rule}${name}`;
};
/**
 * A file of the repository: not absolute, not upwards, and with a name that can be written: the runner trims blanks, and
 * a path can't be neutralised and still name its file.
 */
const isInside = (path) => path.trim() === path &&
    path !== '' &&
    neutralise(path) === path &&
    !/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|[\p{Cc}\p{Cs}\\]/u.test(path);
/** Columns are for one line only; GitHub refuses them on more. */
function lines(region) {
    if (region === undefined)
        return {};
    const { startLine, startColumn, endColumn } = region;
    const endLine = Math.max(startLine, region.endLine ?? startLine);
    if (endLine !== startLine || startColumn === undefined)
        return { startLine, endLine };
    return { startLine, endLine, startColumn, endColumn: Math.max(startColumn, endColumn ?? startColumn) };
}
/** The longest beginning whose escaped form (`%`, CR and LF take three bytes) is within the limit. */
function cutEscaped(message) {
    const end = '…';
    let bytes = 0;
    let kept = 0;
    let units = 0;
    for (const character of message) {
        bytes += /[%\r\n]/.test(character) ? 3 : Buffer.byteLength(character);
        if (bytes > longestMessage)
            return message.slice(0, kept) + end;
        units += character.length;
        if (bytes <= longestMessage - 3)
            kept = units;
    }
    return message;
}

;// CONCATENATED MODULE: ./build/shared/text/markdown.js
/**
 * Untrusted text inside GitHub-flavoured Markdown. What comes out shows the text and does nothing else: no markup, no
 * HTML, no link, no mention, no reference to an issue, no emoji, no formula. Knows no report.
 *
 * GitHub looks for mentions, references and emoji in the rendered text, where an escape no longer shows; a zero-width
 * space after the first character is what stops those. They are not looked for in code.
 */

const gap = '&#8203;';
/**
 * One alternative for each thing that text could do: mention (@a), reference (#1, GH-1, a/b#1), link (http://, www.),
 * emoji (:a:), HTML and entities (<>&), table cell (|), escape (\), code (`), emphasis and strike (*_~), link and
 * footnote ([]), formula ($). Commit ids stay: they can link to a commit of the same repository, and notify nobody.
 */
const active = /@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|[&<>|\\`*_~[\]$]/gi;
/** At the beginning of a line these make a heading, a list, a rule or an underline. */
const lineStart = /^(?:[-+=#]|\d{1,9}(?=[.)](?: |$)))/;
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    '\\': '&#92;',
    '`': '&#96;',
    $: '<span>$</span>', // the way of GitHub's own documentation to write a dollar that starts no formula
};
/** Text on one line, anywhere: in a paragraph, at its beginning, in a table cell. Blanks and line ends become a space. */
function inline(text) {
    const line = (0,visible/* visibleLine */.P)(oneLine(text)).replace(active, (found) => found.length > 1 || '@#:'.includes(found) ? found + gap : (entities[found] ?? `\\${found}`));
    return line.replace(lineStart, (found) => (/\d/.test(found) ? `${found}${gap}` : `\\${found}`));
}
/** Text in a table cell; never empty, because a row of empty cells reads as the end of a table. */
const cell = (text) => inline(text) || ' ';
/**
 * Text inside raw HTML on a line that starts with a tag, e.g. in `<summary>`, where Markdown is not read; safe too
 * where it is, since every sign that Markdown knows is written as an entity.
 */
const html = (text) => (0,visible/* visibleLine */.P)(oneLine(text)).replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)|\bwww(?=\.)|[^a-z\d\s,.;\u0080-\u{10ffff}]/giu, (found) => {
    if (found === '$')
        return '<span>$</span>';
    if (found.length > 1)
        return found + gap;
    const entity = `&#${found.codePointAt(0)};`;
    return '@#:'.includes(found) ? entity + gap : entity;
});
/**
 * A code span: paths, rules, names. Safe in a table. A line end shows as `\n`. Text with `|` is written as an HTML
 * element, since in a table (and only there) a bar inside a span would end the cell.
 */
function code(text) {
    const line = (0,visible/* visibleLine */.P)(text);
    if (line.trim() === '')
        return line === '' ? '' : `<code>${'&#160;'.repeat(Math.min(line.length, 10))}</code>`;
    if (line.includes('|'))
        return `<code>${html(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** A fenced block of its own lines, without the line end behind it. `info` is a language such as "text". */
function fence(text, info = 'text') {
    const body = (0,visible/* visibleText */.Q)(text);
    const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${ticks}${info.replace(/[^\w-]/g, '')}\n${body}\n${ticks}`;
}
/**
 * A link around Markdown that is already safe, e.g. `code(path)`. Only to http and https; any other address, or one
 * that can't be read, leaves the label alone.
 */
function markdown_link(label, url) {
    const target = url === undefined ? undefined : webAddress(url);
    return target === undefined || label.trim() === '' ? label : `[${label}](<${target}>)`;
}
/** The address with all that Markdown could read as its end written in percent; undefined when it is not a web page. */
function webAddress(url) {
    if (url.length > longestAddress || !URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (!/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '')
        return undefined;
    return parsed.href.replace(/[^\w:/?#@!&+,;=.%-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
/**
 * An address that a report gives, e.g. of a rule's documentation: https only, and none of a page on GitHub on which
 * a link to it would leave a trace ("mentioned in …").
 */
function foreignAddress(url) {
    const target = url === undefined ? undefined : webAddress(url);
    if (target === undefined || !target.startsWith('https://'))
        return undefined;
    return /^https:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull|discussions|commit)\//i.test(target)
        ? undefined
        : target;
}
const longestAddress = 2000;
const oneLine = (text) => text.replace(/[\t\n\v\f\r ]+/g, ' ').trim();
function longestRun(text) {
    let longest = 0;
    for (const run of text.match(/`+/g) ?? [])
        longest = Math.max(longest, run.length);
    return longest;
}

;// CONCATENATED MODULE: ./build/shared/report/markdown-table.js
/** Tables of GitHub-flavoured Markdown from cells that are already safe. */
const rules = { right: '--:', centre: ':-:', left: '---' };
/** The two lines that begin a table. */
const tableHead = (columns) => tableRow(columns.map(({ title }) => title)) + tableRow(columns.map(({ align }) => rules[align ?? 'left']));
/** One line, with its end. */
const tableRow = (cells) => `|${cells.map((text) => (text === '' ? ' ' : ` ${text} `)).join('|')}|\n`;
/** Leaves out columns in which no row has anything. */
function usedColumns(columns, rows) {
    const used = columns.map((_, i) => rows.some((row) => (row[i] ?? '').trim() !== ''));
    return {
        columns: columns.filter((_, i) => used[i]),
        rows: rows.map((row) => row.filter((_, i) => used[i])),
    };
}

;// CONCATENATED MODULE: ./build/shared/report/room.js
/**
 * Shares out limited room among the parts of a document. Parts are cut between their items, never inside one, and say
 * how much they leave out. Knows no Markdown.
 */
const paragraph = (text, ruler) => (room) => ruler(text) <= room ? { text, whole: true } : { text: '', whole: false };
/** Items in their order, as many as fit. Items are asked for one by one, and only until the room is full. */
const list = (parts, ruler) => (room) => {
    const most = Math.min(parts.items, parts.most ?? parts.items);
    const more = ruler(parts.more(parts.items));
    let used = ruler(parts.head) + ruler(parts.foot);
    if (used + more > room)
        return { text: '', whole: false };
    const written = [parts.head];
    let index = 0;
    for (; index < most; index++) {
        const item = parts.item(index);
        used += ruler(item);
        if (used + (index + 1 === parts.items ? 0 : more) > room)
            break;
        written.push(item);
    }
    const left = parts.items - index;
    if (left > 0)
        written.push(parts.more(left));
    written.push(parts.foot);
    return { text: written.join(''), whole: left === 0 };
};
/**
 * All blocks in their order, in at most `room`. Each may take an equal share; what small ones leave goes to those that
 * were cut, in a second round.
 */
const stack = (blocks, ruler, omitted) => (room) => {
    const free = room - ruler(omitted);
    const share = Math.floor(free / Math.max(1, blocks.length));
    const parts = blocks.map((block) => block(share));
    let spare = free - parts.reduce((sum, { text }) => sum + ruler(text), 0);
    let cut = parts.filter(({ whole }) => !whole).length;
    const final = parts.map((part, i) => {
        if (part.whole)
            return part;
        const again = blocks[i](ruler(part.text) + Math.floor(spare / cut--));
        spare -= ruler(again.text) - ruler(part.text);
        return again;
    });
    const missing = final.some(({ text, whole }) => text === '' && !whole);
    return {
        text: final.map(({ text }) => text).join('') + (missing ? omitted : ''),
        whole: final.every(({ whole }) => whole),
    };
};

;// CONCATENATED MODULE: ./build/shared/report/finding-blocks.js
/** Findings and failed tests in Markdown, as blocks that can be cut. Which of them are shown is decided elsewhere. */






const columns = [
    { title: 'Line', align: 'right' },
    { title: 'Severity' },
    { title: 'Finding' },
    { title: 'Rule' },
];
/** One table for a list of findings, with a row of its own for each file; the worst files come first. */
function findingTable(title, findings, look) {
    const rows = byFile(findings);
    return list({
        head: `${title}\n\n${tableHead(columns)}`,
        items: rows.length,
        item: (i) => {
            const finding = rows[i];
            const head = rows[i - 1]?.path === finding.path ? '' : fileRow(finding.path, look);
            const isTwin = looksAs(finding, rows[i - 1]) || looksAs(finding, rows[i + 1]);
            return head + findingRow(finding, isTwin, look);
        },
        most: look.mostRows,
        more: moreText('findings', look),
        foot: '\n',
    }, look.ruler);
}
/** What stands after a cut list. */
const moreText = (noun, look) => (left) => `\n… and ${(0,report_words/* grouped */.zD)(left)} more ${left === 1 ? noun.replace(/s$/, '') : noun}; all are in ${look.everything}.\n`;
function byFile(findings) {
    const weights = new Map();
    for (const finding of findings) {
        const weight = (0,model_finding/* severityRank */.qs)(finding.severity) + (finding.blocking === true ? 10 : 0);
        weights.set(finding.path, Math.max(weight, weights.get(finding.path) ?? 0));
    }
    return [...findings].sort((a, b) => weights.get(b.path) - weights.get(a.path) ||
        (0,model_finding/* compareText */.n6)(a.path, b.path) ||
        (0,model_finding/* compareFindings */.Eg)(a, b) ||
        (0,model_finding/* compareText */.n6)(a.id, b.id));
}
const fileRow = (path, look) => tableRow(['', '', path === '' ? '**no file**' : `**${markdown_link(code(path), look.blobUrl?.(path))}**`, '']);
/** Two on one line with the same words are told apart by their columns. */
const looksAs = (a, b) => b !== undefined && a.path === b.path && a.region?.startLine === b.region?.startLine && a.rule === b.rule;
function findingRow(finding, isTwin, look) {
    const line = finding.region?.startLine;
    const column = isTwin ? finding.region?.startColumn : undefined;
    const place = column === undefined ? `${line}` : `${line}:${column}`;
    const number = line === undefined
        ? ''
        : markdown_link(place, finding.path === '' ? undefined : look.blobUrl?.(finding.path, line));
    const message = cell((0,text_bytes/* clip */.$Q)(finding.message.trim() || finding.rule, look.longestMessage));
    return tableRow([number, finding.severity, message, ruleCell(finding)]);
}
function ruleCell({ tool, rule, ruleName, helpUri }) {
    const name = ruleName === undefined || ruleName === rule ? '' : ` ${cell((0,text_bytes/* clip */.$Q)(ruleName, 80))}`;
    const owner = tool === rule ? '' : ` ${cell((0,text_bytes/* clip */.$Q)(tool, 60))}`;
    return markdown_link(code((0,text_bytes/* clip */.$Q)(rule, 120)), foreignAddress(helpUri)) + name + owner;
}
const oldTest = {
    unchanged: ' (failed at the base too)',
    moved: ' (failed at the base too)',
};
/** Each failed test folded up, with what it said. */
function failedTests(title, tests, look) {
    return list({
        head: `${title}\n\n`,
        items: tests.length,
        item: (i) => testItem(tests[i], look),
        most: look.mostRows,
        more: moreText('tests', look), // begins with an empty line, which ends the HTML above it
        foot: '\n',
    }, look.ruler);
}
function testItem(finding, look) {
    const name = finding.test === undefined ? finding.rule : (0,report_words/* testName */.UU)(finding.test);
    const text = finding.message.trim();
    const label = `<code>${html((0,text_bytes/* clip */.$Q)(name, 300))}</code>${oldTest[finding.state] ?? ''}`;
    const first = html((0,text_bytes/* clip */.$Q)(text.split(/[\r\n]/, 1)[0] ?? '', 120));
    const summary = `<summary>${label}${first === '' ? '' : ` ${first}`}</summary>`;
    const place = finding.path === '' ? '' : `${placeOf(finding, look)}\n\n`;
    const body = text === '' ? '' : `${fence((0,text_bytes/* clip */.$Q)(text, look.longestMessage * 5))}\n\n`;
    return `<details>${summary}\n\n${place}${body}</details>\n`;
}
function placeOf({ path, region }, look) {
    const label = region === undefined ? path : `${path}:${region.startLine}`;
    return markdown_link(code(label), look.blobUrl?.(path, region?.startLine));
}
/** Findings that are gone, folded up: good news needs no table. */
function fixedList(findings, look) {
    const sorted = [...findings].sort((a, b) => (0,model_finding/* compareFindings */.Eg)(a, b) || (0,model_finding/* compareText */.n6)(a.id, b.id));
    return list({
        head: `<details><summary>${(0,report_words/* count */.U9)(sorted.length, 'fixed finding')}</summary>\n\n`,
        items: sorted.length,
        item: (i) => fixedItem(sorted[i]),
        most: look.mostRows,
        more: moreText('findings', look),
        foot: '\n</details>\n\n',
    }, look.ruler);
}
function fixedItem(finding) {
    const path = finding.basePath ?? finding.path;
    const line = finding.baseLine ?? finding.region?.startLine;
    const place = path === '' ? '' : `${code(line === undefined ? path : `${path}:${line}`)} `;
    return `- ${place}${cell((0,text_bytes/* clip */.$Q)(finding.message.trim() || finding.rule, 160))} (${code((0,text_bytes/* clip */.$Q)(finding.rule, 120))})\n`;
}

;// CONCATENATED MODULE: ./build/shared/report/gate-details.js
/** What a verdict stands on when there is no cause for worry: conditions, evidence and measures, folded up. */






/** Conditions of a pass, all evidence and the measures, folded up under one line that says how much there is. */
function details(report, passes, look) {
    const counts = [
        passes ? (0,report_words/* count */.U9)(report.conditions.length, 'condition') : '',
        (0,report_words/* count */.U9)(report.evidence.length, 'piece').replace(/pieces?/, '$& of evidence'),
        (0,report_words/* count */.U9)(report.measures.length, 'measure'),
    ].filter((text) => text !== '' && !text.startsWith('0 '));
    if (counts.length === 0)
        return paragraph('', look.ruler);
    const rows = [
        ...(passes ? [tableOf(conditionColumns, (0,report_words/* byUrgency */.td)(report.conditions).map(conditionCells))] : []),
        tableOf(evidenceColumns, report.evidence.map(evidenceCells)),
        tableOf(measureColumns, report.measures.map((m) => [
            code(m.name),
            cell((0,report_words/* measureText */.kD)(m)),
            m.base === undefined ? '' : (0,report_words/* grouped */.zD)(m.base),
        ])),
    ].filter((text) => text !== '');
    return list({
        head: `<details><summary>How this was judged: ${counts.join(', ')}</summary>\n\n`,
        items: rows.length,
        item: (i) => `${rows[i]}\n`,
        more: moreText('tables', look),
        foot: '</details>\n\n',
    }, look.ruler);
}
const conditionColumns = [{ title: ' ', align: 'centre' }, { title: 'Asked' }, { title: 'Found' }];
const conditionCells = ({ asked, found, status }) => [
    report_words/* conditionSigns */.gZ[status],
    cell((0,text_bytes/* clip */.$Q)(asked, 300)),
    cell((0,text_bytes/* clip */.$Q)(found, 300)),
];
const measureColumns = [
    { title: 'Measure' },
    { title: 'Value', align: 'right' },
    { title: 'At the base', align: 'right' },
];
const evidenceColumns = [
    { title: 'Evidence' },
    { title: 'Read as' },
    { title: 'Result' },
    { title: 'Findings', align: 'right' },
    { title: 'Tests', align: 'right' },
    { title: 'Files', align: 'right' },
    { title: 'Time', align: 'right' },
];
const evidenceCells = (evidence) => [
    `${code((0,text_bytes/* clip */.$Q)(evidence.name, 200))}${evidence.side === 'base' ? ' at the base' : ''}`,
    evidence.parser === undefined ? '' : code(evidence.parser),
    report_words/* evidenceWords */.Jg[evidence.status],
    number(evidence.findings),
    number(evidence.tests),
    number(evidence.files),
    evidence.milliseconds === undefined ? '' : (0,report_words/* duration */.p0)(evidence.milliseconds),
];
const number = (value) => (value === undefined ? '' : (0,report_words/* grouped */.zD)(value));
/** At most 200 rows: what is folded up is looked at, not read through. */
function tableOf(columns, rows) {
    if (rows.length === 0)
        return '';
    const table = usedColumns(columns, rows);
    const shown = table.rows.slice(0, 200);
    const left = rows.length - shown.length;
    const more = left > 0 ? `\n… and ${(0,report_words/* grouped */.zD)(left)} more.\n` : '';
    return tableHead(table.columns) + shown.map(tableRow).join('') + more;
}

;// CONCATENATED MODULE: ./build/shared/report/section-blocks.js
/** What a gate has to show beside conditions and findings: tables and a trend, in Markdown, as blocks that can be cut. */





function sectionBlock({ title, content }, level, look) {
    const head = `${'#'.repeat(level)} ${cell(title)}\n\n`;
    return content.kind === 'table' ? tableBlock(head, content, look) : trendBlock(head, content, look);
}
function tableBlock(head, { columns, rows }, look) {
    const used = usedColumns(columns, rows.map((row) => row.map((one) => cellText(one, look))));
    return list({
        head: head + tableHead(used.columns),
        items: used.rows.length,
        item: (i) => tableRow(used.rows[i]),
        most: look.mostRows,
        more: moreText('rows', look),
        foot: '\n',
    }, look.ruler);
}
function cellText(one, look) {
    if (typeof one === 'string')
        return one === '' ? '' : cell((0,text_bytes/* clip */.$Q)(one, look.longestMessage));
    if ('address' in one)
        return markdown_link(cell((0,text_bytes/* clip */.$Q)(one.words, 200)), foreignAddress(one.address));
    const label = one.line === undefined ? one.path : `${one.path}:${one.line}`;
    return markdown_link(code((0,text_bytes/* clip */.$Q)(label, 300)), look.blobUrl?.(one.path, one.line));
}
/** GitHub draws Mermaid; whoever doesn't shows the numbers. Labels are reduced to what Mermaid takes without quotes. */
function trendBlock(head, { unit, points }, look) {
    const values = points.map(({ value }) => value);
    const [low, high] = range(values);
    const labels = points.map(({ label }) => `"${label.replace(/[^\w .:/-]/g, '').slice(0, 20)}"`);
    const lines = [
        '```mermaid',
        'xychart-beta',
        `  x-axis [${labels.join(', ')}]`,
        `  y-axis "${unit.replace(/[^\w %-]/g, '')}" ${low} --> ${high}`,
        `  line [${values.map((value) => value.toFixed(2)).join(', ')}]`,
        '```',
    ];
    return paragraph(`${head}${lines.join('\n')}\n\n`, look.ruler);
}
/** Room above and below, so that a change of a tenth is seen and a flat line is not at the edge. */
function range(values) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const margin = Math.max(1, (most - least) / 4);
    return [Math.max(0, Math.floor(least - margin)), Math.min(100, Math.ceil(most + margin))];
}

;// CONCATENATED MODULE: ./build/shared/report/gate-blocks.js
/** One gate's verdict in Markdown, from its headline to its evidence, as blocks that can be cut. */









/** The blocks in reading order: verdict, what went wrong with the evidence, conditions, findings, the rest folded up. */
function gateBlocks(report, look) {
    const passes = report.verdict === 'pass' || report.verdict === 'neutral';
    return [
        headline(report, look),
        ...missing(report.evidence, look),
        ...(passes ? [] : conditions(report.conditions, look)),
        ...sections(report.sections ?? [], look),
        ...findings(report.findings, report.findingNoun ?? 'finding', look),
        ...(look.complete ? [details(report, passes, look)] : []),
        ...notes(report.notes, look),
    ];
}
const heading = (level, text) => `${'#'.repeat(level)} ${text}`;
function headline(report, look) {
    const head = heading(look.level, `${report_words/* verdictSigns */.In[report.verdict]} ${inline((0,report_words/* titleOf */.Gg)(report.gate))}: ${report.verdict}`);
    const counts = (0,report_words/* tallyText */.Wl)((0,report_words/* tally */.N4)(report.findings));
    const sentence = inline((0,text_bytes/* clip */.$Q)(report.summary, 500));
    const parts = [sentence, counts.includes('·') ? counts : '']
        .filter((part) => part !== '')
        .map((part) => `${part}\n\n`);
    return paragraph(`${head}\n\n${look.level > 2 ? '' : mercy(report.verdict, look)}${parts.join('')}`, look.ruler);
}
/** A line for a fail that fails nothing. */
const mercy = (verdict, look) => look.reportOnly && verdict === 'fail' ? '_Report only: this verdict does not fail the step._\n\n' : '';
/** Evidence that did not come in as it should; first of all, because no verdict stands without it. */
function missing(evidence, look) {
    const bad = (0,report_words/* troubles */.d4)(evidence);
    if (bad.length === 0)
        return [];
    const item = ({ name, side, status, detail, said }) => {
        const where = side === 'base' ? ' at the base' : '';
        const why = detail === undefined ? '' : `: ${inline((0,text_bytes/* clip */.$Q)(detail, 500))}`;
        const words = said === undefined ? '' : `\n${indented(fence((0,text_bytes/* clip */.$Q)(said, 2000)))}\n\n`;
        return `- ${code((0,text_bytes/* clip */.$Q)(name, 200))}${where} ${report_words/* evidenceWords */.Jg[status]}${why}\n${words}`;
    };
    const title = heading(look.level + 1, 'Evidence that is missing');
    return [simpleList(title, bad.map(item), 'entries', look)];
}
/** As part of a list's item. */
const indented = (text) => text.replace(/^(?=.)/gm, '  ');
function conditions(all, look) {
    const shown = look.complete ? all : all.filter(({ status }) => status !== 'holds' && status !== 'idle');
    if (shown.length === 0)
        return [];
    const columns = [
        { title: ' ', align: 'centre' },
        { title: 'Asked' },
        { title: 'Found' },
        { title: 'Result' },
    ];
    const rows = (0,report_words/* byUrgency */.td)(shown).map(conditionRow);
    return [
        list({
            head: tableHead(columns),
            items: rows.length,
            item: (i) => rows[i],
            most: look.mostRows,
            more: moreText('conditions', look),
            foot: '\n',
        }, look.ruler),
    ];
}
const conditionRow = ({ asked, found, status }) => tableRow([report_words/* conditionSigns */.gZ[status], cell((0,text_bytes/* clip */.$Q)(asked, 300)), cell((0,text_bytes/* clip */.$Q)(found, 300)), report_words/* conditionWords */.ri[status]]);
const sections = (all, look) => all
    .filter(({ brief }) => look.complete || brief)
    .map((section) => sectionBlock(section, look.level + 1, look));
function findings(all, noun, look) {
    const open = all.filter(isOpen);
    const tests = open.filter(({ test }) => test !== undefined);
    const others = open.filter(({ test }) => test === undefined);
    const of = (state) => others.filter((finding) => finding.state === state);
    const old = others.filter(({ state, blocking }) => state !== 'new' && state !== 'edited' && blocking === true);
    const fixed = all.filter(({ state }) => state === 'fixed');
    const table = (name, found) => found.length === 0 ? [] : [findingTable(title((0,report_words/* count */.U9)(found.length, name), look), found, look)];
    return [
        ...table(`new ${noun}`, of('new')),
        ...(tests.length === 0
            ? []
            : [failedTests(title((0,report_words/* count */.U9)(tests.length, 'failed test'), look), oldLast(tests), look)]),
        ...table(`edited ${noun}`, of('edited')),
        ...table(`older ${noun}`, old),
        ...(fixed.length === 0 ? [] : [fixedList(fixed, look)]),
    ];
}
const title = (text, look) => heading(look.level + 1, text);
const oldLast = (tests) => {
    const isOld = ({ state }) => state === 'unchanged' || state === 'moved';
    return [...tests.filter((test) => !isOld(test)), ...tests.filter(isOld)];
};
const notes = (all, look) => all.length === 0
    ? []
    : [
        simpleList('', all.map((note) => `- ${inline((0,text_bytes/* clip */.$Q)(note, 500))}\n`), 'notes', look),
    ];
const simpleList = (head, items, noun, look) => list({
    head: head === '' ? '' : `${head}\n\n`,
    items: items.length,
    item: (i) => items[i],
    most: look.mostRows,
    more: moreText(noun, look),
    foot: '\n',
}, look.ruler);

;// CONCATENATED MODULE: ./build/shared/report/summary.js
/**
 * The job summary: what a person reads after the run, in GitHub-flavoured Markdown. Pure. GitHub drops a step's whole
 * summary when it is over 1 MiB, so it is cut here, by rows, in bytes.
 */







const defaultBudget = 900 * 1024;
const summaryMarkdown = (reports, options = {}) => documentOf(reports, options, {
    ruler: text_bytes/* utf8Length */.wI,
    everything: options.reportPath === undefined ? 'the report' : code((0,text_bytes/* clip */.$Q)(options.reportPath, 300)),
    budget: options.budget ?? defaultBudget,
    mostRows: Number.POSITIVE_INFINITY,
    longestMessage: 400,
    complete: true,
});
/** The document that summary and comment have in common. */
function documentOf(reports, options, shape) {
    const several = reports.length > 1;
    const look = {
        ...shape,
        blobUrl: options.links?.blobUrl,
        reportOnly: options.reportOnly === true,
        level: several ? 3 : 2,
    };
    const omitted = `\nSome sections are left out here; all is in ${shape.everything}.\n`;
    const gates = reports.map((report) => stack(gateBlocks(report, look), shape.ruler, omitted));
    const blocks = several ? [overview(reports, look), ...gates] : gates;
    return `${stack(blocks, shape.ruler, omitted)(shape.budget).text.trimEnd()}\n`;
}
/** One line a gate, under the verdict of them all. */
function overview(reports, look) {
    const verdict = worst(reports.map((report) => report.verdict));
    const rows = reports.map((report) => tableRow([
        report_words/* verdictSigns */.In[report.verdict],
        inline((0,report_words/* titleOf */.Gg)(report.gate)),
        report.verdict,
        inline((0,text_bytes/* clip */.$Q)(report.summary, 300)),
    ]));
    const columns = [
        { title: ' ', align: 'centre' },
        { title: 'Gate' },
        { title: 'Verdict' },
        { title: ' ' },
    ];
    const head = `## ${report_words/* verdictSigns */.In[verdict]} Portcullis: ${verdict}\n\n${mercy(verdict, look)}`;
    return paragraph(`${head}${tableHead(columns)}${rows.join('')}\n`, look.ruler);
}

;// CONCATENATED MODULE: ./build/shared/report/comment.js
/** The sticky pull-request comment: one per key, found again by its marker and its author, edited in place. */



/** GitHub refuses more than 65,536 characters; the rest is for what its editor may add. */
const comment_defaultBudget = 60_000;
/** Hidden in the first line. Untrusted text can't hold it, since every `<` in it is escaped. */
const marker = (key) => `<!-- portcullis:${key.replace(/[^A-Za-z0-9._/]+/g, '-')} -->`;
/** The summary, shorter: what is new and why the verdict is what it is; the rest is a link away. */
function commentBody(reports, key, options = {}) {
    const run = options.links?.runUrl;
    const foot = run === undefined ? '' : `\n${markdown_link('Whole report', run)}\n`;
    const head = `${marker(key)}\n`;
    const budget = (options.budget ?? comment_defaultBudget) - head.length - foot.length;
    const body = documentOf(reports, options, {
        ruler: (text) => text.length,
        budget,
        everything: markdown_link("the run's summary", run),
        mostRows: 25,
        longestMessage: 200,
        complete: false,
    });
    return head + body + foot;
}
/** Our comment: written by this token, and beginning with the marker. Whoever only copies the marker is not us. */
const findOwnComment = (comments, key) => comments.find(({ own, body }) => own && body.trimStart().startsWith(marker(key)));
/**
 * Makes the comment say `body`. Edits only what differs, deletes nothing. With `create: false` a comment that exists
 * is brought up to date, and none is begun.
 */
async function stickyComment(github, issue, key, body, create = true) {
    const own = findOwnComment(await github.comments(issue), key);
    if (own === undefined && !create)
        return 'none';
    if (own === undefined) {
        await github.createComment(issue, body);
        return 'created';
    }
    if (canonical(own.body) === canonical(body))
        return 'unchanged';
    await github.updateComment(own.id, body);
    return 'updated';
}
/** A verdict always gets its comment, so that a pass answers the fail before it; where there was nothing to judge, silence. */
const beginsComment = (reports) => worst(reports.map(({ verdict }) => verdict)) !== 'neutral';
/** GitHub gives line ends back as CRLF at times. */
const canonical = (body) => body.replaceAll('\r\n', '\n').trim();

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./build/shared/report/sarif-result.js
/** One finding as a SARIF 2.1.0 result. What SARIF has no place for stands in `properties`, so nothing is lost. */

const baselineStates = {
    new: 'new',
    edited: 'updated',
    moved: 'unchanged',
    unchanged: 'unchanged',
    fixed: 'absent',
};
/** Where results without a file stand, when the finding knows no other: the policy that asks for them. */
const policyFile = '.github/portcullis.yml';
/** Rules of several tools share one list: `eslint/no-unused-vars`. */
const ruleId = ({ tool, rule }) => `${tool}/${rule}`;
/** A SARIF result; `ruleIndex` is the rule's place in the driver's list. */
const sarifResult = (finding, ruleIndex) => ({
    ruleId: ruleId(finding),
    ruleIndex,
    level: finding.severity,
    message: { text: finding.message },
    locations: [sarif_result_location(finding)],
    relatedLocations: finding.related?.map(relatedLocation),
    fixes: finding.fixes?.map(fix),
    suppressions: finding.suppression && [finding.suppression],
    baselineState: baselineStates[finding.state],
    partialFingerprints: { ...finding.fingerprints, 'portcullis/v1': finding.id },
    properties: {
        tags: finding.tags && [...new Set(finding.tags)],
        portcullis: {
            tool: finding.tool,
            toolVersion: finding.toolVersion,
            rule: finding.rule,
            ruleName: finding.ruleName,
            helpUri: finding.helpUri,
            path: finding.path,
            region: finding.path === '' ? finding.region : undefined, // a line of a file that nobody knows
            state: finding.state,
            reason: finding.reason,
            basePath: finding.basePath,
            baseLine: finding.baseLine,
            blocking: finding.blocking,
            dependency: finding.dependency,
            test: finding.test,
            reportedState: finding.reportedState,
            source: finding.source,
        },
    },
});
/**
 * GitHub refuses a whole upload for one result without a file. A finding without one stands on the manifest of its
 * dependency, on the report that told of it, or else on the policy; `properties.portcullis.path` says that it has none.
 */
function sarif_result_location(finding) {
    const path = finding.path || finding.dependency?.manifest || finding.source || policyFile;
    return {
        physicalLocation: {
            artifactLocation: artifact(path),
            region: finding.path === '' ? undefined : finding.region && region(finding.region),
        },
        logicalLocations: logical(finding.symbol, finding.test),
    };
}
function logical(symbol, test) {
    if (symbol !== undefined)
        return [{ fullyQualifiedName: symbol }];
    return test === undefined ? undefined : [{ name: (0,report_words/* testName */.UU)(test), kind: 'function' }];
}
const relatedLocation = (place, id) => ({
    id,
    physicalLocation: place.path === ''
        ? undefined
        : { artifactLocation: artifact(place.path), region: place.region && region(place.region) },
    message: place.message === undefined ? undefined : { text: place.message },
});
/** Edits next to each other in one file make one change, so their order is kept. */
function fix({ description, edits }) {
    const changes = [];
    for (const edit of edits) {
        const replacement = { deletedRegion: region(edit.region), insertedContent: { text: edit.text } };
        const last = changes.at(-1);
        if (last?.path === edit.path)
            last.replacements.push(replacement);
        else
            changes.push({ path: edit.path, artifactLocation: artifact(edit.path), replacements: [replacement] });
    }
    return {
        description: { text: description },
        artifactChanges: changes.map(({ artifactLocation, replacements }) => ({
            artifactLocation,
            replacements,
        })),
    };
}
const artifact = (path) => ({ uri: uriOf(path), uriBaseId: '%SRCROOT%' });
/** GitHub refuses lines and columns below 1, and ends before their beginning. */
function region({ startLine, startColumn, endLine, endColumn }) {
    const first = positive(startLine) ?? 1;
    const column = positive(startColumn);
    const last = positive(endLine);
    const end = positive(endColumn);
    const oneLine = last === undefined || last <= first;
    return {
        startLine: first,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(last === undefined ? {} : { endLine: Math.max(first, last) }),
        ...(end === undefined ? {} : { endColumn: oneLine ? Math.max(column ?? 1, end) : end }),
    };
}
const positive = (value) => value === undefined || !Number.isFinite(value) ? undefined : Math.max(1, Math.trunc(value));
/** A relative URI: every segment in percent, bytes that are not UTF-8 (U+DC80–U+DCFF) as themselves: `caf%E9.py`. */
const uriOf = (path) => path.split('/').map(encodeSegment).join('/');
const encodeSegment = (segment) => segment
    .split(/([\ud800-\udfff])/u)
    .map((part) => (/^[\ud800-\udfff]$/u.test(part) ? encodeLone(part) : encodeURIComponent(part)))
    .join('');
function encodeLone(surrogate) {
    const code = surrogate.charCodeAt(0);
    return code >= 0xdc80 && code <= 0xdcff ? `%${(code - 0xdc00).toString(16).toUpperCase()}` : '%EF%BF%BD';
}

;// CONCATENATED MODULE: ./build/shared/report/sarif.js
/**
 * Verdicts as a SARIF 2.1.0 log that GitHub accepts: one run a gate (GitHub refuses two runs of one tool and category,
 * so the driver carries the gate's name), with the tools' own names and rules kept in each result. Pure.
 *
 * Limits: docs.github.com, "SARIF support for code scanning" (5,000 results kept of a run, 25,000 rules, 20 tags of a
 * rule, 10 MB after gzip).
 */






const sarifLimits = {
    results: 5000,
    rules: 25_000,
    gzipBytes: 10_000_000,
    bytes: 200_000_000,
};
/** The worst and newest results first to be kept; cut until the whole log fits. */
function sarifLog(reports, options) {
    const limits = { ...sarifLimits, ...options.limits };
    const ranked = reports.map(({ findings }) => rank(findings.filter(({ state, outsideTree }) => !outsideTree && (options.fixed === true || state !== 'fixed'))));
    let most = limits.results;
    for (;;) {
        const bytes = Math.floor(limits.bytes / Math.max(1, reports.length));
        const runs = reports.map((report, i) => run(report, ranked[i], { most, bytes, rules: limits.rules }, options));
        const text = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n${runs.map((part) => part.text).join(',\n')}\n]}\n`;
        const size = (0,external_node_zlib_.gzipSync)(text).length;
        const kept = Math.max(0, ...runs.map((part) => part.kept));
        if (size <= limits.gzipBytes || kept === 0)
            return { text, notes: runs.flatMap(({ note }) => note ?? []) };
        most = Math.min(kept - 1, Math.floor(kept * (limits.gzipBytes / size) * 0.95));
    }
}
function run(report, ranked, room, options) {
    const { results, rules } = collect(ranked, room);
    const left = ranked.length - results.length;
    const title = (0,report_words/* titleOf */.Gg)(report.gate);
    const note = left === 0
        ? undefined
        : `SARIF of ${title}: ${(0,report_words/* count */.U9)(results.length, 'result')} of ${(0,report_words/* count */.U9)(ranked.length, 'finding')}, the newest and worst; more would be over GitHub's limits.`;
    const head = JSON.stringify({
        tool: {
            driver: {
                name: `Portcullis ${title}`,
                version: options.version,
                rules: [...rules.values()].map((rule) => rule.descriptor),
            },
        },
        automationDetails: { id: `portcullis/${report.gate}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        invocations: [
            {
                executionSuccessful: report.verdict !== 'error',
                toolExecutionNotifications: note === undefined ? undefined : [{ level: 'warning', message: { text: note } }],
            },
        ],
        properties: { portcullis: { gate: report.gate, verdict: report.verdict, summary: report.summary } },
    });
    return { text: `${head.slice(0, -1)},"results":[\n${results.join(',\n')}\n]}`, kept: results.length, note };
}
function collect(ranked, room) {
    const rules = new Map();
    const results = [];
    let bytes = 0;
    for (const finding of ranked) {
        const id = ruleId(finding);
        if (results.length >= room.most || (!rules.has(id) && rules.size >= room.rules))
            break;
        const index = rules.get(id)?.index ?? rules.size;
        const text = JSON.stringify(sarifResult(finding, index));
        bytes += (0,text_bytes/* utf8Length */.wI)(text);
        if (bytes > room.bytes)
            break;
        if (!rules.has(id))
            rules.set(id, { index, descriptor: descriptor(finding) });
        results.push(text);
    }
    return { results, rules };
}
const mostTags = 20;
/** Told by the first finding of the rule, in rank order. */
const descriptor = (finding) => ({
    id: ruleId(finding),
    name: finding.ruleName,
    shortDescription: { text: finding.ruleName ?? `${finding.tool}: ${finding.rule}` },
    helpUri: finding.helpUri === undefined ? undefined : webAddress(finding.helpUri),
    defaultConfiguration: { level: finding.severity },
    properties: { tags: [...new Set([finding.tool, ...(finding.tags ?? [])])].slice(0, mostTags) },
});

;// CONCATENATED MODULE: ./build/shared/report/verdict-json.js
/**
 * `report.json`: the whole verdict for machines, as `schema/verdict.v1.json` says. Written in pieces, since 100,000
 * findings make a text that should not be in memory twice.
 */


const verdictSchema = 'portcullis/verdict/v1';
/** Findings a piece: about half a megabyte. */
const findingsAPiece = 1000;
/**
 * The report of `gate` in pieces to be written one after the other. One report of that gate is the report itself;
 * otherwise (the front door) the reports stand in `gates`, under the worst of their verdicts.
 */
function* verdictJson(gate, reports, tool) {
    const only = reports.length === 1 && reports[0]?.gate === gate ? reports[0] : undefined;
    yield `{\n"schema": ${JSON.stringify(verdictSchema)},\n"tool": ${JSON.stringify({ name: tool.name, version: tool.version })},\n`;
    if (only !== undefined)
        yield* members(only);
    else {
        yield* members(frontOf(gate, reports));
        yield ',\n"gates": [';
        for (const [i, report] of reports.entries()) {
            yield i === 0 ? '\n{\n' : ',\n{\n';
            yield* members(report);
            yield '\n}';
        }
        yield '\n]';
    }
    yield '\n}\n';
}
/** The front door's own report has no findings: each stands with the gate that judged it. */
const frontOf = (gate, reports) => ({
    gate,
    verdict: worst(reports.map(({ verdict }) => verdict)),
    summary: (0,report_words/* verdictsText */.Sk)(reports),
    conditions: [],
    measures: [],
    findings: [],
    evidence: [],
    notes: [],
});
function* members(report) {
    const { gate, verdict, summary, conditions, measures, findings, evidence, notes } = report;
    const head = JSON.stringify({ gate, verdict, summary, conditions, measures, evidence, notes }, undefined, 1);
    yield head.slice(2, -2);
    yield ',\n"findings": [';
    for (let start = 0; start < findings.length; start += findingsAPiece) {
        const lines = findings
            .slice(start, start + findingsAPiece)
            .map((finding) => `\n${JSON.stringify(finding)}`);
        yield `${start === 0 ? '' : ','}${lines.join(',')}`;
    }
    yield '\n]';
}

;// CONCATENATED MODULE: ./build/shared/report/publish.js
/**
 * Publishes a verdict: report files first, then what GitHub shows. A file that can't be written is an error; a summary,
 * an annotation or a comment that fails is a warning, and never changes the verdict.
 */







async function publish(host, publication) {
    const { gate, reports, options } = publication;
    const directory = await host.reportDirectory(gate);
    const paths = {
        report: external_node_path_.posix.join(directory, 'report.json'),
        sarif: external_node_path_.posix.join(directory, 'report.sarif'),
        summary: external_node_path_.posix.join(directory, 'summary.md'),
    };
    const look = { links: publication.links, reportOnly: options.reportOnly, reportPath: paths.report };
    const summary = summaryMarkdown(reports, look);
    await writeFiles(host, publication, paths, summary);
    await attempt(host, 'The job summary could not be written', () => host.summary(summary));
    if (options.annotations)
        await attempt(host, 'Annotations could not be made', async () => annotate(host, publication, paths.report));
    const { comment } = options;
    if (comment !== undefined)
        await attempt(host, 'The pull-request comment could not be written', () => writeComment(publication, comment, look));
    return paths;
}
async function writeFiles(host, { gate, reports, tool }, paths, summary) {
    let begun = false;
    for (const piece of verdictJson(gate, reports, tool)) {
        await (begun ? host.files.append(paths.report, piece) : host.files.write(paths.report, piece));
        begun = true;
    }
    const sarif = sarifLog(reports, { version: tool.version });
    await host.files.write(paths.sarif, sarif.text);
    await host.files.write(paths.summary, summary);
    for (const note of sarif.notes)
        host.log.info(note);
}
/** A failing step shows its reason as an error of its own, so one is left for it. */
function annotate(host, { reports, options, lineAtHead }, reportPath) {
    const verdict = worst(reports.map((report) => report.verdict));
    const fails = verdict === 'error' || (verdict === 'fail' && !options.reportOnly);
    const limits = fails ? { ...stepLimits, error: stepLimits.error - 1 } : stepLimits;
    const plan = planAnnotations(reports, limits, reportPath);
    for (const annotation of plan.annotations)
        host.annotate(lineAtHead ? atHead(annotation, lineAtHead) : annotation);
    if (plan.left !== undefined)
        host.log.info(plan.left);
}
/** An annotation on a line that the head commit does not have would land on another one: it goes to the file. */
function atHead(annotation, lineAtHead) {
    const { path, startLine, endLine, startColumn, endColumn, ...rest } = annotation;
    if (path === undefined || startLine === undefined)
        return annotation;
    const start = lineAtHead(path, startLine);
    const end = endLine === undefined ? undefined : lineAtHead(path, endLine);
    if (start === undefined)
        return { ...rest, path };
    return {
        ...rest,
        path,
        startLine: start,
        ...(end !== undefined && end >= start && { endLine: end }),
        ...(startColumn !== undefined && { startColumn }),
        ...(endColumn !== undefined && { endColumn }),
    };
}
async function writeComment({ gate, reports }, plan, look) {
    const body = commentBody(reports, gate, look);
    await stickyComment(await plan.connect(), plan.issue, gate, body, beginsComment(reports));
}
async function attempt(host, what, act) {
    try {
        await act();
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        host.log.warning(`${what}: ${reason}. The verdict stays as it is.`);
    }
}

;// CONCATENATED MODULE: ./build/shared/text/terminal.js
/** Text for a terminal: what programs wrote is made plain, what we write gets a little colour, and columns line up. */

/**
 * Escape sequences of ECMA-48: CSI, strings (OSC, DCS, SOS, PM, APC) with their end, and two-character ones. A string
 * without an end is left for `visible…`, so that nothing after it disappears. Each alternative stops at the next
 * escape, so time grows with the length of the text.
 */
const sequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]+[0-~]|\u001b[0-OQ-WYZ\\`-~]/g;
/** One line without escape sequences; other controls are made visible. */
const plain = (text) => (0,visible/* visibleLine */.P)(text.replace(sequences, ''));
/** As `plain`, with line ends and tabs kept. */
const plainText = (text) => visibleText(text.replace(sequences, ''));
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const style = (enabled) => {
    const paint = (code) => (text) => (enabled ? `\u001b[${code}m${text}\u001b[0m` : text);
    return {
        bold: paint(codes.bold),
        dim: paint(codes.dim),
        red: paint(codes.red),
        green: paint(codes.green),
        yellow: paint(codes.yellow),
        cyan: paint(codes.cyan),
    };
};
/** Colour is for terminals; NO_COLOR (any value but empty) forbids it, FORCE_COLOR asks for it elsewhere. */
function wantsColour(environment, tty) {
    if (environment.NO_COLOR)
        return false;
    if (environment.FORCE_COLOR)
        return environment.FORCE_COLOR !== '0';
    return tty && environment.TERM !== 'dumb';
}
/** East Asian wide and fullwidth blocks (Unicode TR11, whole blocks), and what is shown as an emoji by default. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const weightless = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;
/** Columns that plain text takes. */
function width(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let columns = 0;
    for (const character of text)
        columns += widthOf(character);
    return columns;
}
/** Plain text of at most `columns` columns; an ellipsis stands for what was cut. */
function truncate(text, columns) {
    if (width(text) <= columns)
        return text;
    let kept = '';
    let used = 0;
    for (const character of text) {
        used += widthOf(character);
        if (used > columns - 1)
            break;
        kept += character;
    }
    return columns < 1 ? '' : `${kept}…`;
}
/** Plain text filled up with blanks to `columns` columns. */
const pad = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)));
const widthOf = (character) => (weightless.test(character) ? 0 : wide.test(character) ? 2 : 1);

;// CONCATENATED MODULE: ./build/shared/report/terminal-section.js
/** A gate's own tables as lines of a terminal, with columns that line up. */



const mostRows = 20;
const widestCell = 60;
/** Of the last column, which has the room: an address is of no use when it is cut. */
const widestLast = 100;
const mostLines = 4;
/** Lines of a section; none for one that is not brief, and none for a trend, which needs a picture. */
function sectionLines({ title, brief, content }, style) {
    if (!brief || content.kind !== 'table' || content.rows.length === 0)
        return [];
    const texts = content.rows.slice(0, mostRows).map((row) => row.map((one) => plain((0,text_bytes/* clip */.$Q)(words(one), 300))));
    const { columns, rows } = usedColumns(content.columns, texts);
    const shown = rows.map((row) => columns.map((_, i) => wrapped(row[i] ?? '', i === columns.length - 1 ? widestLast : widestCell)));
    const widths = columns.map((column, i) => Math.max(width(column.title), ...shown.flatMap((row) => (row[i] ?? []).map(width))));
    const line = (cells) => cells
        .map((text, i) => {
        const room = widths[i] ?? 0;
        return columns[i]?.align === 'right' ? ' '.repeat(room - width(text)) + text : pad(text, room);
    })
        .join('  ')
        .trimEnd();
    const rowLines = (row) => Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, i) => line(row.map((lines) => lines[i] ?? '')));
    const left = content.rows.length - shown.length;
    return [
        '',
        `  ${style.bold(plain(title))}`,
        `  ${style.dim(line(columns.map((column) => column.title)))}`,
        ...shown.flatMap((row) => rowLines(row).map((text) => `  ${text}`)),
        ...(left > 0 ? [`  ${style.dim(`… and ${left} more`)}`] : []),
    ];
}
/** Whole words on lines of at most `most` columns; a word that is longer is cut, and so is what takes too many lines. */
function wrapped(text, most) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && width(last) + 1 + width(word) <= most)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(truncate(word, most));
    }
    if (lines.length <= mostLines)
        return lines;
    return [...lines.slice(0, mostLines - 1), truncate(lines.slice(mostLines - 1).join(' '), most)];
}
function words(one) {
    if (typeof one === 'string')
        return one;
    if ('address' in one)
        return one.address;
    return one.line === undefined ? one.path : `${one.path}:${one.line}`;
}

;// CONCATENATED MODULE: ./build/shared/report/terminal.js
/** The verdict as a person reads it in a terminal, in plain text with a little colour. Pure; writes nowhere. */






const defaultMost = 60;
/** Lines, each with its end; of several gates one after the other. */
const terminalReport = (reports, options) => [...reports.map((report) => gateText(report, options)), filesText(options)]
    .filter((text) => text !== '')
    .join('\n');
function gateText(report, options) {
    const counts = (0,report_words/* tallyText */.Wl)((0,report_words/* tally */.N4)(report.findings));
    return [
        terminal_headline(report, options),
        ...(0,report_words/* troubles */.d4)(report.evidence).map((evidence) => evidenceLine(evidence, options)),
        ...(0,report_words/* byUrgency */.td)(report.conditions).map((condition) => conditionLine(condition, options)),
        ...(report.sections ?? []).flatMap((section) => sectionLines(section, options.style)),
        ...findingLines(report.findings, options),
        ...(counts === '' ? [] : ['', `  ${options.style.dim(counts)}`]),
        ...report.notes.map((note) => `  ${options.style.dim(`note: ${plain((0,text_bytes/* clip */.$Q)(note, 500))}`)}`),
        '',
    ].join('\n');
}
const verdictColours = {
    pass: 'green',
    fail: 'red',
    error: 'red',
    neutral: 'yellow',
};
function terminal_headline({ verdict, gate, summary }, { style }) {
    const word = style.bold(style[verdictColours[verdict]](verdict.toUpperCase()));
    const sentence = plain((0,text_bytes/* clip */.$Q)(summary, 500));
    return `${word}  ${style.bold(plain((0,report_words/* titleOf */.Gg)(gate)))}${sentence === '' ? '' : `  ${sentence}`}`;
}
const conditionMarks = {
    holds: ['✓', 'green'],
    broken: ['✗', 'red'],
    warned: ['!', 'yellow'],
    undecided: ['?', 'red'],
    idle: ['–', 'dim'],
};
function conditionLine({ asked, found, status }, { style }) {
    const [mark, colour] = conditionMarks[status];
    return `  ${style[colour](mark)} ${plain((0,text_bytes/* clip */.$Q)(asked, 300))}  ${style.dim(`found: ${plain((0,text_bytes/* clip */.$Q)(found, 300))}`)}`;
}
function evidenceLine({ name, side, status, detail, said }, { style }) {
    const where = side === 'base' ? ' at the base' : '';
    const why = detail === undefined ? '' : `: ${plain((0,text_bytes/* clip */.$Q)(detail, 500))}`;
    const words = said === undefined ? [] : (0,text_bytes/* clip */.$Q)(said, 2000).split('\n');
    return [
        `  ${style.red('?')} ${plain((0,text_bytes/* clip */.$Q)(name, 200))}${where} ${report_words/* evidenceWords */.Jg[status]}${why}`,
        ...words.map((line) => `      ${style.dim(plain(line))}`),
    ].join('\n');
}
/** What is new or edited, failed tests, and what else blocks; the most urgent when there are too many, then by place. */
function findingLines(findings, options) {
    const wanted = rank(findings.filter(isShown));
    const shown = [...wanted.slice(0, options.most ?? defaultMost)].sort((a, b) => (0,model_finding/* compareFindings */.Eg)(a, b) || (0,model_finding/* compareText */.n6)(a.id, b.id));
    const left = wanted.length - shown.length;
    const more = left > 0 ? ['', `  ${options.style.dim(`… and ${(0,report_words/* grouped */.zD)(left)} more`)}`] : [];
    return [...table(shown, options), ...more];
}
const isShown = (finding) => isOpen(finding) &&
    (finding.state === 'new' ||
        finding.state === 'edited' ||
        finding.blocking === true ||
        finding.test !== undefined);
const severityColours = {
    error: 'red',
    warning: 'yellow',
    note: 'cyan',
};
/** `  path:line:col  severity  message  rule`, one table for all, an empty line between files. */
function table(findings, { style, columns }) {
    const rows = findings.map((finding) => ({
        finding,
        place: place(finding),
        // Most are new; what is shown for another reason says so.
        rule: `${plain((0,text_bytes/* clip */.$Q)(finding.rule, 60))}${finding.state === 'new' || finding.test ? '' : ` (${finding.state})`}`,
        message: message(finding),
    }));
    const placeWidth = Math.min(Math.max(0, ...rows.map((row) => width(row.place))), Math.max(20, Math.floor(columns / 2)));
    const ruleWidth = Math.max(0, ...rows.map((row) => width(row.rule)));
    const room = Math.max(30, columns - placeWidth - ruleWidth - 'warning'.length - 8);
    const messageWidth = Math.min(room, Math.max(0, ...rows.map((row) => width(row.message))));
    return rows.flatMap(({ finding, place, rule, message }, i) => {
        const gap = rows[i - 1]?.finding.path === finding.path ? [] : [''];
        const severity = style[severityColours[finding.severity]](pad(finding.severity, 'warning'.length));
        const text = pad(truncate(message, messageWidth), messageWidth);
        return [...gap, `  ${pad(place, placeWidth)}  ${severity}  ${text}  ${style.dim(rule)}`];
    });
}
function place({ path, region }) {
    const file = path === '' ? '(no file)' : plain(path);
    if (region === undefined || path === '')
        return file;
    return region.startColumn === undefined
        ? `${file}:${region.startLine}`
        : `${file}:${region.startLine}:${region.startColumn}`;
}
function message({ message, test, state }) {
    const first = plain((message.trim().split(/[\r\n]/, 1)[0] ?? '').slice(0, 1000));
    const old = test !== undefined && (state === 'unchanged' || state === 'moved') ? ' (failed at the base too)' : '';
    return test === undefined ? first : `${plain((0,text_bytes/* clip */.$Q)((0,report_words/* testName */.UU)(test), 200))}${old}: ${first}`;
}
/** `  summary  portcullis/summary.md`, aligned. */
function filesText({ files = {}, style }) {
    const names = Object.keys(files);
    const longest = Math.max(0, ...names.map(width));
    return names.map((name) => `  ${style.dim(pad(name, longest))}  ${plain(files[name] ?? '')}\n`).join('');
}

;// CONCATENATED MODULE: ./build/shared/baseline/line-map.js
/** Where a line of one side of a diff stands on the other. Pure arithmetic on hunks. */
/** The old line that is the same as line `line` of the new file; undefined when the change made or touched it. */
function mapLine(change, line) {
    if (change.binary || change.status === 'added' || change.status === 'deleted')
        return undefined;
    const place = placeInOld(change.hunks, line);
    return place.hunk < 0 ? place.line : undefined;
}
const placeInOld = (hunks, line) => line_map_place(hunks, line, newSide, oldSide);
const placeInNew = (hunks, line) => line_map_place(hunks, line, oldSide, newSide);
// With a count of 0 git names the line before the gap: "@@ -41,2 +40,0 @@" took lines away before new line 41.
const oldSide = ({ oldStart, oldLines }) => ({
    from: oldLines > 0 ? oldStart : oldStart + 1,
    count: oldLines,
});
const newSide = ({ newStart, newLines }) => ({
    from: newLines > 0 ? newStart : newStart + 1,
    count: newLines,
});
function line_map_place(hunks, line, own, other) {
    const index = lastAtOrBefore(hunks, line, own);
    const hunk = hunks[index];
    if (!hunk)
        return { hunk: -1, line };
    const here = own(hunk);
    const there = other(hunk);
    const offset = line - here.from;
    if (offset >= here.count)
        return { hunk: -1, line: there.from + there.count + (offset - here.count) };
    return { hunk: index, line: there.from + Math.min(offset, Math.max(there.count - 1, 0)) };
}
function lastAtOrBefore(hunks, line, own) {
    let low = 0;
    let high = hunks.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (own(hunks[middle]).from <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

// EXTERNAL MODULE: ./build/shared/git/objects.js
var objects = __nccwpck_require__(8715);
// EXTERNAL MODULE: ./build/shared/git/payload.js
var payload = __nccwpck_require__(145);
;// CONCATENATED MODULE: ./build/shared/git/merge-commit.js
/**
 * On a pull request, GitHub checks out a merge of its head into its base, yet shows annotations on the head: lines
 * differ where the base touched the same file. Here is what tells the two apart and maps one to the other.
 */


/** When `checkedOut` is GitHub's merge commit: its two parents, the base first. The parents need not be in the clone. */
async function pullRequestHead(repository, event, checkedOut) {
    const [base, head, ...more] = await repository.parentsRecorded(checkedOut);
    if (base === undefined || head === undefined || more.length > 0)
        return undefined;
    const told = (0,payload/* textAt */.$)(event.payload, 'pull_request', 'head', 'sha');
    // A push between the event and the merge makes the payload's head older than the merge commit's.
    const asked = event.sha === checkedOut && /^refs\/pull\/\d+\/merge$/.test(event.ref ?? '');
    return (0,objects/* isSha */.HH)(told) && (head === told || asked) ? { base, head } : undefined;
}
/** Undefined when HEAD is no merge commit of a pull request, so that lines need no mapping. */
async function mergeToHead(repository, event) {
    const checkedOut = await repository.head();
    const merged = checkedOut && (await pullRequestHead(repository, event, checkedOut));
    if (!checkedOut || !merged)
        return undefined;
    const { head } = merged;
    const here = (await repository.resolve(head)) === head || (await repository.fetchCommit(head));
    return { head, diff: here ? await repository.diff(head, checkedOut) : undefined };
}

// EXTERNAL MODULE: ./build/shared/git/repository.js + 5 modules
var git_repository = __nccwpck_require__(7446);
;// CONCATENATED MODULE: ./build/shared/runner/places.js
/** Where people see a finding: on the head commit of the pull request, not on the merge commit that was judged. */




async function placesAtHead(host) {
    const { event, environment } = host;
    if (event.kind !== 'actions' || !event.repository)
        return { blobUrl: undefined, lineAtHead: undefined };
    const merge = await mergeOf(host);
    const sha = merge?.head ?? event.sha;
    const root = `${environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${event.repository}/blob/${sha}`;
    const changes = merge?.diff && new Map(merge.diff.changes.map((change) => [change.newPath, change]));
    const lineAtHead = (path, line) => {
        const change = changes?.get(path);
        return change ? mapLine(change, line) : line;
    };
    const blobUrl = (path, line) => {
        // "../../../settings" would be another page of GitHub.
        if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(path))
            return undefined;
        const there = line === undefined ? undefined : lineAtHead(path, line);
        return `${root}/${path.split('/').map(places_encodeSegment).join('/')}${there === undefined ? '' : `#L${there}`}`;
    };
    return { blobUrl: sha === undefined ? undefined : blobUrl, lineAtHead: changes ? lineAtHead : undefined };
}
/** Lone surrogates (names that are not UTF-8) have no URI form; the link then misses, and does not throw. */
const places_encodeSegment = (segment) => encodeURIComponent(segment.toWellFormed());
/** Links and annotations are worth a try, not an error: without git there are none. */
async function mergeOf(host) {
    try {
        return await mergeToHead(await (0,git_repository/* openRepository */.h)(host, host.event.workspace), host.event);
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/shared/runner/deliver.js
/** Brings reports to where people and machines look, sets the outputs, and says whether the step must fail. */







async function deliver(host, { step, reports, outputs, common }) {
    const verdict = worst(reports.map((report) => report.verdict));
    const reportOnly = common?.reportOnly ?? false;
    const { blobUrl, lineAtHead } = await placesAtHead(host);
    const comment = common?.comment ? commentPlan(host, common.token) : undefined;
    const files = await publish(host, {
        gate: step,
        reports,
        tool: { name: 'portcullis', version: contracts_generated/* version */.rE },
        options: { annotations: common?.annotations ?? true, reportOnly, comment },
        links: { blobUrl, runUrl: host.event.runUrl },
        lineAtHead,
    });
    for (const [name, value] of Object.entries({
        verdict,
        report: files.report,
        sarif: files.sarif,
        ...outputs,
    })) {
        host.setOutput(name, value);
    }
    return { verdict, failed: verdict === 'error' || (verdict === 'fail' && !reportOnly), files };
}
/** The verdict in the log of the step; one error line is what GitHub shows as the reason of a red step. */
function logVerdict(host, reports, { verdict, failed, files }) {
    const text = terminalReport(reports, { style: style(false), columns: 120, files });
    for (const line of text.split('\n'))
        host.log.info(line);
    if (failed) {
        const reason = reports.find((report) => report.verdict === verdict);
        host.annotate({ level: 'error', title: `Portcullis: ${verdict}`, message: reason?.summary ?? verdict });
    }
}
/**
 * A verdict for what went wrong before there was one. Our own bugs keep their stack, for the report that people send us.
 * Each of the gates takes out of the words what it would not show.
 */
async function errorReport(gate, error, gates = []) {
    const clean = async (text) => {
        let cleaned = text;
        for (const one of gates)
            cleaned = (await one.clean?.(cleaned)) ?? cleaned;
        return cleaned;
    };
    const expected = error instanceof errors/* InputError */.dz || error instanceof errors/* ReportError */.$g || error instanceof errors/* ToolError */.v4;
    const message = await clean(error instanceof Error ? error.message : String(error));
    const found = expected ? message : `This is a bug in Portcullis: ${message}`;
    return {
        gate,
        verdict: 'error',
        summary: found,
        conditions: [{ id: 'judged', asked: 'the gate can judge', found, status: 'undecided' }],
        measures: [],
        findings: [],
        evidence: [],
        notes: expected || !(error instanceof Error) ? [] : [await clean(error.stack ?? '')],
    };
}
function commentPlan(host, token) {
    const { payload } = host.event;
    const pullRequest = payload
        ?.pull_request;
    const issue = pullRequest?.number;
    if (typeof issue !== 'number' || !Number.isSafeInteger(issue) || issue < 1) {
        host.log.info('This run belongs to no pull request: there is nothing to comment on.');
        return undefined;
    }
    if (token === '') {
        host.log.warning('Input `comment` is true, but `token` is empty: no comment is written.');
        return undefined;
    }
    return { issue, connect: () => host.github(token) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/shared/reading/shape.js
/**
 * Unknown at the border, types inside: reads a parsed JSON value piece by piece and refuses what does not fit with the
 * file, the place (a JSON path such as `$.runs[0].results[3].level`), the value and what was wanted.
 */
var _a;

class At {
    raw;
    #file;
    #line;
    #above;
    #step;
    constructor(file, above, step, raw, line) {
        this.#file = file;
        this.#above = above;
        this.#step = step;
        this.raw = raw;
        this.#line = line;
    }
    /** Put together only when asked for, since a report has millions of places and at most one is wrong. */
    get at() {
        if (!this.#above)
            return String(this.#step);
        if (typeof this.#step === 'number')
            return `${this.#above.at}[${this.#step}]`;
        return pathBelow(this.#above.at, this.#step);
    }
    fail(wanted) {
        throw new errors/* ReportError */.$g(this.#file, `${this.at} is ${brief(this.raw)}; it must be ${wanted}`, this.#line);
    }
    get(key) {
        return this.maybe(key) ?? this.#below(key, undefined).fail('there');
    }
    maybe(key) {
        if (!isObject(this.raw))
            return this.fail('an object');
        const value = Object.hasOwn(this.raw, key) ? this.raw[key] : undefined;
        return value === undefined || value === null ? undefined : this.#below(key, value);
    }
    item(i) {
        return this.list()[i] ?? this.fail(`an array of more than ${i} items`);
    }
    text() {
        return typeof this.raw === 'string' ? this.raw : this.fail('a string');
    }
    number() {
        return typeof this.raw === 'number' && Number.isFinite(this.raw) ? this.raw : this.fail('a number');
    }
    count(min = 0) {
        return Number.isSafeInteger(this.raw) && this.raw >= min
            ? this.raw
            : this.fail(`a whole number from ${min} up`);
    }
    flag() {
        return typeof this.raw === 'boolean' ? this.raw : this.fail('true or false');
    }
    list() {
        if (!Array.isArray(this.raw))
            return this.fail('an array');
        return this.raw.map((value, i) => new _a(this.#file, this, i, value, this.#line));
    }
    entries() {
        if (!isObject(this.raw))
            return this.fail('an object');
        return Object.entries(this.raw).map(([key, value]) => [key, this.#below(key, value)]);
    }
    oneOf(values) {
        return values.includes(this.raw) ? this.raw : this.fail(`one of ${values.join(', ')}`);
    }
    #below(key, value) {
        return new _a(this.#file, this, key, value, this.#line);
    }
}
_a = At;
/** `line` is for formats of one JSON value a line. */
const shape = (file, raw, at = '$', line) => new At(file, undefined, at, raw, line);
/** The JSON path of a member: "$.files", or `$["src/a.js"]` where the key is no plain name. */
const pathBelow = (path, key) => /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function brief(value) {
    if (value === undefined)
        return 'missing';
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ./build/shared/runner/github-call.js
/**
 * One question to GitHub, asked with care: a time limit for each attempt, the token for one origin only, answers read whole,
 * passing faults told from refusals, and a second attempt only where it can do no harm. It knows no endpoint.
 */

const maxWaitMs = 30_000;
const maxAnswerBytes = 64 * 1024 * 1024;
const retries = 2;
/** Waits before the second and the third attempt when GitHub does not say how long. */
const usualWaitsMs = [1_000, 3_000];
/** For questions that may be asked again: reads, and changes that are the same the second time. */
async function persistently(deed, wait, attempt) {
    for (let round = 0;; round++) {
        const outcome = await attempt();
        if ('value' in outcome)
            return outcome.value;
        await waitFor(deed, outcome.fault, round, wait);
    }
}
/** Waits as long as the fault asks, and gives up when that is too long or there have been attempts enough. */
async function waitFor(deed, fault, round, wait) {
    const milliseconds = Math.max(fault.waitMs, usualWaitsMs[round] ?? 0);
    if (round >= retries)
        throw new errors/* ToolError */.v4(`Could not ${deed.name} in ${round + 1} attempts: ${fault.reason}.`);
    if (milliseconds > maxWaitMs) {
        const seconds = Math.ceil(milliseconds / 1000);
        throw new errors/* ToolError */.v4(`Could not ${deed.name}: ${fault.reason}, and asks for a wait of ${seconds} seconds.`);
    }
    await wait(milliseconds);
}
/** Runs one request and sorts what went wrong: a fault is returned, a refusal or a hopeless answer is thrown. */
async function attempted(deed, request) {
    try {
        return { value: await request() };
    }
    catch (error) {
        return { fault: sortError(deed, error) };
    }
}
function sortError(deed, error) {
    const ours = [error, error.cause].find((e) => e instanceof errors/* ToolError */.v4 || e instanceof errors/* GitHubRefusal */.ke);
    if (ours !== undefined)
        throw ours; // the client wraps what `guardedFetch` throws
    const { status, response } = error;
    // Without an answer, the client reports status 500: the network failed, or the time was up.
    if (!response)
        return { reason: networkReason(error), committed: 'perhaps', waitMs: 0 };
    const said = messageOf(response.data);
    const limit = rateLimitWait(status ?? 0, response.headers, said);
    if (limit !== undefined)
        return { reason: `GitHub limits the rate (${status})`, committed: 'no', waitMs: limit };
    if (status !== undefined && status >= 500) {
        const waitMs = retryAfterMs(response.headers) ?? 0;
        return { reason: `GitHub answered with status ${status}`, committed: 'perhaps', waitMs };
    }
    throw refusal(deed, status ?? 0, said);
}
/** What a refused request means to the one who wrote the workflow. */
function refusal(deed, status, said) {
    const quoted = said === '' ? 'it gave no reason.' : `${said.replace(/\.*$/, '')}.`;
    if (status === 401)
        return new errors/* GitHubRefusal */.ke(deed.name, status, 'the token is not valid on this server, or has expired.');
    const lacks = /not accessible by|must have|lacks? .*scope|required scopes|Forbidden/i.test(said);
    if (status === 403 && (lacks || said === '')) {
        const fork = deed.permission.endsWith('write') ? ' (a pull request from a fork never has it)' : '';
        return new errors/* GitHubRefusal */.ke(deed.name, status, `the token lacks \`${deed.permission}\`${fork}.`);
    }
    if (status === 404) {
        const remedy = `it is not there, or the token lacks \`${deed.permission}\`.`;
        return new errors/* GitHubRefusal */.ke(deed.name, status, remedy);
    }
    if (status === 403 || status === 410)
        return new errors/* GitHubRefusal */.ke(deed.name, status, quoted);
    return new errors/* ToolError */.v4(`Could not ${deed.name}: GitHub answered with status ${status}: ${quoted}`);
}
/** Milliseconds until the limit is lifted; undefined when the answer is not about a rate limit. */
function rateLimitWait(status, headers, said) {
    if (status !== 403 && status !== 429)
        return undefined;
    const after = retryAfterMs(headers);
    if (after !== undefined)
        return after;
    if (String(headers['x-ratelimit-remaining']) === '0')
        return untilResetMs(headers);
    // Secondary limits come without a header at times; GitHub asks for a minute then.
    return status === 429 || /rate limit/i.test(said) ? 60_000 : undefined;
}
/** GitHub's primary limit: the time when the hour's allowance is new, in seconds since 1970. */
const untilResetMs = (headers) => Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - Date.now());
/** RFC 9110 §10.2.3: seconds, or a date. */
function retryAfterMs(headers) {
    const text = String(headers['retry-after'] ?? '').trim();
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
/** GitHub's own words on one line, short enough for a log. */
function messageOf(data) {
    const said = data?.message;
    if (typeof said !== 'string')
        return '';
    const errors = data.errors;
    const details = Array.isArray(errors)
        ? errors.map((error) => (typeof error === 'string' ? error : String(error?.message ?? error?.code ?? '')))
        : [];
    return [said, ...details.filter((detail) => detail !== '')].join(': ').replace(/\s+/g, ' ').slice(0, 300);
}
function networkReason(error) {
    const { name, message, cause } = error;
    if (name === 'TimeoutError' || cause?.name === 'TimeoutError')
        return 'GitHub did not answer in time';
    const detail = cause?.code ?? message;
    return `the connection to GitHub failed (${String(detail).replace(/\s+/g, ' ').slice(0, 200)})`;
}
/**
 * `inner`, held to one origin and a time limit for the whole answer. A redirect is refused, since following one would
 * carry the token on; an answer that is cut short or too large is an error here, where the client would take what came.
 */
function guardedFetch(inner, origin, timeoutMs) {
    return async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        if (url.origin !== origin)
            throw new errors/* ToolError */.v4(`The token is for ${origin}; it is not sent to ${url.origin}.`);
        const signal = AbortSignal.timeout(timeoutMs);
        const response = await inner(url, { ...init, redirect: 'manual', signal });
        if (response.status >= 300 && response.status < 400 && response.status !== 304) {
            const to = response.headers.get('location') ?? 'nowhere';
            throw new errors/* ToolError */.v4(`GitHub redirects ${url.pathname} to ${to.slice(0, 200)}, which is not followed: was the repository renamed?`);
        }
        const body = await readWhole(response);
        const empty = response.status === 204 || response.status === 205 || response.status === 304;
        return new Response(empty ? null : body, { status: response.status, headers: response.headers });
    };
}
async function readWhole(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of (response.body ?? [])) {
        size += chunk.length;
        if (size > maxAnswerBytes)
            throw new errors/* ToolError */.v4(`GitHub's answer is larger than ${maxAnswerBytes} bytes.`);
        chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
}

;// CONCATENATED MODULE: ./build/shared/runner/github-api.js
/** The few GitHub questions we ask, over @actions/github, which is loaded only here and only on the first connection. */




/** `viewerDidAuthor` is the one answer to "did we write it" that is right for every kind of token. */
const commentsQuery = `query ($owner: String!, $repo: String!, $issue: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $issue) {
      ... on Issue { comments(first: 100, after: $after) { ...page } }
      ... on PullRequest { comments(first: 100, after: $after) { ...page } }
    }
  }
}
fragment page on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { fullDatabaseId body viewerDidAuthor }
}`;
const maxPages = 100; // 10,000 comments
/** Throws InputError for options that can't be right; nothing is asked of GitHub yet. */
async function connect(connection) {
    const session = await github_api_open(connection);
    /** Ids that were there before we wrote, so that an older comment of the same text is not taken for the new one. */
    const known = new Set();
    const list = async (issue) => {
        const comments = await listComments(session, issue);
        for (const { id } of comments)
            known.add(id);
        return comments;
    };
    return {
        comments: list,
        createComment: (issue, body) => createComment(session, issue, body, new Set(known)),
        async updateComment(id, body) {
            const deed = writing('change a comment');
            const { octokit, owner, repo, wait } = session;
            await persistently(deed, wait, () => attempted(deed, () => octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body })));
        },
    };
}
async function github_api_open({ token, apiUrl, graphqlUrl, repository, timeoutMs, wait, }) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
    if (!owner || !repo)
        throw new errors/* InputError */.dz(`The repository is ${JSON.stringify(repository)}; it must be owner/name.`);
    if (token === '')
        throw new errors/* InputError */.dz('The token is empty; GitHub can not be asked without one.');
    const api = address('GitHub API', apiUrl);
    const graphql = address('GraphQL', graphqlUrl ?? `${apiUrl.replace(/\/(v3\/?)?$/, '')}/graphql`);
    if (graphql.origin !== api.origin)
        throw new errors/* InputError */.dz(`The GraphQL URL is at ${graphql.origin}, but the token is for ${api.origin}.`);
    const { getOctokit } = await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
    const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/$/, '') });
    // In place: what a hook hands on as new options does not reach the next one.
    octokit.hook.before('request', (options) => {
        const fetch = guardedFetch(options.request?.fetch ?? globalThis.fetch, api.origin, timeoutMs ?? 10_000);
        options.request = { ...options.request, fetch };
    });
    return { octokit, owner, repo, graphqlUrl: graphql.href, wait: wait ?? promises_namespaceObject.setTimeout };
}
function address(name, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        throw new errors/* InputError */.dz(`The ${name} URL is ${JSON.stringify(text)}; it must be a web address.`);
    return url;
}
const writing = (name) => ({ name, permission: 'pull-requests: write' });
const reading = (name) => ({ name, permission: 'pull-requests: read' });
/**
 * Not blindly asked twice: when it is not certain that GitHub did nothing, the comments are listed again, and the new
 * one is looked for among our own.
 */
async function createComment(session, issue, body, known) {
    const deed = writing('write a comment');
    const { octokit, owner, repo, wait } = session;
    for (let round = 0;; round++) {
        const outcome = await attempted(deed, () => octokit.rest.issues.createComment({ owner, repo, issue_number: issue, body }));
        if ('value' in outcome)
            return;
        await waitFor(deed, outcome.fault, round, wait);
        if (outcome.fault.committed === 'no')
            continue;
        const comments = await listComments(session, issue);
        const isOurs = (comment) => comment.own && !known.has(comment.id) && sameText(comment.body, body);
        if (comments.some(isOurs))
            return;
    }
}
/** GitHub may keep line ends and trailing blanks in another form than they were sent in. */
const sameText = (a, b) => github_api_plainText(a) === github_api_plainText(b);
const github_api_plainText = (text) => text.replaceAll('\r\n', '\n').trimEnd();
async function listComments(session, issue) {
    const deed = reading(`read the comments of #${issue}`);
    const comments = [];
    let after = null;
    for (let page = 0; page < maxPages; page++) {
        const data = await persistently(deed, session.wait, () => askPage(deed, session, issue, after));
        const found = readPage(deed, data);
        comments.push(...found.comments);
        if (found.next === undefined)
            return comments;
        after = found.next;
    }
    throw new errors/* ToolError */.v4(`#${issue} has more than ${maxPages * 100} comments, more than we read.`);
}
async function askPage(deed, { octokit, owner, repo, graphqlUrl }, issue, after) {
    const outcome = await attempted(deed, () => octokit.request({
        method: 'POST',
        url: graphqlUrl,
        query: commentsQuery,
        variables: { owner, repo, issue, after },
    }));
    if (!('value' in outcome))
        return outcome;
    const { data, headers } = outcome.value;
    const first = data?.errors?.[0];
    if (!first)
        return { value: data };
    const said = messageOf(first);
    if (first.type === 'RATE_LIMITED')
        return { fault: { reason: 'GitHub limits the rate', committed: 'no', waitMs: untilResetMs(headers) } };
    // What GitHub says when it ran out of time over a query: "Something went wrong while executing your query."
    if (/something went wrong|timed out/i.test(said))
        return { fault: { reason: `GitHub answered "${said}"`, committed: 'no', waitMs: 0 } };
    const status = { NOT_FOUND: 404, FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403 }[first.type ?? ''] ?? 200;
    throw refusal(deed, status, said);
}
/** The answer comes over the network, so it is read as untrusted as any report. */
function readPage(deed, data) {
    try {
        const subject = shape('answer', data).get('data').get('repository').get('issueOrPullRequest');
        const page = subject.get('comments');
        const info = page.get('pageInfo');
        // GitHub gives null in place of a comment that it hides.
        const nodes = page.get('nodes').list();
        return {
            comments: nodes.filter((node) => node.raw !== null).map(readComment),
            next: info.get('hasNextPage').flag() ? info.get('endCursor').text() : undefined,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ReportError */.$g))
            throw error;
        throw new errors/* ToolError */.v4(`Could not ${deed.name}: GitHub's ${error.message}.`);
    }
}
function readComment(node) {
    const id = node.get('fullDatabaseId');
    return {
        id: /^\d{1,15}$/.test(id.text()) ? Number(id.text()) : id.fail('a whole number'),
        body: node.get('body').text(),
        own: node.get('viewerDidAuthor').flag(),
    };
}

;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
var external_fs_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_fs_, 2);
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "url"
const external_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
;// CONCATENATED MODULE: external "module"
const external_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
;// CONCATENATED MODULE: ./node_modules/fdir/dist/index.mjs




//#region rolldown:runtime
var __require = /* @__PURE__ */ (0,external_module_namespaceObject.createRequire)(import.meta.url);

//#endregion
//#region src/utils.ts
function cleanPath(path) {
	let normalized = (0,external_path_namespaceObject.normalize)(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === external_path_namespaceObject.sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = (0,external_path_namespaceObject.resolve)(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	const needsSeperator = path[path.length - 1] !== pathSeparator;
	return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}

//#endregion
//#region src/api/functions/join-path.ts
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		const sameRoot = directoryPath.startsWith(root);
		if (sameRoot) return directoryPath.slice(root.length) + filename;
		else return convertSlashes((0,external_path_namespaceObject.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}

//#endregion
//#region src/api/functions/push-directory.ts
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}

//#endregion
//#region src/api/functions/push-file.ts
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}

//#endregion
//#region src/api/functions/get-array.ts
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}

//#endregion
//#region src/api/functions/group-files.ts
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}

//#endregion
//#region src/api/functions/resolve-symlink.ts
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = (0,external_path_namespaceObject.dirname)(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0,external_path_namespaceObject.dirname)(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}

//#endregion
//#region src/api/functions/invoke-callback.ts
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}

//#endregion
//#region src/api/functions/walk-directory.ts
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}

//#endregion
//#region src/api/queue.ts
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};

//#endregion
//#region src/api/counter.ts
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};

//#endregion
//#region src/api/aborter.ts
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};

//#endregion
//#region src/api/walker.ts
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || external_fs_namespaceObject
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = (0,external_path_namespaceObject.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0,external_path_namespaceObject.dirname)(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};

//#endregion
//#region src/api/async.ts
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	let walker = new Walker(root, options, callback$1);
	walker.start();
}

//#endregion
//#region src/api/sync.ts
function sync(root, options) {
	const walker = new Walker(root, options);
	return walker.start();
}

//#endregion
//#region src/builder/api-builder.ts
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};

//#endregion
//#region src/builder/index.ts
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: external_path_namespaceObject.sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

//#endregion

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./node_modules/tinyglobby/dist/index.mjs





//#region src/utils.ts
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = picomatch(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => external_path_namespaceObject.posix.relative(cwd, p) || ".";
	return (p) => external_path_namespaceObject.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = external_path_namespaceObject.posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = picomatch.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const ESCAPED_WIN32_BACKSLASHES = /\\(?![()[\]{}!+@])/g;
function convertPosixPathToPattern(path) {
	return escapePosixPath(path);
}
function convertWin32PathToPattern(path) {
	return escapeWin32Path(path).replace(ESCAPED_WIN32_BACKSLASHES, "/");
}
/**
* Converts a path to a pattern depending on the platform.
* Identical to {@link escapePath} on POSIX systems.
* @see {@link https://superchupu.dev/tinyglobby/documentation#convertPathToPattern}
*/
/* node:coverage ignore next 3 */
const convertPathToPattern = (/* unused pure expression or super */ null && (isWin ? convertWin32PathToPattern : convertPosixPathToPattern));
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = picomatch.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
//#endregion
//#region src/patterns.ts
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = (0,external_path_namespaceObject.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? external_path_namespaceObject.posix.relative(escapedCwd, result) : external_path_namespaceObject.posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = external_path_namespaceObject.posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? external_path_namespaceObject.posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
//#endregion
//#region src/crawler.ts
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = picomatch(processed.match, matchOptions);
	const ignore = picomatch(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
//#endregion
//#region src/index.ts
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? (0,external_url_namespaceObject.fileURLToPath)(opts.cwd) : (0,external_path_namespaceObject.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || external_fs_.readdir,
		readdirSync: opts.fs.readdirSync || external_fs_.readdirSync,
		realpath: opts.fs.realpath || external_fs_.realpath,
		realpathSync: opts.fs.realpathSync || external_fs_.realpathSync,
		stat: opts.fs.stat || external_fs_.stat,
		statSync: opts.fs.statSync || external_fs_.statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}
function globSync(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(crawler.sync(), relative) : [];
}
//#endregion


// EXTERNAL MODULE: ./build/shared/git/path-bytes.js
var path_bytes = __nccwpck_require__(798);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./build/shared/runner/process.js
/**
 * Starts child processes: no shell, a closed environment, an own process group that is killed whole, bounded output.
 * `@actions/exec` can do none of the last three (docs/decisions/0002-one-way-to-start-a-process.md).
 */

const defaultOutputBytes = 64 * 1024 * 1024;
const graceMs = 2_000; // between SIGTERM and SIGKILL
const running = new Set();
/** Kills what still runs; for the moment before this process itself is told to stop. */
const killAll = () => {
    for (const child of running)
        killGroup(child, 'SIGKILL');
};
function process_run(spec) {
    const started = performance.now();
    const limit = spec.maxOutputBytes ?? defaultOutputBytes;
    const stdout = bounded(limit);
    const stderr = bounded(limit);
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(spec.command, [...spec.args], {
            cwd: spec.cwd,
            env: { ...spec.env },
            stdio: ['pipe', 'pipe', 'pipe'],
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
        running.add(child);
        let timedOut = false;
        let failedToStart;
        const timers = spec.timeoutMs === undefined ? [] : [setTimeout(onTimeout, spec.timeoutMs)];
        function onTimeout() {
            timedOut = true;
            killGroup(child, 'SIGTERM');
            timers.push(setTimeout(() => killGroup(child, 'SIGKILL'), graceMs));
        }
        const onStdout = spec.onStdout ?? stdout.take;
        child.stdout.on('data', (chunk) => {
            const taken = onStdout(chunk);
            if (!taken)
                return;
            child.stdout.pause();
            taken.finally(() => child.stdout.resume());
        });
        const stop = () => {
            killGroup(child, 'SIGKILL');
            child.stdout.resume(); // a paused stream never ends
        };
        if (spec.signal?.aborted)
            stop();
        else
            spec.signal?.addEventListener('abort', stop, { once: true });
        child.stderr.on('data', stderr.take);
        child.stdin.on('error', () => { }); // EPIPE: the child need not read what we offer
        child.stdin.end(spec.stdin ?? '');
        child.on('error', (error) => {
            failedToStart = error.code === 'ENOENT' ? `not found: ${spec.command}` : error.message;
            finish(undefined, undefined);
        });
        // A grandchild that keeps the pipes open must not hold us for ever: after the exit, the group goes.
        child.on('exit', () => {
            timers.push(setTimeout(() => killGroup(child, 'SIGKILL'), graceMs));
        });
        child.on('close', (code, signal) => finish(code ?? undefined, signal ?? undefined));
        function finish(exitCode, signal) {
            for (const timer of timers)
                clearTimeout(timer);
            if (timedOut)
                killGroup(child, 'SIGKILL');
            spec.signal?.removeEventListener('abort', stop);
            running.delete(child);
            resolve({
                exitCode,
                signal,
                timedOut,
                failedToStart,
                stdout: stdout.bytes(),
                stderr: stderr.bytes(),
                droppedBytes: stdout.dropped() + stderr.dropped(),
                milliseconds: Math.round(performance.now() - started),
            });
        }
    });
}
function killGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // ESRCH: the whole group is gone already
    }
}
function bounded(limit) {
    const chunks = [];
    let kept = 0;
    let dropped = 0;
    return {
        take: (chunk) => {
            const room = limit - kept;
            const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
            if (part.length > 0)
                chunks.push(part);
            kept += part.length;
            dropped += chunk.length - part.length;
        },
        bytes: () => Buffer.concat(chunks),
        dropped: () => dropped,
    };
}

;// CONCATENATED MODULE: ./build/shared/runner/request.js
/**
 * One HTTP request that may carry a secret in its address, headers or body: no redirect takes it elsewhere, no error
 * repeats any of it, and the answer is bounded in time and size. `fetch` quotes headers and addresses in its messages
 * ("… is an invalid header value"), so none of those is handed on, not even as a cause.
 */

/** The port's `request` over a `fetch`. */
const requester = (inner) => async (spec) => {
    const url = addressOf(spec);
    const signal = AbortSignal.timeout(spec.timeoutMs);
    const { method, headers, body } = spec;
    let answer;
    try {
        const init = {
            method,
            headers,
            redirect: 'manual',
            signal,
            ...(body !== undefined && { body }),
        };
        answer = await read(await inner(url, init), spec.maxBytes);
    }
    catch (error) {
        throw new errors/* ToolError */.v4(`${url.host} could not be asked: ${reasonOf(error, signal.aborted, spec.timeoutMs)}.`);
    }
    if (!answer)
        throw new errors/* ToolError */.v4(`${url.host} gave an answer of more than ${spec.maxBytes} bytes.`);
    return answer;
};
function addressOf({ url }) {
    const parsed = URL.parse(url);
    if (!parsed || !/^https?:$/.test(parsed.protocol))
        throw new errors/* ToolError */.v4('A request has an address that is neither http nor https.');
    if (parsed.username !== '' || parsed.password !== '')
        throw new errors/* ToolError */.v4(`A request to ${parsed.host} has a user or password in its address.`);
    return parsed;
}
/** Undefined when the body is over the limit; what has not come yet is not waited for. */
async function read(response, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of (response.body ?? [])) {
        size += chunk.length;
        if (size > maxBytes)
            return undefined;
        chunks.push(chunk);
    }
    return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.concat(chunks),
    };
}
/** Only what the system calls the fault, e.g. "ECONNREFUSED": a message could hold the address or a header. */
function reasonOf(error, late, timeoutMs) {
    if (late)
        return `no whole answer within ${timeoutMs / 1000} s`;
    const { cause } = error;
    const code = cause?.code;
    return typeof code === 'string' && /^[A-Z_0-9]{1,40}$/.test(code)
        ? `the connection failed (${code})`
        : 'the connection failed';
}

;// CONCATENATED MODULE: ./build/shared/runner/machine.js
/** The part of the host that is the machine itself: files, processes, clock. The same under Actions and on a laptop. */










/** A name that is not UTF-8 is opened by its bytes. */
const machine_native = (path) => (path.isWellFormed() ? path : (0,path_bytes/* pathToBytes */.iJ)(path));
const machine_missing = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);
/** `undefined` for what is not there; every other fault is thrown. */
async function ifThere(body) {
    try {
        return await body;
    }
    catch (error) {
        if (machine_missing.has(error.code ?? ''))
            return undefined;
        throw error;
    }
}
/** A full disk and a directory that is none are the machine's fault, and no bug. */
async function written(path, body) {
    try {
        await body();
    }
    catch (error) {
        throw new errors/* ToolError */.v4(`${path} could not be written: ${error.message}.`);
    }
}
const temporary = new Set();
const files = {
    read: (path) => ifThere(external_node_fs_promises_namespaceObject.readFile(machine_native(path))),
    stream: (path) => (0,external_node_fs_namespaceObject.createReadStream)(path, { highWaterMark: 1024 * 1024 }),
    async stat(path) {
        const stat = await ifThere(external_node_fs_promises_namespaceObject.lstat(machine_native(path)));
        if (!stat)
            return undefined;
        const kind = stat.isFile()
            ? 'file'
            : stat.isDirectory()
                ? 'directory'
                : stat.isSymbolicLink()
                    ? 'link'
                    : 'other';
        return { size: stat.size, modifiedMs: stat.mtimeMs, kind };
    },
    list: async (path) => ((await ifThere(external_node_fs_promises_namespaceObject.readdir(machine_native(path)))) ?? []).sort(),
    realPath: (path) => ifThere(external_node_fs_promises_namespaceObject.realpath(path)),
    async write(path, data) {
        await written(path, async () => {
            await external_node_fs_promises_namespaceObject.mkdir((0,external_node_path_.dirname)(path), { recursive: true });
            await external_node_fs_promises_namespaceObject.writeFile(path, data);
        });
    },
    async append(path, data) {
        await written(path, () => external_node_fs_promises_namespaceObject.appendFile(path, data));
    },
    async link(target, path) {
        await external_node_fs_promises_namespaceObject.mkdir((0,external_node_path_.dirname)(path), { recursive: true });
        await external_node_fs_promises_namespaceObject.symlink((0,external_node_path_.resolve)(target), path);
    },
    async remove(path) {
        temporary.delete(path);
        await external_node_fs_promises_namespaceObject.rm(path, { recursive: true, force: true });
    },
    async temporaryDirectory(prefix) {
        const path = await external_node_fs_promises_namespaceObject.realpath(await external_node_fs_promises_namespaceObject.mkdtemp((0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(), `${prefix}-`)));
        temporary.add(path);
        return path;
    },
    async glob(patterns, { cwd }) {
        const found = await glob([...patterns], {
            cwd,
            dot: true,
            onlyFiles: true,
            followSymbolicLinks: false,
            expandDirectories: false,
            // Nobody's reports lie there, and walking them costs more than all the rest.
            ignore: [
                '**/.git/**',
                ...(patterns.some((pattern) => pattern.includes('node_modules')) ? [] : ['**/node_modules/**']),
            ],
        });
        // Elsewhere than on Windows, a backslash is part of a name.
        return (external_node_path_.sep === '/' ? found : found.map((path) => path.replaceAll(external_node_path_.sep, '/'))).sort();
    },
};
const machine = () => ({
    files,
    run: process_run,
    request: requester(fetch),
    now: () => new Date(),
    deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
    cores: (0,external_node_os_namespaceObject.availableParallelism)(),
    environment: Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined)),
});
/** When the job is cancelled or someone presses Ctrl-C: no child process and no temporary directory stays behind. */
function cleanUpWhenStopped() {
    for (const [signal, number] of [
        ['SIGINT', 2],
        ['SIGTERM', 15],
        ['SIGHUP', 1],
    ]) {
        process.once(signal, () => {
            killAll();
            const removals = [...temporary].map((path) => external_node_fs_promises_namespaceObject.rm(path, { recursive: true, force: true }));
            Promise.allSettled(removals).finally(() => process.exit(128 + number));
        });
    }
}
/**
 * Patterns of users must not hang a job: after so many backtracks, which is within a millisecond, V8 goes on with its
 * linear-time engine. The flags are V8's own (src/flags/flag-definitions.h) and must be set before the first regular
 * expression is run. Patterns that the linear engine can't run (look-around, references back, counts above 16) keep the
 * usual one; where users may write those, the dangerous ones are refused.
 */
function boundRegularExpressions() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--enable-experimental-regexp-engine-on-excessive-backtracks');
    (0,external_node_v8_namespaceObject.setFlagsFromString)(`--regexp-backtracks-before-fallback=${backtracksBeforeFallback}`);
}
const backtracksBeforeFallback = 20_000;
/** Lets open output drain; nothing may hold the process after that. */
function leave(exitCode) {
    process.exitCode = exitCode;
}

;// CONCATENATED MODULE: ./build/shared/runner/output-entry.js
/** An entry of a command file (GITHUB_OUTPUT, GITHUB_ENV): `name<<delimiter`, the value, the delimiter. */
/** `delimiter`: random, so that a value can't end itself early and go on with an entry of its own. */
function outputEntry(name, value, delimiter) {
    if (!/^[\w-]+$/.test(name))
        throw new Error(`${JSON.stringify(name)} is no name of an output`);
    if (value.includes(delimiter))
        throw new Error(`the value of ${name} holds its own delimiter`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

;// CONCATENATED MODULE: ./build/shared/runner/github.js
/**
 * The host under GitHub Actions: log commands and command files, written here and not by @actions/core, whose HTTP client
 * would be half of every bundle and of every start (docs/decisions/0007-the-runners-protocol.md).
 */






async function githubHost() {
    const base = machine();
    const event = await actionsEvent(base);
    const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, GITHUB_API_URL, GITHUB_GRAPHQL_URL } = base.environment;
    const connections = new Map();
    return {
        ...base,
        event,
        log: actionsLog,
        async reportDirectory(gate) {
            return `${base.environment.RUNNER_TEMP ?? event.workspace}/portcullis/${gate}`;
        },
        setOutput(name, value) {
            if (GITHUB_OUTPUT)
                (0,external_node_fs_namespaceObject.appendFileSync)(GITHUB_OUTPUT, outputEntry(name, value, (0,external_node_crypto_.randomUUID)()));
        },
        mask: (secret) => line(command('add-mask', {}, secret)),
        annotate({ level, title, message, path, startLine, endLine, startColumn, endColumn }) {
            // GitHub shows columns only on one line, and refuses them elsewhere.
            const oneLine = startColumn !== undefined && (endLine ?? startLine) === startLine;
            const place = { file: path, line: startLine, endLine, ...(oneLine && { col: startColumn, endColumn }) };
            line(command(level, { title, ...place }, message));
        },
        async summary(markdown) {
            if (GITHUB_STEP_SUMMARY)
                await base.files.append(GITHUB_STEP_SUMMARY, `${markdown}\n`);
        },
        github(token) {
            const known = connections.get(token);
            if (known)
                return known;
            const fresh = connect({
                token,
                apiUrl: GITHUB_API_URL ?? 'https://api.github.com',
                ...(GITHUB_GRAPHQL_URL && { graphqlUrl: GITHUB_GRAPHQL_URL }),
                repository: event.repository ?? '',
            });
            connections.set(token, fresh);
            return fresh;
        },
    };
}
async function actionsEvent({ environment, files }) {
    const payload = environment.GITHUB_EVENT_PATH ? await files.read(environment.GITHUB_EVENT_PATH) : undefined;
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = environment;
    return {
        kind: 'actions',
        name: environment.GITHUB_EVENT_NAME ?? '',
        payload: payload ? JSON.parse(payload.toString('utf8')) : {},
        sha: environment.GITHUB_SHA,
        ref: environment.GITHUB_REF,
        repository: GITHUB_REPOSITORY,
        runUrl: GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
            ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
            : undefined,
        workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
    };
}
const line = (text) => void process.stdout.write(`${text}\n`);
const actionsLog = {
    info: (text) => line(neutralise(text)),
    warning: (text) => line(command('warning', {}, text)),
    debug: (text) => line(command('debug', {}, text)),
    progress: (text) => (text === '' ? undefined : line(neutralise(text))),
    async group(title, body) {
        line(`::group::${escapeData(neutralise(title))}`);
        try {
            return await body();
        }
        finally {
            line('::endgroup::');
        }
    },
    childOutput(title, text) {
        if (text === '')
            return;
        // What stands between the markers is text to the runner, whatever it looks like; the token can't be guessed.
        const token = (0,external_node_crypto_.randomUUID)();
        line(`::group::${escapeData(neutralise(title))}`);
        line(`::stop-commands::${token}\n${neutralise(text)}\n::${token}::`);
        line('::endgroup::');
    },
};

// EXTERNAL MODULE: ./build/shared/config/node.js
var node = __nccwpck_require__(2031);
;// CONCATENATED MODULE: ./build/shared/config/file.js
/** The configuration file: common keys on top, one section a gate. */


const commonKeys = ['report-only', 'annotations', 'comment'];
/**
 * Reads it, or gives undefined when the file is absent and was not asked for by name (`required`).
 * `gates`: the sections that exist; any other top-level key is refused with the nearest known one.
 */
async function readConfig(files, place, gates) {
    const bytes = await files.read(place.path);
    if (!bytes) {
        if (!place.required)
            return undefined;
        throw new errors/* InputError */.dz(`Input \`config\` is ${JSON.stringify(place.shown)}; there is no such file.`);
    }
    const root = (0,node/* parseYaml */.h)(place.shown, bytes.toString('utf8').replace(/^\uFEFF/, ''));
    root.entries(['version', ...commonKeys, ...gates]);
    const version = root.maybe('version');
    if (version && version.number() !== 1)
        version.fail('1');
    return { path: place.shown, common: root, section: (gate) => root.maybe(gate) };
}

// EXTERNAL MODULE: ./build/shared/git/trusted-base.js
var trusted_base = __nccwpck_require__(8700);
// EXTERNAL MODULE: ./build/shared/git/trusted-files.js
var trusted_files = __nccwpck_require__(3614);
// EXTERNAL MODULE: ./build/shared/runner/common-inputs.js
var common_inputs = __nccwpck_require__(2730);
;// CONCATENATED MODULE: ./build/shared/runner/inputs.js
/**
 * Strings in, typed and checked values out. A value comes from the input, else from the configuration file, else from
 * the default in action.yml; a bad one is refused by name, value and what was wanted, and never becomes a default.
 */


function inputReader({ contract, input, setting, call = (name) => `Input \`${name}\``, }) {
    const known = (name) => {
        const found = contract.inputs[name];
        if (!found)
            throw new Error(`${contract.name} asks for an input \`${name}\` that its action.yml does not have`);
        return found;
    };
    const typed = (name) => {
        known(name);
        const value = input(name)?.trim();
        return value === undefined || value === '' ? undefined : value;
    };
    const fromFile = (name) => known(name).configurable ? setting?.(name) : undefined;
    const refuse = (name, value, wanted) => {
        throw new errors/* InputError */.dz(`${call(name)} is ${JSON.stringify(value)}; it must be ${wanted}.`);
    };
    const text = (name) => typed(name) ?? fromFile(name)?.text() ?? plainDefault(known(name).default);
    return {
        text,
        place: (name) => (typed(name) === undefined ? (fromFile(name)?.place ?? call(name)) : call(name)),
        given: (name) => typed(name) !== undefined || fromFile(name) !== undefined,
        lines(name) {
            const file = typed(name) === undefined ? fromFile(name) : undefined;
            if (file?.kind === 'list')
                return file.list().map((item) => item.text());
            return text(name)
                .split(/\r?\n/)
                .map((line) => line.trim())
                .filter((line) => line !== '' && !line.startsWith('#'));
        },
        flag(name) {
            const file = typed(name) === undefined ? fromFile(name) : undefined;
            if (file)
                return file.flag();
            const value = text(name);
            if (['true', 'True', 'TRUE'].includes(value))
                return true;
            return ['false', 'False', 'FALSE'].includes(value) ? false : refuse(name, value, '`true` or `false`');
        },
        count(name, { min, max }) {
            const file = typed(name) === undefined ? fromFile(name) : undefined;
            const value = text(name);
            const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
            const wanted = max === Number.MAX_SAFE_INTEGER
                ? `a whole number from ${min} up`
                : `a whole number from ${min} to ${max}`;
            if (number >= min && number <= max)
                return number;
            return file ? file.fail(wanted) : refuse(name, value, wanted);
        },
        oneOf(name, values) {
            const file = typed(name) === undefined ? fromFile(name) : undefined;
            const value = text(name);
            const wanted = `${values
                .slice(0, -1)
                .map((word) => `\`${word}\``)
                .join(', ')} or \`${values.at(-1)}\``;
            if (values.includes(value))
                return value;
            return file ? file.fail(wanted) : refuse(name, value, wanted);
        },
        yaml(name) {
            const value = typed(name);
            return value === undefined ? fromFile(name) : (0,node/* parseYaml */.h)('', value, name);
        },
    };
}
/** The runner resolves `${{ github.token }}` before we see it; on the command line it means nothing. */
const plainDefault = (value) => (value.startsWith('${{') ? '' : value);

;// CONCATENATED MODULE: ./build/shared/runner/launch-gate.js
/** From raw inputs and the configuration file to a gate's report. Knows no host but the one it is given. */










/** Never throws for what users or the world did: that becomes a report with the verdict `error`. */
async function runGate(gate, host, input, call) {
    let common;
    try {
        const contract = contractOf(gate.name);
        const plain = gateReader(contract, input, undefined, call);
        const read = gateReader(contract, input, await settingsFor(gate, host, plain), call);
        common = (0,common_inputs/* readCommon */.C)(read); // first, so that a fault in the gate's own inputs is commented on, too
        const inputs = gate.readInputs(read);
        const { report, outputs } = await gate.judge(inputs, host);
        return { reports: [report], outputs, common };
    }
    catch (error) {
        return { reports: [await errorReport(gate.name, error, [gate])], outputs: {}, common };
    }
}
function contractOf(name) {
    const contract = contracts_generated/* contracts */.Mh[name];
    if (!contract)
        throw new Error(`no action.yml is known for ${name}`);
    return contract;
}
const gateNames = () => Object.keys(contracts_generated/* contracts */.Mh).filter((name) => name !== 'portcullis');
const mostOfConfig = 1_048_576;
const tooLarge = (shown, bytes) => new errors/* InputError */.dz(`${shown} has ${bytes} bytes; a configuration file has at most ${mostOfConfig}.`);
/** The configuration file that `config` names; relative paths start at the workspace. */
async function findConfig(host, read) {
    const shown = read.text('config');
    const path = shown.startsWith('/') ? shown : `${host.event.workspace}/${shown}`;
    const usual = contractOf('portcullis').inputs.config?.default;
    const real = await host.files.realPath(path);
    const stat = real === undefined ? undefined : await host.files.stat(real);
    // A repository may have a link to a device here, which could be read for ever.
    if (stat && stat.kind !== 'file')
        throw new errors/* InputError */.dz(`Input \`config\` is ${JSON.stringify(shown)}, which is no file.`);
    if (stat && stat.size > mostOfConfig)
        throw tooLarge(shown, stat.size);
    return readConfig(host.files, { path, shown, required: shown !== usual }, gateNames());
}
/**
 * What a gate goes by: the file as it lies there, or, for a guarded gate where a change is proposed, as the base has it. A
 * file that the base lacks sets nothing, whatever the change puts there. `here`: that file, where it was read before.
 */
async function settingsFor(gate, host, read, here = () => findConfig(host, read)) {
    if (!gate.guarded || !(0,trusted_base/* isProposal */.l)(host.event))
        return here();
    const shown = read.text('config');
    if (shown.startsWith('/'))
        return here(); // outside of the repository, so no change brought it
    const repository = await (0,git_repository/* openRepository */.h)(host, host.event.workspace);
    const base = await (0,trusted_base/* trustedBase */.H)(repository, host.event);
    const workspace = (await host.files.realPath(host.event.workspace)) ?? host.event.workspace;
    const path = pathInRepository(repository.root, workspace, shown);
    const bytes = base && (await (0,trusted_files/* trustedFiles */.t)(repository, base, [path])).get(path);
    if (!bytes)
        return undefined;
    if (bytes.length > mostOfConfig)
        throw tooLarge(`${shown} at the base`, bytes.length);
    const files = { read: async () => bytes };
    return readConfig(files, { path, shown: `${shown} at the base`, required: false }, gateNames());
}
/** Where a path from the workspace is in the repository: the workspace may lie below its root. */
function pathInRepository(root, workspace, path) {
    const below = workspace.startsWith(`${root}/`) ? workspace.slice(root.length + 1) : '';
    return external_node_path_.posix.normalize(external_node_path_.posix.join(below, path));
}
const commonNames = new Set(['report-only', 'annotations', 'comment']);
/** Common keys stand at the top of the file, a gate's own in its section, where no unknown key may stand. */
function gateReader(contract, input, config, call) {
    const section = config?.section(contract.name);
    const own = Object.entries(contract.inputs).filter(([name, { configurable }]) => configurable && !commonNames.has(name));
    section?.entries(own.map(([name]) => name));
    return inputReader({
        contract,
        input,
        setting: (name) => (commonNames.has(name) ? config?.common.maybe(name) : section?.maybe(name)),
        ...(call && { call }),
    });
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __nccwpck_require__(5919);
;// CONCATENATED MODULE: ./build/shared/runner/thread.js
/** The program once more, in another thread: for work that a gate shares out over the cores. */





const isThread = () => !external_node_worker_threads_.isMainThread;
/** Only a door that calls `serveThread` may hand this to a host: the thread runs the program from its beginning. */
function startThread(gate, data, onMessage) {
    const program = process.argv[1];
    if (program === undefined)
        throw new Error('this process runs no program that a thread could run');
    const worker = new external_node_worker_threads_.Worker((0,external_node_fs_namespaceObject.realpathSync)(program), { workerData: { gate, data } });
    return new Promise((resolve, reject) => {
        let fault;
        worker.on('message', (message) => {
            if ('said' in message)
                onMessage(message.said);
            else
                fault = errorOf(message.fault);
        });
        worker.on('error', reject);
        worker.on('exit', (code) => {
            if (fault)
                reject(fault);
            else if (code === 0)
                resolve();
            else
                reject(new errors/* ToolError */.v4(`A thread ended with exit code ${code} before its work was done.`));
        });
    });
}
/** In the thread: does the one job that it was started for. */
async function serveThread(gates) {
    const { gate: name, data } = external_node_worker_threads_.workerData;
    const tell = (message) => external_node_worker_threads_.parentPort?.postMessage(message);
    try {
        const work = gates.find((gate) => gate.name === name)?.work;
        if (!work)
            throw new Error(`the gate ${name} has no work for a thread`);
        await work(data, workHost(), (said) => tell({ said }));
    }
    catch (error) {
        killAll();
        const { name: kind, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
        tell({ fault: { name: kind, message, stack } });
    }
}
/** The classes are lost on the way between threads, the names are not. */
function errorOf({ name, message, stack }) {
    if (name === 'InputError')
        return new errors/* InputError */.dz(message);
    if (name === 'ToolError')
        return new errors/* ToolError */.v4(message);
    return Object.assign(new Error(message), { stack });
}
const silent = {
    info: () => { },
    warning: () => { },
    debug: () => { },
    progress: () => { },
    group: (_title, body) => body(),
    childOutput: () => { },
};
const workHost = () => ({ ...machine(), log: silent });

;// CONCATENATED MODULE: ./build/shared/runner/launch.js
/** The main of every bundle: takes the inputs from the runner, lets the gate judge, delivers, sets the exit code. */





const launch = (gate) => launchStep(gate.name, (host, input) => runGate(gate, host, input), [gate]);
async function launchStep(step, run, gates) {
    if (isThread())
        return serveThread(gates);
    boundRegularExpressions();
    cleanUpWhenStopped();
    const host = { ...(await githubHost()), thread: startThread };
    // The runner hands inputs over as environment variables: `report-only` is INPUT_REPORT-ONLY.
    const input = (name) => host.environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
    const result = await run(host, input);
    const delivered = await deliver(host, { step, ...result });
    logVerdict(host, result.reports, delivered);
    leave(delivered.failed ? 1 : 0);
}


/***/ }),

/***/ 8997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* unused harmony exports cutUtf8, cutUnits */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/** Lengths and cuts in UTF-8 bytes, which is what GitHub's limits count. */

const encoder = new node_util__WEBPACK_IMPORTED_MODULE_0__.TextEncoder();
/** Bytes of the text in UTF-8; a lone surrogate counts 3, as the replacement character it is written as. */
const utf8Length = (text) => Buffer.byteLength(text, 'utf8');
/** The longest beginning of the text that has at most `bytes` bytes and ends between two characters. */
function cutUtf8(text, bytes) {
    if (text.length * 3 <= bytes)
        return text;
    const { read } = encoder.encodeInto(text, new Uint8Array(Math.max(0, Math.floor(bytes))));
    return text.slice(0, read);
}
/** The longest beginning of at most `units` UTF-16 units that does not end inside a surrogate pair. */
function cutUnits(text, units) {
    if (text.length <= units)
        return text;
    const code = text.charCodeAt(units - 1);
    return text.slice(0, code >= 0xd800 && code <= 0xdbff ? units - 1 : units);
}
/** As `cutUnits`, with an ellipsis in the place of what was cut; the result has at most `units` units. */
const clip = (text, units) => text.length <= units ? text : `${cutUnits(text, units - 1)}…`;


/***/ }),

/***/ 3606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ compileGlob)
});

// EXTERNAL MODULE: ./build/shared/model/errors.js
var errors = __nccwpck_require__(6015);
;// CONCATENATED MODULE: ./build/shared/text/braces.js
/** Alternatives in a glob: `src/{a,b}/*.{ts,js}` and `shard-{1..4}`. Knows nothing of what the rest means. */
/** More than this many is a slip, or meant to cost time. */
const mostAlternatives = 1000;
/** All texts that a glob with braces stands for. Braces without a comma or a range are ordinary characters. */
function expandBraces(glob, refuse) {
    checkBalance(glob, refuse);
    const done = [];
    const open = [glob];
    while (open.length > 0) {
        const text = open.pop();
        const group = firstGroup(text);
        if (group === undefined)
            done.push(text);
        else
            for (const option of group.options)
                open.push(text.slice(0, group.start) + option + text.slice(group.end));
        if (done.length + open.length > mostAlternatives)
            refuse(`stands for more than ${mostAlternatives} alternatives; wanted fewer braces`);
    }
    return done;
}
/** Indexes of the characters that are not inside `[…]`, where a brace is only a brace. */
function* outsideBrackets(text) {
    const bracket = /\[[!^]?[^/][^\]/]*\]/y;
    for (let i = 0; i < text.length; i++) {
        bracket.lastIndex = i;
        if (bracket.test(text))
            i = bracket.lastIndex - 1;
        else
            yield i;
    }
}
function checkBalance(text, refuse) {
    const open = [];
    for (const i of outsideBrackets(text)) {
        if (text[i] === '{')
            open.push(i);
        if (text[i] === '}' && open.pop() === undefined)
            refuse('has a `}` that closes nothing; write `[}]` for a brace itself,', i);
    }
    if (open.length > 0)
        refuse('has a `{` that is never closed; write `[{]` for a brace itself,', open[0]);
}
/** The first pair of braces, from the left, that holds alternatives; `end` is behind the closing one. */
function firstGroup(text) {
    const open = [];
    let found;
    for (const i of outsideBrackets(text)) {
        if (text[i] === '{')
            open.push({ start: i, commas: [] });
        else if (text[i] === ',')
            open.at(-1)?.commas.push(i);
        else if (text[i] === '}') {
            const { start, commas } = open.pop();
            const options = optionsOf(text, start, i, commas);
            if (options !== undefined)
                found = { start, end: i + 1, options };
        }
        if (found !== undefined && open.length === 0)
            return found;
    }
    return found;
}
function optionsOf(text, start, end, commas) {
    if (commas.length === 0)
        return range(text.slice(start + 1, end));
    return [...commas, end].map((to, i) => text.slice(i === 0 ? start + 1 : commas[i - 1] + 1, to));
}
/** "1..4" → 1, 2, 3, 4; "a..c" → a, b, c. */
function range(body) {
    const [, low, high] = /^(\d{1,4})\.\.(\d{1,4})$/.exec(body) ?? [];
    if (low !== undefined && high !== undefined)
        return numbers(Number(low), Number(high)).map(String);
    const [, from, to] = /^([A-Za-z])\.\.([A-Za-z])$/.exec(body) ?? [];
    if (from === undefined || to === undefined)
        return undefined;
    return numbers(from.charCodeAt(0), to.charCodeAt(0)).map((c) => String.fromCharCode(c));
}
function numbers(a, b) {
    const length = Math.min(Math.abs(b - a), mostAlternatives) + 1;
    return Array.from({ length }, (_, i) => (a <= b ? a + i : a - i));
}

// EXTERNAL MODULE: ./build/shared/text/visible.js
var visible = __nccwpck_require__(3656);
;// CONCATENATED MODULE: ./build/shared/text/glob.js
/**
 * Matches paths against globs in time that grows with the product of both lengths, whatever is written in either:
 * paths come from reports. Means what picomatch means with `dot: true` (and so what tinyglobby finds on disk), without
 * its extended globs: parentheses are ordinary characters here.
 */



const longestGlob = 1000;
/**
 * Compiles a glob over repository-relative POSIX paths. `*` and `?` stay within a segment, `**` as a whole segment is
 * any number of them, `[a-z]` and `[!a-z]` (or `[^a-z]`) one character, `{a,b}` and `{1..9}` alternatives; a leading dot is nothing
 * special. `what` names the glob in the InputError for one that can't be read, e.g. "Input `reports`, line 2".
 */
function compileGlob(pattern, what = 'The glob') {
    const refuse = (reason, at) => {
        const place = at === undefined ? '' : ` at character ${at + 1}`;
        throw new errors/* InputError */.dz(`${what} \`${(0,visible/* visibleLine */.P)(pattern.slice(0, 200))}\` ${reason}${place}.`);
    };
    checkWhole(pattern, refuse);
    const alternatives = expandBraces(pattern.replace(/^(?:\.\/)+/, ''), refuse);
    const globs = [...new Set(alternatives)].map((text) => glob_closed(text.split('/').map((part) => segment(part, refuse))));
    return (path) => {
        const parts = path.split('/').map((part) => [...part]);
        return globs.some((glob) => matchSegments(glob, parts));
    };
}
/** A star that is a segment alone: at least one character. */
const whole = [{ test: () => true }, 'any'];
function checkWhole(pattern, refuse) {
    if (pattern.trim() === '')
        refuse('is empty; wanted a path such as `src/**/*.ts`');
    if (pattern.length > longestGlob)
        refuse(`is longer than ${longestGlob} characters`);
    if (pattern.includes('\0'))
        refuse('has a NUL in it', pattern.indexOf('\0'));
    const slash = pattern.indexOf('\\');
    if (slash >= 0)
        refuse('has a backslash; write `/` between folders, and `[*]` for a star itself,', slash);
    if (/^(?:\/|[A-Za-z]:)/.test(pattern))
        refuse('is absolute; wanted a path below the working directory');
    if (pattern.startsWith('!'))
        refuse('begins with `!`; a glob can only take paths in, not leave them out,', 0);
    if (pattern.endsWith('/'))
        refuse('ends with `/` and so names a folder; write `/**` for the files in it', pattern.length - 1);
    if (pattern.split('/').includes('..'))
        refuse('leaves the working directory with `..`', pattern.indexOf('..'));
}
function segment(text, refuse) {
    if (text === '**')
        return 'deep';
    const characters = [...text];
    const tokens = [];
    for (let i = 0; i < characters.length; i++) {
        const character = characters[i];
        if (character === '*') {
            if (tokens.at(-1) !== 'any')
                tokens.push('any');
        }
        else if (character === '?')
            tokens.push({ test: () => true });
        else if (character === '[') {
            const end = closing(characters, i);
            if (end < 0)
                refuse(`has a \`[\` that is never closed in \`${(0,visible/* visibleLine */.P)(text)}\`; write \`[[]\` for a bracket itself,`, i);
            tokens.push({ test: classOf(characters.slice(i + 1, end)) });
            i = end;
        }
        else
            tokens.push({ test: (found) => found === character });
    }
    return tokens.length === 1 && tokens[0] === 'any' ? whole : tokens;
}
/** picomatch: `src/**` takes in `src` itself, but behind a star, as in `src*` + `/**`, something has to follow. */
function glob_closed(glob) {
    const last = glob.findLast((piece) => piece !== 'deep');
    return glob.at(-1) === 'deep' && last?.at(-1) === 'any' ? [...glob, whole] : glob;
}
/** The bracket that closes the one at `open`; one that comes first is a member: `[]a]`. */
function closing(characters, open) {
    const first = characters[open + 1] === '!' || characters[open + 1] === '^' ? open + 2 : open + 1;
    return characters.indexOf(']', first + 1);
}
function classOf(members) {
    const inverse = members[0] === '!' || members[0] === '^';
    const list = inverse ? members.slice(1) : members;
    const ranges = [];
    for (let i = 0; i < list.length; i++) {
        const isRange = list[i + 1] === '-' && i + 2 < list.length;
        ranges.push([list[i], isRange ? list[i + 2] : list[i]]);
        if (isRange)
            i += 2;
    }
    return (found) => ranges.some(([from, to]) => from <= found && found <= to) !== inverse;
}
/**
 * Wildcards by going back to the last star only, which is enough: what an earlier star gave away can be taken by the
 * later one. (R. Cox, "Glob Matching Can Be Simple And Fast Too", 2017.)
 */
function matchStars(pattern, text, isStar, matches) {
    let p = 0;
    let t = 0;
    let star = -1;
    let resume = 0;
    while (t < text.length) {
        const piece = pattern[p];
        if (p < pattern.length && isStar(piece)) {
            star = p++;
            resume = t;
        }
        else if (p < pattern.length && matches(piece, text[t])) {
            p++;
            t++;
        }
        else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        }
        else
            return false;
    }
    while (p < pattern.length && isStar(pattern[p]))
        p++;
    return p === pattern.length;
}
const matchSegments = (glob, parts) => matchStars(glob, parts, (piece) => piece === 'deep', (piece, part) => piece !== 'deep' && matchSegment(piece, part));
const matchSegment = (tokens, part) => matchStars(tokens, part, (piece) => piece === 'any', (piece, character) => piece !== 'any' && piece.test(character));


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known word nearest to an unknown one, for "did you mean". */
/**
 * The known word that takes the fewest single-character edits (insert, delete, replace, swap of neighbours), when
 * these are at most a third of the longer word: "severty" → "severity". Case, `-` and `_` do not count. Of equally
 * near words the first; none is near enough: undefined.
 */
function nearest(word, known) {
    const wanted = fold(word);
    let best;
    let least = Number.POSITIVE_INFINITY;
    if (wanted.length > longestWord)
        return undefined;
    for (const candidate of known) {
        const folded = fold(candidate);
        const edits = distance(wanted, folded);
        if (edits < least && edits <= Math.max(wanted.length, folded.length) / 3) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}
/** A key of a configuration is short; what is longer is not a slip of the finger. */
const longestWord = 100;
const fold = (word) => word.toLowerCase().replace(/[-_]/g, '');
/** Optimal string alignment distance, three rows at a time. */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            let edits = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                edits = Math.min(edits, before[j - 2] + 1);
            next.push(edits);
        }
        before = row;
        row = next;
    }
    return row[b.length];
}


/***/ }),

/***/ 3656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
/**
 * Makes characters visible that hide or reorder what a person reads: controls, bidirectional overrides, zero-width
 * characters, lone surrogates. For showing only: the result can't be turned back into the text. Escapes nothing that
 * has a meaning to a sink; that is what the other files of this room do.
 */
/**
 * Controls (C0, C1, DEL), line and paragraph separators, lone surrogates, interlinear annotation marks, and what
 * Unicode calls default-ignorable: zero-width characters, bidirectional controls, tags, fillers. Variation selectors
 * 1–16 stay: they only choose between two looks of the character before them, as in "✔️".
 */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufff9-\ufffb]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** For text that must stay on one line, e.g. a path: line ends and tabs become `\n`, `\r`, `\t`. */
const visibleLine = (text) => text.replace(hidden, reveal);
/** For text of several lines, e.g. a message: LF and tab stay, CRLF becomes LF. */
const visibleText = (text) => text.replaceAll('\r\n', '\n').replace(hidden, (c) => (c === '\n' || c === '\t' ? c : reveal(c)));
/** U+202E → `\u202e`, U+E0041 → `\u{e0041}`, U+DCE9 → `\xE9`: the byte of a path that is not UTF-8. */
function reveal(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff)
        return `\\x${(code - 0xdc00).toString(16).toUpperCase()}`;
    if (code > 0xffff)
        return `\\u{${code.toString(16)}}`;
    return short[character] ?? `\\u${code.toString(16).padStart(4, '0')}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2312);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
