export const id = 43;
export const ids = [43];
export const modules = {

/***/ 8096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ withDecoded)
});

// UNUSED EXPORTS: decodeLimits

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/byte-classes.js
/** What a byte can be, as tables of 256 entries, so that the scans ask once per byte and no regular expression runs. */
const table = (classOf) => Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));
const noSextet = 64;
/** The value of a base64 character, in both alphabets (RFC 4648 §4 and §5: "-" is "+", "_" is "/"), else `noSextet`. */
const sextets = table((byte) => {
    const place = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(String.fromCharCode(byte));
    if (place >= 0)
        return place;
    return byte === 0x2d ? 62 : byte === 0x5f ? 63 : noSextet;
});
const noHexDigit = 16;
/** The value of a hexadecimal digit, else `noHexDigit`. */
const hexDigits = table((byte) => {
    const place = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());
    return place >= 0 ? place : noHexDigit;
});
const isText = (byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
const textByte = 1;
const zeroByte = 2;
/** `textByte` for printable ASCII and white space, `zeroByte` for 0 (half of each letter in UTF-16), 0 for the rest. */
const textClasses = table((byte) => (isText(byte) ? textByte : byte === 0 ? zeroByte : 0));
/** 1 for bytes that are a letter in Latin-1, or white space: what one half of a UTF-16 unit is in western text. */
const latinClasses = table((byte) => (isText(byte) || byte >= 0xa0 ? 1 : 0));

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/runs.js
/** Runs of characters of the base64 alphabets, also over several lines: where base64 and hexadecimal may hide. */

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const runs_sextets = sextets;
const runs_noSextet = noSextet;
/** 20 characters, of which two may be padding. */
const shortestRun = 18;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Runs of at least `shortestRun` characters for which `holds` says so, from the front. */
function* runsOf(bytes, holds) {
    for (let at = nextRun(bytes, 0); at >= 0;) {
        const end = runEnd(bytes, at + shortestRun);
        const run = wrapped(bytes, at, end);
        if (run ? holds(run.chars, 0, run.chars.length) : holds(bytes, at, end))
            yield run ?? { chars: bytes.subarray(at, end), lines: [{ at: 0, start: at }], end };
        at = nextRun(bytes, run?.end ?? end);
    }
}
/**
 * Where the next run begins, or −1. Few bytes are looked at: the search begins at the last character that a run from
 * here on would need, goes back to the first that is none, and jumps behind that (as Boyer and Moore do).
 */
function nextRun(bytes, from) {
    const last = bytes.length - shortestRun;
    let start = from;
    let seen = from; // all from `start` to here are of the alphabet
    while (start <= last) {
        const probe = start + shortestRun - 1;
        let at = probe;
        while (at >= seen && runs_sextets[bytes[at]] !== runs_noSextet)
            at--;
        if (at < seen)
            return start;
        start = at + 1;
        seen = probe + 1;
    }
    return -1;
}
/** Where character `at` of the run stands in the original. */
function originalPlace(run, at) {
    let low = 0;
    let high = run.lines.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (run.lines[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    const line = run.lines[low];
    return line.start + at - line.at;
}
function runEnd(bytes, from) {
    let end = from;
    while (end < bytes.length && runs_sextets[bytes[end]] !== runs_noSextet)
        end++;
    return end;
}
/**
 * Base64 is wrapped after 64 (PEM) or 76 (MIME) characters, in block scalars of YAML indented. A line goes on in the
 * next when it holds whole groups of four, or is as long as its neighbour. Undefined for a run of one line.
 */
function wrapped(bytes, start, end) {
    if (bytes[end] !== lineFeed && bytes[end] !== carriageReturn)
        return undefined;
    const lines = [{ at: 0, start }];
    const parts = [bytes.subarray(start, end)];
    let at = end - start;
    let last = { start, end };
    let before = -1;
    for (;;) {
        const next = nextLine(bytes, last.end);
        const length = last.end - last.start;
        const nextLength = next ? next.end - next.start : 0;
        if (!next || (length % 4 !== 0 && length !== before && length !== nextLength))
            break;
        lines.push({ at, start: next.start });
        parts.push(bytes.subarray(next.start, next.end));
        at += nextLength;
        before = length;
        last = next;
    }
    return parts.length === 1 ? undefined : { chars: Buffer.concat(parts), lines, end: last.end };
}
/** The run that the next line begins with, after at most 64 bytes of indentation; none when this line goes on. */
function nextLine(bytes, end) {
    let start = bytes[end] === carriageReturn ? end + 1 : end;
    if (bytes[start] !== lineFeed)
        return undefined;
    start++;
    const most = start + 64;
    while (start < most && (bytes[start] === 0x20 || bytes[start] === 0x09))
        start++;
    const stop = runEnd(bytes, start);
    return stop > start ? { start, end: stop } : undefined;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/base64.js
/** Text in base64, wherever in a run it begins: `name_` or a path in front of it may be of the same alphabet. */


// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const base64_sextets = sextets;
const base64_textClasses = textClasses;
const base64_zeroByte = zeroByte;
/** Groups of four characters that must hold text in a row: of random bytes, 1 group in 18 does, so 5 are 1 in 2 million. */
const fewestGroups = 5;
/** Groups in a row that may hold something else, such as letters beyond ASCII, or the lengths in a binary format. */
const longestGap = 3;
const padding = 0x3d;
/** As far as one way of reading may by chance run into text that another way finds. */
const overlap = 8;
/** The least that gzip comes to, with a few bytes in it. */
const shortestGzip = 40;
/**
 * The text that a run holds, from the front. Groups may begin at any of the first four characters; all four are tried,
 * and what was decoded in one way isn't tried in another.
 */
function* base64Of(run, padded) {
    const { chars } = run;
    const next = [0, 1, 2, 3].map((phase) => textFrom(chars, phase, chars.length, padded));
    for (;;) {
        const start = Math.min(...next);
        if (start === Number.POSITIVE_INFINITY)
            break;
        const end = textEnd(chars, start);
        // A group at either end may hold the first or the last letters beside something else.
        yield stretch(run, start >= 4 ? start - 4 : start, lastChar(chars, end));
        for (let phase = 0; phase < 4; phase++) {
            const from = start % 4 === phase ? end : end - overlap;
            const aligned = from + ((phase - from + 4 * chars.length) % 4);
            if (next[phase] < from)
                next[phase] = textFrom(chars, aligned, chars.length, padded);
        }
    }
    const gzip = gzipIn(chars, 0, chars.length);
    if (gzip >= 0)
        yield stretch(run, gzip, chars.length);
}
/** Whether `base64Of` has something to say of these characters; makes nothing, since most runs are names and paths. */
function holdsBase64(chars, from, to, padded) {
    for (let phase = 0; phase < 4; phase++) {
        if (textFrom(chars, from + phase, to, padded) < to)
            return true;
    }
    return gzipIn(chars, from, to) >= 0;
}
/** "H4sI" is how gzip begins in base64: 1f 8b 08. */
function gzipIn(chars, from, to) {
    for (let at = from; at + shortestGzip <= to; at++) {
        if (chars[at] === 0x48 && chars[at + 1] === 0x34 && chars[at + 2] === 0x73 && chars[at + 3] === 0x49)
            return at;
    }
    return -1;
}
const isPadding = (byte) => byte === padding;
/** The place of the first group at or behind `from`, in steps of four, that begins `fewestGroups` of text; ∞ for none. */
function textFrom(chars, from, to, padded) {
    const groups = 4 * (fewestGroups - 1);
    let start = from;
    while (start + groups < to) {
        let at = start + groups;
        if (at + 4 > to) {
            // What is left at the end is a group as well where padding says so, or "QQ" for "QQ==" is meant.
            if (!padded || to - at < 2)
                return Number.POSITIVE_INFINITY;
            at -= 4;
        }
        while (at >= start && isTextGroup(chars, at))
            at -= 4;
        if (at < start)
            return start;
        start = at + 4;
    }
    return Number.POSITIVE_INFINITY;
}
function textEnd(chars, start) {
    let end = start;
    for (let at = start; at + 4 <= chars.length && at - end <= 4 * longestGap; at += 4) {
        if (isTextGroup(chars, at))
            end = at + 4;
    }
    return end;
}
function lastChar(chars, end) {
    const left = chars.length - end;
    return left >= 4 ? end + 4 : left === 1 ? end : chars.length;
}
/** Zeros count as text one by one, not two in a row: "A\0B\0" is UTF-16, as in PowerShell's -EncodedCommand. */
function isTextGroup(chars, at) {
    const second = base64_sextets[chars[at + 1]];
    const third = base64_sextets[chars[at + 2]];
    const a = base64_textClasses[((base64_sextets[chars[at]] << 2) | (second >> 4)) & 0xff];
    if (a === 0)
        return false;
    const b = base64_textClasses[((second << 4) | (third >> 2)) & 0xff];
    if (b === 0 || (a & b & base64_zeroByte) !== 0)
        return false;
    const c = base64_textClasses[((third << 6) | base64_sextets[chars[at + 3]]) & 0xff];
    return c !== 0 && (b & c & base64_zeroByte) === 0;
}
function stretch(run, from, to) {
    const chars = run.chars.subarray(from, to);
    const decoded = Buffer.from(chars.toString('latin1'), 'base64');
    const place = (at) => originalPlace(run, from + at);
    return {
        encoding: chars.includes(0x2d) || chars.includes(0x5f) ? 'base64url' : 'base64',
        start: place(0),
        end: place(chars.length - 1) + 1,
        decoded,
        origin: {
            startOf: (offset) => place(Math.floor((offset * 4) / 3)),
            endOf: (offset) => place(Math.ceil((offset * 4) / 3) - 1) + 1,
        },
    };
}
/** Whether the byte can't be part of base64, so that what stands in front of it is something else. */
const endsRun = (byte) => byte === undefined || base64_sextets[byte] === noSextet;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/decoded-piece.js
/** A stretch of encoded bytes, decoded, with the way back from each decoded byte to the bytes that it was made of. */
const nothing = { start: 0, end: 0 };
/** `before` ends and `after` begins in `source` where the stretch begins and ends. */
function pieceOf(source, stretch, before = nothing, after = nothing) {
    const lead = before.end - before.start;
    const decodedEnd = lead + stretch.decoded.length;
    const total = decodedEnd + after.end - after.start;
    const around = total > stretch.decoded.length;
    const parts = [
        source.subarray(before.start, before.end),
        stretch.decoded,
        source.subarray(after.start, after.end),
    ];
    const startOf = (offset) => {
        if (offset < lead)
            return before.start + offset;
        if (offset >= decodedEnd)
            return total > decodedEnd ? after.start + offset - decodedEnd : stretch.end;
        return stretch.origin.startOf(offset - lead);
    };
    const endOf = (offset) => {
        if (offset <= lead)
            return before.start + offset;
        if (offset > decodedEnd)
            return after.start + offset - decodedEnd;
        return stretch.origin.endOf(offset - lead);
    };
    return {
        bytes: around ? Buffer.concat(parts) : stretch.decoded,
        encoding: stretch.encoding,
        start: stretch.start,
        end: stretch.end,
        originalOffset: startOf,
        originalRange: (start, end) => end > start
            ? { start: startOf(start), end: endOf(end) }
            : { start: startOf(start), end: startOf(start) },
        changed: (start, end) => start < decodedEnd && end > lead,
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/escapes.js
/** One escape at a time: percent-encoding, backslashes, HTML entities, quoted-printable. */

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const escapes_hexDigits = hexDigits;
const escapes_noHexDigit = noHexDigit;
/** The value of an escape that stands for nothing: a soft line break. */
const empty = 0x1fffff;
const codeEscape = (value, length) => value > 0x10ffff || (value >= 0xd800 && value < 0xe000) ? 0 : value * 64 + length;
const byteEscape = (value, length) => value * 64 + 32 + length;
const lengthOf = (found) => found & 31;
const codeOf = (found) => Math.floor(found / 64);
/** How many bytes it becomes. */
function sizeOf(found) {
    const value = codeOf(found);
    if (value === empty)
        return 0;
    if ((found & 32) !== 0 || value < 0x80)
        return 1;
    return value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}
/** Writes what it stands for; `into` has room for `sizeOf` bytes at `at`. */
function writeEscape(found, into, at) {
    const size = sizeOf(found);
    const value = codeOf(found);
    if (size === 1)
        into[at] = value;
    else if (size > 1)
        into.write(String.fromCodePoint(value), at, 'utf8');
}
/** The number of `digits` hexadecimal digits, −1 when one of them is none. */
function hexNumber(bytes, at, digits) {
    if (at + digits > bytes.length)
        return -1;
    let value = 0;
    for (let i = at; i < at + digits; i++) {
        const digit = escapes_hexDigits[bytes[i]];
        if (digit === escapes_noHexDigit)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}
/** "%2D" (RFC 3986 §2.1). */
const readPercent = (bytes, at) => {
    const value = hexNumber(bytes, at + 1, 2);
    return value < 0 ? 0 : byteEscape(value, 3);
};
/** "=2D", and "=" at the end of a line that goes on (RFC 2045 §6.7). */
const readQuotedPrintable = (bytes, at) => {
    if (bytes[at + 1] === 0x0a)
        return byteEscape(empty, 2);
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)
        return byteEscape(empty, 3);
    const value = hexNumber(bytes, at + 1, 2);
    return value < 0 ? 0 : byteEscape(value, 3);
};
/** What the byte behind a backslash stands for, where that is all: "\n", "\r", "\t", and punctuation for itself; else 0. */
const escapes_short = Uint8Array.from({ length: 256 }, (_, letter) => controlOf(letter) || (isPunctuation(letter) ? letter : 0));
function controlOf(letter) {
    if (letter === 0x6e)
        return 0x0a;
    if (letter === 0x72)
        return 0x0d;
    return letter === 0x74 ? 0x09 : 0;
}
/**
 * What string literals of JSON, JavaScript, C, Python, Go, Java and shells have in common: "\n", "\"", "\\", "\/", "\x2d",
 * "\055", "\u002d", "\u{2d}", "\U0000002d"; a backslash before any other punctuation stands for that, as in Markdown.
 */
const readBackslash = (bytes, at) => {
    const letter = bytes[at + 1];
    if (letter === undefined)
        return 0;
    if (letter === 0x75)
        return bytes[at + 2] === 0x7b ? readBraced(bytes, at) : readCode(bytes, at, 4);
    if (letter === 0x55)
        return readCode(bytes, at, 8);
    if (letter === 0x78) {
        const value = hexNumber(bytes, at + 2, 2);
        return value < 0 ? 0 : byteEscape(value, 4);
    }
    const stands = escapes_short[letter];
    if (stands !== 0)
        return byteEscape(stands, 2);
    return letter >= 0x30 && letter <= 0x33 ? readOctal(bytes, at) : 0;
};
function isPunctuation(byte) {
    const isSign = (byte > 0x20 && byte < 0x30) || (byte > 0x39 && byte < 0x41);
    return isSign || (byte > 0x5a && byte < 0x61) || (byte > 0x7a && byte < 0x7f);
}
function readCode(bytes, at, digits) {
    const value = hexNumber(bytes, at + 2, digits);
    return value < 0 ? 0 : codeEscape(value, digits + 2);
}
/** "\u{1F600}" */
function readBraced(bytes, at) {
    let digits = 0;
    while (digits < 7 && escapes_hexDigits[bytes[at + 3 + digits] ?? 0] !== escapes_noHexDigit)
        digits++;
    if (digits === 0 || digits > 6 || bytes[at + 3 + digits] !== 0x7d)
        return 0;
    return codeEscape(hexNumber(bytes, at + 3, digits), digits + 4);
}
/** "\055": three digits, since one or two mean something else in most languages. */
function readOctal(bytes, at) {
    let value = 0;
    for (let i = at + 1; i < at + 4; i++) {
        const digit = (bytes[i] ?? 0) - 0x30;
        if (digit < 0 || digit > 7)
            return 0;
        value = value * 8 + digit;
    }
    return byteEscape(value, 4);
}
/** The entities that stand for ASCII; the names are those of the HTML standard (§13.5). */
const entities = new Map(Object.entries({
    quot: '"',
    QUOT: '"',
    apos: "'",
    amp: '&',
    AMP: '&',
    lt: '<',
    LT: '<',
    gt: '>',
    GT: '>',
    nbsp: ' ',
    Tab: '\t',
    NewLine: '\n',
    excl: '!',
    num: '#',
    dollar: '$',
    percnt: '%',
    lpar: '(',
    rpar: ')',
    ast: '*',
    plus: '+',
    comma: ',',
    period: '.',
    sol: '/',
    colon: ':',
    semi: ';',
    equals: '=',
    quest: '?',
    commat: '@',
    lsqb: '[',
    lbrack: '[',
    bsol: '\\',
    rsqb: ']',
    rbrack: ']',
    Hat: '^',
    lowbar: '_',
    UnderBar: '_',
    grave: '`',
    lcub: '{',
    lbrace: '{',
    verbar: '|',
    vert: '|',
    rcub: '}',
    rbrace: '}',
    hyphen: '-',
    dash: '-',
}).map(([name, letter]) => [name, letter.charCodeAt(0)]));
const longestName = 8;
/** "&#45;", "&#x2d;", "&quot;" */
const readEntity = (bytes, at) => {
    const start = at + 1;
    if (bytes[start] === 0x23)
        return readNumericEntity(bytes, at);
    let end = start;
    while (end - start <= longestName && isLetter(bytes[end] ?? 0))
        end++;
    if (end === start || bytes[end] !== 0x3b)
        return 0;
    const value = entities.get(bytes.toString('latin1', start, end));
    return value === undefined ? 0 : byteEscape(value, end + 1 - at);
};
const isLetter = (byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
/** At most 8 digits: leading zeros are allowed, and more of them nobody writes but to hide something. */
function readNumericEntity(bytes, at) {
    const hex = bytes[at + 2] === 0x78 || bytes[at + 2] === 0x58;
    const start = at + (hex ? 3 : 2);
    let value = 0;
    let end = start;
    for (; end - start < 8; end++) {
        const digit = escapes_hexDigits[bytes[end] ?? 0];
        if (digit >= (hex ? 16 : 10))
            break;
        value = value * (hex ? 16 : 10) + digit;
    }
    return end === start || bytes[end] !== 0x3b ? 0 : codeEscape(value, end + 1 - at);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/quoted-printable.js
/** Whether a text says that it is quoted-printable: asked of every text, so it reads a tenth of the bytes. */
const quoted_printable_name = 'quoted-printable';
const names = [quoted_printable_name, 'Quoted-Printable', 'QUOTED-PRINTABLE'];
/** Whether "quoted-printable" stands in it, as a mail says of its content; small, capitalised, or in capitals. */
function namesQuotedPrintable(bytes) {
    for (let at = nextLike(bytes, 0); at >= 0; at = nextLike(bytes, at + 1)) {
        const found = bytes.toString('latin1', at, at + quoted_printable_name.length);
        if (names.includes(found))
            return true;
    }
    return false;
}
/** How far the name can move on when the byte under its end is this one, as Horspool (1980) has it; 0 for its last letter. */
const skips = skipsOf(quoted_printable_name);
function skipsOf(word) {
    const skip = new Uint8Array(256).fill(word.length);
    for (const [i, letter] of [...word].entries()) {
        for (const either of [letter, letter.toUpperCase()])
            skip[either.charCodeAt(0)] = word.length - 1 - i;
    }
    return skip;
}
/** Where text begins that ends as the name does, in either case: "le" is looked at, the rest is not. */
function nextLike(bytes, from) {
    const { length } = bytes;
    const last = quoted_printable_name.length - 1;
    for (let end = from + last; end < length;) {
        const skip = skips[bytes[end]];
        if (skip > 0)
            end += skip;
        else if ((bytes[end - last] | 0x20) === 0x71)
            return end - last;
        else
            end++;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/telling.js
/**
 * Which escapes make it worth while to decode what is around them. `"done\n"` stands in every program, and decoding it
 * finds nothing; an escape tells when it is, or touches, what could be part of a credential or of its assignment.
 */


// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const telling_sextets = sextets;
const telling_noSextet = noSextet;
/** Letters in a row that may be a credential. */
const shortestCredential = 16;
const isVisible = (value) => value > 0x20 && value < 0x7f;
const isLineEnd = (value) => value === 0x0a || value === 0x0d || value === 0x09;
/** Nobody writes "%41" or "&#65;" for a visible letter but as part of a value. */
const tellsOfCode = (bytes, at, found) => {
    const value = codeOf(found);
    return isVisible(value) || (isLineEnd(value) && letters(bytes, at + lengthOf(found)) >= shortestCredential);
};
/** As above, but for those that every page of HTML has: "&lt;", "&gt;", "&nbsp;". */
const tellsOfEntity = (bytes, at, found) => {
    const named = bytes[at + 1] !== 0x23;
    const value = codeOf(found);
    return named && (value === 0x3c || value === 0x3e) ? false : tellsOfCode(bytes, at, found);
};
/** In a mail, "=" at a line's end may part a credential. */
const tellsOfQuotedPrintable = (bytes, at, found) => codeOf(found) > 0xff ? isCredentialLetter(bytes[at - 1]) : tellsOfCode(bytes, at, found);
/** "\u0041" as above; "\n" in front of a long word, as in a PEM key on one line; `\"` where something is assigned. */
const tellsOfBackslash = (bytes, at, found) => {
    const length = lengthOf(found);
    if (length > 2)
        return tellsOfCode(bytes, at, found);
    const value = codeOf(found);
    const next = at + length;
    if (value === 0x5c)
        return tellsBehindBackslashes(bytes, at);
    if (isLineEnd(value))
        return letters(bytes, next) >= shortestCredential;
    if (value === 0x22 || value === 0x27)
        return assigns(bytes[next]) || assigns(bytes[at - 1]);
    return lettersBefore(bytes, at) + letters(bytes, next) >= shortestCredential;
};
/** Text that was escaped twice: "\\n" or `\\\"`; the last backslash of a few begins the escape that counts. */
function tellsBehindBackslashes(bytes, at) {
    let last = at + 1;
    while (last - at < 8 && bytes[last + 1] === 0x5c)
        last++;
    const found = readBackslash(bytes, last);
    return found !== 0 && codeOf(found) !== 0x5c && tellsOfBackslash(bytes, last, found);
}
const assigns = (byte) => byte === 0x3a || byte === 0x3d;
const isCredentialLetter = (byte) => byte !== undefined && telling_sextets[byte] !== telling_noSextet;
function letters(bytes, from) {
    let end = from;
    while (end - from < shortestCredential && isCredentialLetter(bytes[end]))
        end++;
    return end - from;
}
function lettersBefore(bytes, to) {
    let start = to;
    while (to - start < shortestCredential && isCredentialLetter(bytes[start - 1]))
        start--;
    return to - start;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/unescaped.js
/** Decodes a range of bytes, escape by escape, and finds the way back from any decoded byte. */

/**
 * A number for every byte would take four times the memory of the text, and few are ever asked for: one place in 4096
 * bytes is kept, and the way from there is gone again.
 */
const stride = 4096;
function unescaped(source, { start, end }, by) {
    const bytes = Buffer.allocUnsafe(end - start); // escapes never grow: "&#233;" becomes two bytes
    const places = { decoded: [0], original: [start] };
    let written = 0;
    let mark = start + stride;
    for (let at = start; at < end;) {
        if (at >= mark) {
            places.decoded.push(written);
            places.original.push(at);
            mark = at + stride;
        }
        const byte = source[at];
        const found = byte === by.marker ? by.read(source, at) : 0;
        if (found === 0 || at + lengthOf(found) > end) {
            bytes[written++] = byte;
            at++;
            continue;
        }
        writeEscape(found, bytes, written);
        written += sizeOf(found);
        at += lengthOf(found);
    }
    const unitAt = (offset) => unit(source, end, by, places, offset);
    const originalRange = (from, to) => {
        const first = from < written ? unitAt(from).start : end;
        return { start: first, end: to > from ? unitAt(to - 1).end : first };
    };
    return {
        bytes: bytes.subarray(0, written),
        encoding: by.encoding,
        start,
        end,
        originalOffset: (offset) => originalRange(offset, offset).start,
        originalRange,
        // Every escape is longer than what it stands for.
        changed: (from, to) => {
            const range = originalRange(from, to);
            return range.end - range.start !== to - from;
        },
    };
}
/** The bytes that decoded byte `offset` was made of. */
function unit(source, end, by, places, offset) {
    const place = lastAtMost(places.decoded, offset);
    let decoded = places.decoded[place];
    let at = places.original[place];
    for (;;) {
        const found = source[at] === by.marker ? by.read(source, at) : 0;
        const whole = found !== 0 && at + lengthOf(found) <= end;
        const size = whole ? sizeOf(found) : 1;
        const next = at + (whole ? lengthOf(found) : 1);
        if (offset < decoded + size || next >= end)
            return { start: at, end: next };
        decoded += size;
        at = next;
    }
}
/** The index of the last of the rising numbers that is at most `wanted`; the first is. */
function lastAtMost(numbers, wanted) {
    let low = 0;
    let high = numbers.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (numbers[middle] <= wanted)
            low = middle;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/escape-regions.js
/** Finds the lines that hold escapes worth decoding, and decodes them, each line once per kind of escape. */




/** As far as patterns look around a keyword; a line is longer only where it was made by a program. */
const reach = 512;
/** Escapes that are as near as this to each other are taken together without a look at the lines between them. */
const near = 64;
const escape_regions_lineFeed = 0x0a;
const kinds = [
    { marker: 0x5c, encoding: backslashEncoding, read: readBackslash, tells: tellsOfBackslash },
    { marker: 0x25, encoding: () => 'percent', read: readPercent, tells: tellsOfCode },
    { marker: 0x26, encoding: () => 'html-entity', read: readEntity, tells: tellsOfEntity },
];
const quotedPrintable = {
    marker: 0x3d,
    encoding: () => 'quoted-printable',
    read: readQuotedPrintable,
    tells: tellsOfQuotedPrintable,
};
/** The decoded lines; pieces of one kind come in order and don't overlap. */
function* escapeRegionsOf(bytes) {
    // "=3D" is also the end of many a program's line; it counts where the text says that it is encoded so.
    const used = namesQuotedPrintable(bytes) ? [...kinds, quotedPrintable] : kinds;
    const kindOf = new Uint8Array(256);
    for (const [i, { marker }] of used.entries())
        kindOf[marker] = i + 1;
    const open = used.map(() => undefined);
    // Where the search goes on, kind by kind: the same byte may be part of escapes of several kinds, e.g. "%5C%22".
    const from = used.map(() => 0);
    for (let at = nextMarker(bytes, 0, kindOf); at >= 0; at = nextMarker(bytes, at + 1, kindOf)) {
        const i = kindOf[bytes[at]] - 1;
        if (at < from[i])
            continue;
        const kind = used[i];
        const found = kind.read(bytes, at);
        if (found === 0)
            continue;
        from[i] = at + lengthOf(found);
        const region = open[i];
        if (region && at - region.last <= near) {
            region.last = from[i];
            continue;
        }
        if (!kind.tells(bytes, at, found))
            continue;
        const start = lineStart(bytes, at);
        if (region && start <= lineEnd(bytes, region.last) + 1) {
            region.last = from[i];
            continue;
        }
        if (region)
            yield decodedRegion(bytes, kind, region);
        open[i] = { start, first: at, last: from[i] };
    }
    for (const [i, region] of open.entries()) {
        if (region)
            yield decodedRegion(bytes, used[i], region);
    }
}
/** The next byte that may begin an escape, or −1: nearly all of the time is spent here, so it looks at eight at once. */
function nextMarker(bytes, from, kindOf) {
    const { length } = bytes;
    let at = from;
    for (const most = length - 8; at <= most; at += 8) {
        const any = kindOf[bytes[at]] |
            kindOf[bytes[at + 1]] |
            kindOf[bytes[at + 2]] |
            kindOf[bytes[at + 3]] |
            kindOf[bytes[at + 4]] |
            kindOf[bytes[at + 5]] |
            kindOf[bytes[at + 6]] |
            kindOf[bytes[at + 7]];
        if (any !== 0)
            break;
    }
    for (; at < length; at++)
        if (kindOf[bytes[at]] !== 0)
            return at;
    return -1;
}
const decodedRegion = (bytes, kind, { start, first, last }) => unescaped(bytes, { start, end: lineEnd(bytes, last) }, { ...kind, encoding: kind.encoding(bytes, first) });
/** Where the line begins, or what of it is looked at. */
function lineStart(bytes, at) {
    const least = Math.max(0, at - reach);
    let start = at;
    while (start > least && bytes[start - 1] !== escape_regions_lineFeed)
        start--;
    return start;
}
function lineEnd(bytes, at) {
    const most = Math.min(bytes.length, at + reach);
    let end = at;
    while (end < most && bytes[end] !== escape_regions_lineFeed)
        end++;
    return end;
}
function backslashEncoding(bytes, at) {
    const letter = bytes[at + 1];
    if (letter === 0x75 || letter === 0x55)
        return 'unicode-escape';
    return letter === 0x78 ? 'hex-escape' : 'string-escape';
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/hex.js
/** Text in hexadecimal: at least 16 bytes in a row that are printable; digests are not, in all likelihood. */


// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const hex_hexDigits = hexDigits;
const hex_noHexDigit = noHexDigit;
const fewestHexBytes = 16;
/** The texts that a run holds, from the front; pairs may begin at the first digit or the second. */
function* hexOf(run) {
    const { chars } = run;
    let from = 0;
    let [even, odd] = [hex_textFrom(chars, 0, chars.length), hex_textFrom(chars, 1, chars.length)];
    for (;;) {
        if (even < from)
            even = hex_textFrom(chars, from + (from % 2), chars.length);
        if (odd < from)
            odd = hex_textFrom(chars, from + 1 - (from % 2), chars.length);
        const start = Math.min(even, odd);
        if (start === Number.POSITIVE_INFINITY)
            return;
        let end = start + 2 * fewestHexBytes;
        while (end + 2 <= chars.length && isTextPair(chars, end))
            end += 2;
        yield hex_stretch(run, start, end);
        from = end;
    }
}
const holdsHex = (chars, from, to) => hex_textFrom(chars, from, to) < to || hex_textFrom(chars, from + 1, to) < to;
function hex_textFrom(chars, from, to) {
    const pairs = 2 * (fewestHexBytes - 1);
    let start = from;
    while (start + pairs + 2 <= to) {
        let at = start + pairs;
        while (at >= start && isTextPair(chars, at))
            at -= 2;
        if (at < start)
            return start;
        start = at + 2;
    }
    return Number.POSITIVE_INFINITY;
}
function isTextPair(chars, at) {
    const high = hex_hexDigits[chars[at]];
    const low = hex_hexDigits[chars[at + 1]];
    return high !== hex_noHexDigit && low !== hex_noHexDigit && isText((high << 4) | low);
}
function hex_stretch(run, from, to) {
    const place = (at) => originalPlace(run, from + at);
    return {
        encoding: 'hex',
        start: place(0),
        end: place(to - from - 1) + 1,
        decoded: Buffer.from(run.chars.toString('latin1', from, to), 'hex'),
        origin: { startOf: (offset) => place(2 * offset), endOf: (offset) => place(2 * offset - 1) + 1 },
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/utf16.js
/**
 * UTF-16 in either order, with or without a mark: whole files (PowerShell's `>`), and the wide strings in programs. It
 * is read as Latin-1, which is what the rules are matched on, so a letter is a byte; all others become "?".
 */

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const utf16_latinClasses = latinClasses;
/** Letters in a row, each with its zero, that make a string. */
const fewestLetters = 16;
/** Letters beyond Latin-1 in a row that a string may hold. */
const utf16_longestGap = 32;
function* utf16Of(bytes) {
    const first = bytes.indexOf(0);
    if (first < 0)
        return;
    // The mark of big-endian order, fe ff, would be taken for a letter in front of a zero.
    const mark = bytes[0] === 0xfe && bytes[1] === 0xff ? 2 : 0;
    for (let start = nextLetters(bytes, Math.max(mark, first - 1)); start >= 0;) {
        // "\0A\0B" seen from its first letter looks like "A\0B\0"; the zero in front of it tells them apart, or, behind a
        // letter such as "Ċ", the mark of the file.
        const bigEndian = start > 0 && (bytes[start - 1] === 0 || (mark > 0 && start % 2 === 1));
        const found = bigEndian ? utf16_stretch(bytes, start - 1, 1) : utf16_stretch(bytes, start, 0);
        yield found;
        start = nextLetters(bytes, found.end);
    }
}
/**
 * Where `fewestLetters` letters begin, each with a zero behind it, at or behind `from`; −1 for none. Programs have zeros
 * everywhere, so few bytes are looked at: so many letters hold, wherever they begin, a letter and its zero around the
 * place where the first of them would end if they began at `from`.
 */
function nextLetters(bytes, from) {
    const { length } = bytes;
    let at = from;
    for (;;) {
        const probe = at + 2 * fewestLetters - 2;
        if (probe + 1 >= length)
            return -1;
        const here = bytes[probe];
        const place = here === 0 ? probe - 1 : bytes[probe + 1] === 0 && utf16_latinClasses[here] === 1 ? probe : undefined;
        if (place === undefined || utf16_latinClasses[bytes[place]] === 0) {
            at = probe + 1;
            continue;
        }
        let start = place;
        while (start - 2 >= at && utf16_isLetter(bytes, start - 2, 0))
            start -= 2;
        const end = lettersEnd(bytes, place, 0);
        if (end - start >= 2 * fewestLetters)
            return start;
        at = end;
    }
}
/** `low` is the place of a letter's byte in its unit: 0 in little-endian order, 1 in big-endian. */
function lettersEnd(bytes, start, low) {
    let end = start;
    while (utf16_isLetter(bytes, end, low))
        end += 2;
    return end;
}
const utf16_isLetter = (bytes, at, low) => at + 1 < bytes.length && bytes[at + 1 - low] === 0 && utf16_latinClasses[bytes[at + low]] === 1;
function utf16_stretch(bytes, start, low) {
    let end = start;
    for (let at = start; at + 1 < bytes.length && at - end <= 2 * utf16_longestGap; at += 2) {
        if (utf16_isLetter(bytes, at, low))
            end = at + 2;
    }
    const decoded = Buffer.allocUnsafe((end - start) >> 1);
    for (let i = 0; i < decoded.length; i++) {
        const at = start + 2 * i;
        decoded[i] = utf16_isLetter(bytes, at, low) ? bytes[at + low] : 0x3f;
    }
    return {
        encoding: low === 0 ? 'utf-16le' : 'utf-16be',
        start,
        end,
        decoded,
        origin: { startOf: (offset) => start + 2 * offset, endOf: (offset) => start + 2 * offset },
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/pieces.js
/** Everything in a piece of text that is worth decoding, decoded one layer deep. */






/** What stands in front of an encoded value on its line says what it is: `  password: c3Vw…`, `Authorization: Basic …`. */
const longestLead = 80;
/** Enough for what closes it: `",`. */
const longestTail = 8;
/**
 * The decoded pieces, found and made one by one. A stretch is decoded at most once per kind of encoding, so that all of
 * them together are at most a few times as long as the text.
 */
function* decodedPieces(bytes) {
    for (const stretch of utf16Of(bytes))
        yield pieceOf(bytes, stretch);
    for (const run of runsOf(bytes, holdsText))
        yield* decodedRun(bytes, run);
    yield* escapeRegionsOf(bytes);
}
/** The end of characters that were taken out of their lines says nothing of padding, which is no matter for so many. */
const holdsText = (chars, start, end) => holdsBase64(chars, start, end, isPadding(chars[end])) || holdsHex(chars, start, end);
function* decodedRun(bytes, run) {
    for (const stretch of base64Of(run, isPadding(bytes[run.end])))
        yield within(bytes, stretch);
    for (const stretch of hexOf(run))
        yield within(bytes, stretch);
}
/** With the text around it, where that is not itself of the run: what it held might run together with a name. */
function within(bytes, stretch) {
    const { start, end } = stretch;
    const lead = endsRun(bytes[start - 1]) ? { start: leadStart(bytes, start), end: start } : undefined;
    let close = end;
    while (close < end + 2 && isPadding(bytes[close]))
        close++;
    return pieceOf(bytes, { ...stretch, end: close }, lead, tail(bytes, close));
}
function leadStart(bytes, end) {
    const least = Math.max(0, end - longestLead);
    let start = end;
    while (start > least && bytes[start - 1] !== 0x0a)
        start--;
    return start;
}
function tail(bytes, start) {
    if (!endsRun(bytes[start]))
        return undefined;
    let end = start;
    while (end < start + longestTail && end < bytes.length && bytes[end] !== 0x0a)
        end++;
    return { start, end };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/decode/layers.js
/** A text and everything that is encoded in it, layer below layer. */


/** Four times: base64 within percent-encoding within base64, each with the text around it, comes to less than three. */
const decodeLimits = { ratio: 4, free: 1024 * 1024, depth: 3 };
/** Calls `visit` with the text, then with each decoded layer, before those within it. */
function withDecoded(bytes, visit, { ratio, free, depth } = decodeLimits) {
    const most = ratio * bytes.length + free;
    let decodedBytes = 0;
    const limits = new Set();
    const descend = (layer) => {
        visit(layer);
        for (const piece of piecesOf(layer, most - decodedBytes)) {
            if (limits.has('bytes'))
                return;
            if (piece !== 'too large' && !layer.changed(piece.start, piece.end))
                continue;
            if (layer.encodings.length >= depth) {
                limits.add('depth');
                return;
            }
            if (piece === 'too large' || decodedBytes + piece.bytes.length > most) {
                limits.add('bytes');
                return;
            }
            decodedBytes += piece.bytes.length;
            descend(below(layer, piece));
        }
    };
    descend(textItself(bytes));
    return { decodedBytes, limits: [...limits].sort() };
}
const textItself = (bytes) => ({
    bytes,
    encodings: [],
    originalOffset: (offset) => offset,
    originalRange: (start, end) => ({ start, end }),
    changed: () => true,
});
function below(layer, piece) {
    const originalRange = (start, end) => {
        const range = piece.originalRange(start, end);
        return layer.originalRange(range.start, range.end);
    };
    return {
        bytes: piece.bytes,
        encodings: [...layer.encodings, piece.encoding],
        originalOffset: (offset) => layer.originalOffset(piece.originalOffset(offset)),
        originalRange,
        changed: (start, end) => {
            if (!piece.changed(start, end))
                return false;
            const range = piece.originalRange(start, end);
            return layer.changed(range.start, range.end);
        },
    };
}
/** What base64 held may be compressed, as Helm's releases are. A file that is compressed is the archive reader's. */
function* piecesOf(layer, room) {
    const { bytes, encodings } = layer;
    const gzip = encodings.length === 0 ? -1 : bytes.indexOf(gzipBeginning, 0, 'latin1');
    if (gzip < 0)
        yield* decodedPieces(bytes);
    else
        yield* inflated(bytes, gzip, room);
}
/** Two bytes of mark and "deflate" (RFC 1952 §2.3.1), as Latin-1. */
const gzipBeginning = '\x1f\x8b\x08';
function* inflated(bytes, from, room) {
    const found = gunzip(bytes.subarray(from), room);
    if (found === 'too large')
        yield found;
    if (!Buffer.isBuffer(found))
        return;
    const range = { start: from, end: bytes.length };
    yield {
        ...range,
        bytes: found,
        encoding: 'gzip',
        originalOffset: () => from,
        originalRange: () => range,
        changed: () => true,
    };
}
function gunzip(bytes, room) {
    if (room < 1)
        return 'too large';
    try {
        // A part of it is better than nothing where the end is missing.
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: room, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
    }
    catch (error) {
        return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged';
    }
}


/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createEngine)
});

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/automaton.js
/**
 * Finds a thousand keywords in one pass over bytes: the automaton of Aho and Corasick ("Efficient string matching", 1975)
 * with every transition written out, so that a byte costs two loads and an addition. Four places of the bytes are read
 * in turn, which lets the processor wait for four loads at once.
 */
/** Shorter stretches are read by one cursor: starting three more costs `longest` bytes each. */
const worthSplitting = 1024;
/** Keywords are ASCII and not empty, and differ when folded; `rule-check.ts` sees to the former, the engine to the latter. */
function compileAutomaton(keywords) {
    const folded = keywords.map((keyword) => Buffer.from(keyword.toLowerCase(), 'latin1'));
    const longest = Math.max(1, ...folded.map(({ length }) => length));
    const classes = byteClasses(folded);
    const trie = buildTrie(folded, classes);
    const machine = { ...completeTable(trie), classOf: classes.of, longest };
    const scan = (bytes, from, to, onHit) => {
        if (keywords.length === 0)
            return;
        const quarter = to - from < worthSplitting ? 0 : (to - from) >>> 2;
        const state = quarter === 0 ? 0 : scanQuarters(machine, bytes, { from, quarter }, onHit);
        scanRest(machine, bytes, { from: from + 4 * quarter, to, state }, onHit);
    };
    return { keywords, longest, scan };
}
/** Bytes that no keyword has are all the same to the automaton: class 0. A letter and its capital share a class. */
function byteClasses(folded) {
    const of = new Uint8Array(256);
    let count = 1;
    for (const keyword of folded) {
        for (const byte of keyword)
            if (of[byte] === 0)
                of[byte] = count++;
    }
    for (let byte = 65; byte <= 90; byte++)
        of[byte] = of[byte + 32];
    return { of, count };
}
/** Level by level: the letters at one place of all keywords, then those at the next. */
function buildTrie(folded, classes) {
    const width = classes.count;
    const [parent, via] = [[0], [0]];
    const children = new Map();
    const own = new Map();
    const states = new Uint32Array(folded.length); // of each keyword, as far as it was read
    let reading = folded.map((_, index) => index);
    for (let place = 0; reading.length > 0; place++) {
        for (const index of reading) {
            const byteClass = classes.of[folded[index][place]];
            const edge = states[index] * width + byteClass;
            let child = children.get(edge);
            if (child === undefined) {
                child = parent.length;
                children.set(edge, child);
                parent.push(states[index]);
                via.push(byteClass);
            }
            states[index] = child;
            if (place + 1 === folded[index].length)
                own.set(child, index);
        }
        reading = reading.filter((index) => folded[index].length > place + 1);
    }
    return { width, parent, via, children, own };
}
/** Fills in every transition, and numbers the states that end a keyword last, so that one comparison tells a hit. */
function completeTable(trie) {
    const { width, parent, via } = trie;
    const { fallback, hits } = fallbacks(trie);
    const count = parent.length;
    const rowOf = new Uint32Array(count);
    let firstHit = 0;
    for (let state = 0; state < count; state++)
        if (hits[state] === nothing)
            rowOf[state] = width * firstHit++;
    const loud = [];
    for (let state = 0; state < count; state++) {
        if (hits[state] !== nothing)
            rowOf[state] = width * (firstHit + loud.push(hits[state]) - 1);
    }
    const firstChild = new Uint32Array(count);
    const sibling = new Uint32Array(count);
    for (let state = 1; state < count; state++) {
        sibling[state] = firstChild[parent[state]];
        firstChild[parent[state]] = state;
    }
    const next = new Uint32Array(count * width);
    for (let state = 0; state < count; state++) {
        // A state does what the one does that it falls back on, whose row is whole by now, but for its own children.
        const [row, back] = [rowOf[state], rowOf[fallback[state]]];
        if (state > 0)
            next.copyWithin(row, back, back + width);
        for (let child = firstChild[state]; child !== 0; child = sibling[child])
            next[row + via[child]] = rowOf[child];
    }
    return { next, firstHit: firstHit * width, hits: loud, width };
}
const nothing = [];
/** Each state's longest end that begins a keyword too, and the keywords that end in either. */
function fallbacks({ width, parent, via, children, own }) {
    const fallback = new Uint32Array(parent.length);
    const hits = [nothing];
    for (let state = 1; state < parent.length; state++) {
        let before = parent[state];
        let found;
        while (before !== 0 && found === undefined) {
            before = fallback[before];
            found = children.get(before * width + via[state]);
        }
        fallback[state] = found ?? 0;
        const inherited = hits[found ?? 0];
        const ended = own.get(state);
        hits.push(ended === undefined ? inherited : [ended, ...inherited]);
    }
    return { fallback, hits };
}
/** The state at `at` of a reading that began at most one keyword earlier: it knows every keyword that ends behind `at`. */
function warmUp({ next, classOf }, bytes, from, at) {
    let state = 0;
    for (let i = from; i < at; i++)
        state = next[state + classOf[bytes[i]]];
    return state;
}
/** Reads four parts of the same length in turn, and gives back the state behind the last. */
function scanQuarters(machine, bytes, { from, quarter }, onHit) {
    const { next, classOf, firstHit, longest } = machine;
    const [second, third, fourth] = [from + quarter, from + 2 * quarter, from + 3 * quarter];
    const enter = (at) => warmUp(machine, bytes, Math.max(from, at - longest + 1), at);
    let [a, b, c, d] = [0, enter(second), enter(third), enter(fourth)];
    for (let i = 0; i < quarter; i++) {
        a = next[a + classOf[bytes[from + i]]];
        b = next[b + classOf[bytes[second + i]]];
        c = next[c + classOf[bytes[third + i]]];
        d = next[d + classOf[bytes[fourth + i]]];
        if (a >= firstHit)
            tell(machine, a, from + i + 1, onHit);
        if (b >= firstHit)
            tell(machine, b, second + i + 1, onHit);
        if (c >= firstHit)
            tell(machine, c, third + i + 1, onHit);
        if (d >= firstHit)
            tell(machine, d, fourth + i + 1, onHit);
    }
    return d;
}
function scanRest(machine, bytes, rest, onHit) {
    const { next, classOf, firstHit } = machine;
    let state = rest.state;
    for (let at = rest.from; at < rest.to; at++) {
        state = next[state + classOf[bytes[at]]];
        if (state >= firstHit)
            tell(machine, state, at + 1, onHit);
    }
}
function tell({ hits, firstHit, width }, state, endOffset, onHit) {
    for (const keyword of hits[(state - firstHit) / width])
        onHit(keyword, endOffset);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/boundary.js
/** Where a token can begin and end: not in the middle of a word, whatever the text around it is written in. */
/** Bits of the letters, digits and "_": behind one of these no token ends, whatever its own alphabet is. */
const wordMask = maskOfRange('0', '9') | maskOfRange('A', 'Z') | maskOfRange('a', 'z') | (1n << 95n);
function maskOfRange(first, last) {
    let mask = 0n;
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
        mask |= 1n << BigInt(code);
    return mask;
}
const isLetterOrDigit = (byte) => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
/**
 * What may stand before a token although it ends in a letter or digit: `\n` of a string literal, `%3D` of an address,
 * `\u003d`, `\x3d`, and the end of a terminal's colour `ESC[31m`.
 */
const escapeBefore = /(?:\\[abefnrtv0]|%[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\x1b\[[\d;]{0,8}m)$/;
const longestEscape = 12;
/**
 * Whether a token may begin at `at` of the text: "=", quotes, ":" and "-" before it are fine, letters, digits and "_"
 * are not. "+" is one of base64's own characters, so it must not follow on another of them: fine in the patch "+AKIA…".
 */
function mayBeginAt(text, at) {
    if (at === 0)
        return true;
    const before = text.charCodeAt(at - 1);
    if (before === 43)
        return at === 1 || !isBase64(text.charCodeAt(at - 2));
    if (!isLetterOrDigit(before) && before !== 95)
        return true;
    return before !== 95 && escapeBefore.test(text.slice(Math.max(0, at - longestEscape), at));
}
const isBase64 = (byte) => isLetterOrDigit(byte) || byte === 43 || byte === 47;
/** Whether what matched up to `at` is whole: the next character is none of those that `tail` has. */
function mayEndAt(text, at, tail) {
    return at >= text.length || ((tail >> BigInt(text.charCodeAt(at))) & 1n) === 0n;
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/engine/pattern.js
var engine_pattern = __webpack_require__(9681);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/literals.js
/**
 * Texts that each match of a pattern must have, in their order: of `jdbc:[a-z]+[^ ]{0,300}[?&]password=` those are "jdbc:"
 * and "password=". Where one is missing the pattern, which may try hundreds of ways to find that out, need not run.
 */

/** A literal as long as this says as much as a longer one. */
const longEnough = 16;
function literalsOf(pattern) {
    const literals = [];
    let open = '';
    const close = () => {
        if (open !== '')
            literals.push(open);
        open = '';
    };
    const walk = (node) => {
        if (node.type === 'assertion')
            return; // takes no character, so what is around it stands side by side
        const character = node.type === 'set' ? only(node.mask) : undefined;
        if (character !== undefined && open.length < longEnough) {
            open += character;
            return;
        }
        if (node.type === 'sequence') {
            node.parts.forEach(walk);
            return;
        }
        close();
        if (node.type !== 'repeat' || node.min === 0)
            return;
        walk(node.body);
        close();
    };
    walk((0,engine_pattern/* parsePattern */.E)(pattern));
    close();
    return literals;
}
/** The character of a set that has but one. */
function only(mask) {
    if (mask === 0n || (mask & (mask - 1n)) !== 0n)
        return undefined;
    return String.fromCharCode(mask.toString(2).length - 1);
}
/** Remembers where literals are, so that no part of the text is searched twice for one, however many hits ask. */
class Literals {
    #text;
    #known = new Map();
    constructor(text) {
        this.#text = text;
    }
    /** Whether all of them stand between `from` and `to`, in this order. */
    has(literals, from, to) {
        let at = from;
        for (const literal of literals) {
            const found = this.#next(literal, at, to);
            if (found < 0 || found + literal.length > to)
                return false;
            at = found + literal.length;
        }
        return true;
    }
    #next(literal, from, to) {
        let known = this.#known.get(literal);
        if (known === undefined) {
            known = { from, to: from, at: -1 };
            this.#known.set(literal, known);
        }
        else if (from < known.from || from > known.to || (known.at >= 0 && from > known.at)) {
            known.to = from;
            known.at = -1;
        }
        known.from = from;
        if (known.at >= 0 || known.to >= to)
            return known.at;
        const start = Math.max(from, known.to - literal.length + 1);
        const found = this.#text.slice(start, to).indexOf(literal);
        known.to = to;
        known.at = found < 0 ? -1 : start + found;
        return known.at;
    }
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/engine/rule-check.js
var rule_check = __webpack_require__(2244);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/matcher.js
/** Tries one rule at one hit of its keyword, on a bounded part of the text. */




/** Of a token whose pattern has no end of its own. */
const usualReach = 4096;
/** Of a pattern that says how long it gets, or that begins with the five dashes of a PEM block. */
const longestPart = 65_536;
/** How blocks of PEM begin. */
const dashes = '-----';
/** Look-ahead may need some more than the longest match. */
const lookAhead = 64;
/** What the pattern of a rule is like is only asked at the first hit of one of its keywords: most rules never have one. */
function matcherOf(rule, work) {
    const { match } = rule;
    const pattern = (0,rule_check/* patternOf */.Id)(rule);
    const used = { rule, pattern, facts: (0,engine_pattern/* patternFacts */.K)(pattern), work };
    if (match.kind === 'assigned')
        return assignedMatcher(used);
    if (match.kind === 'token')
        return tokenMatcher(used);
    return windowMatcher(used, match.before, match.after);
}
function tokenMatcher({ rule, pattern, facts, work }) {
    const usual = rule.keywords.some((keyword) => keyword.startsWith(dashes)) ? longestPart : usualReach;
    const longest = Number.isFinite(facts.maxLength) ? facts.maxLength : usual;
    const reach = Math.min(longest, longestPart) + lookAhead;
    const sticky = new RegExp(pattern, 'y');
    const tail = forbiddenBehind(facts.tail);
    const whole = backtracking(pattern, tail);
    const needed = literalsOf(pattern);
    return {
        kind: 'hit',
        reach,
        match: (hit, report) => {
            if (!hit.begins() || !hit.literals.has(needed, hit.start, hit.start + reach))
                return;
            const part = hit.text.slice(hit.start, endOfPart(hit, reach));
            work.runs++;
            const found = run(sticky, part);
            if (found === undefined)
                return;
            const span = secretIn(found, pattern);
            const fits = span.end < found[0].length || mayEndAt(hit.text, hit.start + span.end, tail);
            const other = fits ? found : run(whole(), part);
            if (other === undefined)
                return;
            const { start, end } = other === found ? span : secretIn(other, pattern);
            if (mayEndAt(hit.text, hit.start + end, end < other[0].length ? 0n : tail))
                report(hit.start + start, hit.start + end);
        },
    };
}
/** A block ends at the latest where the next begins, so that many beginnings cost no more than one. */
function endOfPart({ text, start, end }, reach) {
    const most = start + reach;
    if (!text.startsWith(dashes, start))
        return most;
    const next = text.slice(end, most).indexOf(text.slice(start, end));
    return next < 0 ? most : end + next;
}
/** A pattern whose last character is no letter, digit or "_" says itself where it ends: "…-----", "…@". */
function forbiddenBehind(tail) {
    return tail === undefined || (tail & wordMask) === 0n ? 0n : tail | wordMask;
}
/**
 * The pattern with its end as a condition, so that a longer alternative gets its turn. It is made when first needed, and
 * never first tried: V8's linear engine has no look-ahead.
 */
function backtracking(pattern, tail) {
    let made;
    return () => {
        made ??= new RegExp(`(?:${pattern})(?!${classOf(tail)})`, 'y');
        return made;
    };
}
/** The bits of "a" and "b" → "[\x61\x62]". */
function classOf(mask) {
    let members = '';
    for (let code = 0; code < 256; code++) {
        if ((mask >> BigInt(code)) & 1n)
            members += `\\x${code.toString(16).padStart(2, '0')}`;
    }
    return `[${members}]`;
}
function windowMatcher({ pattern, facts, work }, before, after) {
    const anywhere = new RegExp(pattern, 'g');
    const tail = forbiddenBehind(facts.tail);
    const needed = literalsOf(pattern);
    return {
        kind: 'window',
        reach: rule_check/* longestKeyword */.IF + after + lookAhead,
        window: ({ text, start, end }) => ({
            from: Math.max(0, start - before),
            to: Math.min(text.length, end + after),
        }),
        search: (text, region, literals, report) => {
            if (!literals.has(needed, region.from, region.to))
                return region.clear();
            work.runs++;
            work.characters += region.search(text, anywhere, (found, at) => {
                const span = secretIn(found, pattern);
                if (isWhole(text, { from: at, found, span, tail }))
                    report(at + span.start, at + span.end);
            });
        },
    };
}
/** Not a part of something longer. Where the pattern has more than the secret, it says itself what is around it. */
function isWhole(text, { from, found, span, tail }) {
    if (span.start === span.end)
        return false;
    const isWord = ((wordMask >> BigInt(found[0].charCodeAt(0))) & 1n) === 1n;
    const begins = span.start > 0 || !isWord || mayBeginAt(text, from);
    return begins && (span.end < found[0].length || mayEndAt(text, from + span.end, tail));
}
function assignedMatcher({ pattern, facts, work }) {
    const whole = new RegExp(`^(?:${pattern})$`);
    const needed = literalsOf(pattern);
    return {
        kind: 'hit',
        reach: usualReach,
        match: ({ text, values, literals }, report) => {
            for (const { start, end } of values()) {
                if (end - start > facts.maxLength || !literals.has(needed, start, end))
                    continue;
                work.runs++;
                work.characters += end - start;
                const found = whole.exec(text.slice(start, end));
                if (found === null)
                    continue;
                const span = secretIn(found, whole.source);
                if (span.end > span.start)
                    report(start + span.start, start + span.end);
                return;
            }
        },
    };
}
function run(sticky, text) {
    sticky.lastIndex = 0;
    return sticky.exec(text) ?? undefined;
}
/**
 * Where the group `secret` is in the match. The flag that tells it would keep V8 from its linear engine, so it is only
 * used on a match in which the same text stands twice.
 */
function secretIn(found, pattern) {
    const secret = found.groups?.secret;
    if (secret === undefined)
        return { start: 0, end: found[0].length };
    const start = found[0].indexOf(secret);
    if (start === found[0].lastIndexOf(secret))
        return { start, end: start + secret.length };
    const indices = new RegExp(pattern, 'd').exec(found[0])?.indices?.groups?.secret;
    return { start: indices?.[0] ?? start, end: indices?.[1] ?? start + secret.length };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/overlaps.js
/** Of several rules that found the same place, the one that knows it best has it. */
const confidences = { high: 0, medium: 1, low: 2 };
const kinds = { token: 0, window: 1, assigned: 2 };
/** Specific first: formats of a provider before generic ones, sure before unsure, a form before a name, long keywords. */
function bySpecificity(one, other) {
    const [a, b] = [one.rule, other.rule];
    return (Number(a.generic ?? false) - Number(b.generic ?? false) ||
        confidences[a.confidence] - confidences[b.confidence] ||
        kinds[a.match.kind] - kinds[b.match.kind] ||
        longest(b) - longest(a) ||
        other.end - other.start - (one.end - one.start) ||
        one.start - other.start ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
const longest = ({ keywords }) => Math.max(...keywords.map(({ length }) => length));
/** In the order of the text, no two of them on the same byte. What gives way only gives way to what is reported. */
function withoutOverlaps(found) {
    if (found.length < 2)
        return found;
    const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
    const kept = [];
    let cluster = [];
    let end = -1;
    for (const one of sorted) {
        if (one.start >= end) {
            for (const best of bestOf(cluster))
                kept.push(best);
            cluster = [];
        }
        cluster.push(one);
        end = Math.max(end, one.end);
    }
    for (const best of bestOf(cluster))
        kept.push(best);
    return kept;
}
/** A cluster reaches from its first member's start without a gap. Each byte is marked by the one that has it. */
function bestOf(cluster) {
    if (cluster.length < 2)
        return cluster;
    const first = cluster[0].start;
    const taken = new Uint8Array(cluster.reduce((end, one) => Math.max(end, one.end), 0) - first);
    const best = [...cluster].sort(bySpecificity).filter(({ start, end }) => {
        const free = !taken.subarray(start - first, end - first).includes(1);
        if (free)
            taken.fill(1, start - first, end - first);
        return free;
    });
    return best.sort((a, b) => a.start - b.start);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/assignment-forms.js
/**
 * Ways of assigning in which no operator stands right behind the name: lists of names and values, rows of tables, commands,
 * elements, defaults. Each is tried at one place, by a pattern whose every part is bounded.
 */

/** The start of a name is looked for no further before its keyword. */
const mostBefore = 48;
/** "npm config set --location=user " */
const longestCommand = 64;
/** A name goes on with letters, digits, "_", "-" and ".": `spring.datasource.password`. */
const ofName = (code) => isLetterOrDigit(code) || code === 95 || code === 45 || code === 46;
function nameStart(text, keyword) {
    let start = keyword;
    while (start > 0 && start > keyword - mostBefore && ofName(text.charCodeAt(start - 1)))
        start--;
    return start;
}
const before = (text, keyword) => {
    const start = nameStart(text, keyword);
    return text.slice(Math.max(0, start - longestCommand), start);
};
const assignment_forms_forms = [
    // "- name: KEY", on the next line "value: …"; {"name": "KEY", "value": "…"}, also with its quotes escaped
    {
        behind: /[ \t]{0,4},?[ \t]{0,40}(?:\r?\n[ \t]{0,40})?\\?["'`]?(?:[Vv]alue|VALUE)\\?["'`]?[ \t]{0,8}(?::=|=>|:(?![:/])|=(?!=))/y,
    },
    // <add key="KEY" type="x" value="…">
    {
        behind: /\s{1,40}(?:[A-Za-z_][\w:.-]{0,20}=["'][^"'<>\n]{0,40}["']\s{1,40}){1,3}[Vv]alue=(?=["'])/y,
        closed: true,
    },
    // <string name="KEY">…</string>, <property name="KEY"><value>…</value>
    { behind: />(?:\s{0,40}<[Vv]alue>)?/y, before: /[A-Za-z]=["']$/, closed: true },
    // <key>KEY</key><string>…</string>
    { behind: /<\/key>\s{0,40}<string>/y, before: /<key>$/ },
    // | KEY | … |
    {
        behind: /[*_]{0,2}[ \t]{0,40}\|[ \t]{0,40}(?=[^\s|])/y,
        before: /(?:^|\|)[ \t]{0,40}[*_]{0,2}[`"']?$/m,
    },
    // Set `KEY` to `…`
    { behind: /[ \t](?:to|as|is)(?:[ \t]set[ \t]to)?:?[ \t]/y, closed: true, quotedOnly: true },
    // process.env.KEY || '…', ENV['KEY'] ?? '…'
    { behind: /[ \t]{0,8}(?:\|\||\?\?)[ \t]{0,8}(?:\r?\n[ \t]{0,40})?/y, quotedOnly: true },
    // variable "KEY" { … default = "…" }
    {
        behind: /[ \t]{0,8}\{(?:[ \t]{0,40}\r?\n[ \t]{0,16}(?!default\b)[A-Za-z_]{1,16}[ \t]{0,16}=[^\r\n{}]{0,160}){0,4}\s{0,40}default[ \t]{0,16}=/y,
        before: /\bvariable[ \t]{1,4}"$/,
        closed: true,
    },
    // #define KEY "…"
    { behind: /[ \t]{1,40}/y, before: /#[ \t]{0,4}define[ \t]{1,8}$/, quotedOnly: true },
    // ENV KEY …, setx KEY …, setenv KEY …, set -gx KEY …, npm config set KEY …, gh secret set KEY --body …
    {
        behind: /[ \t]{1,40}(?:(?:--body|--value|-b)[ =]|(?![-=:]))/y,
        before: /(?:^|\n)[ \t]{0,8}ENV[ \t]{1,4}$|\b(?:setx(?:[ \t]{1,4}\/[mM])?|setenv|set[ \t]{1,4}-[A-Za-z]{1,4}|(?:config(?:ure)?|secret|env)[ :]set(?:[ \t]{1,4}--?[a-z]{1,12}(?:=[a-z]{1,12})?){0,2})[ \t]{1,4}["']?$/,
    },
];
/** What a form may begin with behind the name: white space, and one of ">|<{,?". Most hits have something else there. */
const mayBegin = (code) => code === 32 || code === 9 || code === 10 || code === 13 || '>|<{,?*_'.includes(String.fromCharCode(code));
/** Undefined if nothing is assigned in one of these ways. */
function formOf(text, { start, name, closed }) {
    if (closed >= text.length || !mayBegin(text.charCodeAt(closed)))
        return undefined;
    let front;
    for (const form of assignment_forms_forms) {
        if (form.closed && closed === name)
            continue;
        form.behind.lastIndex = closed;
        if (!form.behind.test(text))
            continue;
        const at = form.behind.lastIndex;
        front ??= before(text, start);
        if (form.before && !form.before.test(front))
            continue;
        return { at, ...(form.quotedOnly && { quotedOnly: true }) };
    }
    return undefined;
}
/** `--api-key value`: a blank assigns there. */
function isOption(text, keyword) {
    const start = nameStart(text, keyword);
    if (text.charCodeAt(start) !== 45)
        return false;
    return text.charCodeAt(start + 1) === 45 || text.charCodeAt(start + 1) > 64;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/assigned.js
/**
 * Reads what is assigned to a name, from the middle of the name on: `DATADOG_API_KEY = "…"`, `"datadogApiKey": "…"`,
 * `--datadog-key …`, `setenv("DATADOG_KEY", "…")`, `<datadogKey>…</datadogKey>`, `const key: string = '…'`. It knows no
 * language, only the signs that most of them share. Every step is bounded, so a hit costs some hundred steps at most.
 */

const mostOfName = 20; // "_API_KEY_PRODUCTION_" behind the keyword
const mostBlanks = 40; // columns that are aligned
const mostOfType = 32; // "Option<String>" of `key: Option<String> = …`
const longestValue = 1024;
const blank = (code) => code === 32 || code === 9;
const quote = (code) => code === 34 || code === 39 || code === 96;
/** "*&<>[]?:|" besides letters: "&'static str" is left out, for its quote. */
const ofType = (code) => ofName(code) || '*&<>[]?'.includes(String.fromCharCode(code));
const skip = (text, at, most, test) => {
    let end = at;
    while (end < at + most && end < text.length && test(text.charCodeAt(end)))
        end++;
    return end;
};
const skipBlanks = (text, at) => skip(text, at, mostBlanks, blank);
/**
 * The values that may be meant, best first; none if nothing is assigned. The name's keyword stands from `start` to `end`.
 * There are two for a value without quotes, `a1,b2`: it ends at the comma, or it has one.
 */
function assignedValues(text, start, end, runs = new BareRuns(text)) {
    const name = skip(text, end, mostOfName, ofName);
    if (ofName(text.charCodeAt(name)))
        return [];
    const closed = skip(text, name, 3, closer);
    const place = operator(text, { start, name, closed });
    return place === undefined ? [] : valuesAt(text, place, runs);
}
/** What closes a name: `"key"`, `['key']`, `\"key\"`. */
const closer = (code) => quote(code) || code === 93 || code === 92 || code === 41;
const operators = /(?::=|=>|->|<-|:-|={1,3}|:(?!:|\/\/)|\?=)/y;
/** Behind the operator; undefined where there is none. */
function operator(text, named) {
    const form = formOf(text, named);
    if (form !== undefined)
        return form;
    const at = operatorEnd(text, named);
    return at === undefined ? undefined : { at };
}
function operatorEnd(text, { start, name, closed }) {
    const at = skipBlanks(text, closed);
    const next = text.charCodeAt(at);
    if (next === 44)
        return quote(text.charCodeAt(closed - 1)) ? at + 1 : undefined; // ("key", "value")
    if (next === 62 && closed === name)
        return at + 1; // <key>value</key>
    const found = operatorAt(text, at);
    if (found !== undefined)
        return text.charCodeAt(at) === 58 ? behindType(text, found) : found;
    const typed = behindType(text, at); // var key string = "value", <add key="key" value="value">
    if (typed !== at)
        return typed;
    return at > closed && closed === name && isOption(text, start) ? at : undefined;
}
function operatorAt(text, at) {
    operators.lastIndex = at;
    return operators.test(text) ? operators.lastIndex : undefined;
}
/** Behind " string =", the rest of a declaration with a type; `at` itself where there is none. */
function behindType(text, at) {
    const word = skipBlanks(text, at);
    const end = skip(text, word, mostOfType, ofType);
    const sign = skipBlanks(text, end);
    const assigns = end > word && text.charCodeAt(sign) === 61 && text.charCodeAt(sign + 1) !== 61;
    return assigns ? sign + 1 : at;
}
/** What stands between the operator and the value: one line's end, a block sign of YAML, brackets, and a string's prefix. */
const opening = /[ \t]{0,40}(?:[|>]-?(?=\r?\n)[ \t]*)?(?:\r?\n[ \t]{0,40})?[([{]{0,2}[ \t]{0,4}/y;
const prefixes = /(?:[bBrRfFuUL@$]|rb|br|Rb|bR)(?=["'`])/y;
const assigned_opener = /\\?(?:"""|'''|["'`])/y;
function valuesAt(text, { at, quotedOnly }, runs) {
    opening.lastIndex = at;
    opening.test(text);
    const opened = opening.lastIndex;
    prefixes.lastIndex = opened;
    assigned_opener.lastIndex = prefixes.test(text) ? prefixes.lastIndex : opened;
    const mark = assigned_opener.exec(text)?.[0];
    if (mark !== undefined)
        return quotedValue(text, assigned_opener.lastIndex, mark);
    return quotedOnly ? [] : bareValues(text, opened, runs);
}
/** `mark` may be `"`, `"""` or `\"`; the value ends at the next of them, and never at a line's end. */
function quotedValue(text, start, mark) {
    const most = Math.min(text.length, start + longestValue);
    for (let end = start; end < most; end++) {
        const code = text.charCodeAt(end);
        if (code === 10 || code === 13)
            return [];
        if (text.startsWith(mark, end))
            return withoutScheme(text, { start, end });
        if (code === 92)
            end++; // what is escaped ends nothing: "a\"b"
    }
    return [];
}
const schemes = /(?:bearer|basic|token|bot|apikey|api-key) {1,2}(?=\S)/iy;
/** `"Bearer …"` of a header: the credential is what follows, if the whole is none. */
function withoutScheme(text, value) {
    schemes.lastIndex = value.start;
    const inner = schemes.test(text) && schemes.lastIndex < value.end ? schemes.lastIndex : undefined;
    return inner === undefined ? [value] : [value, { start: inner, end: value.end }];
}
const noSign = 0;
const endsShort = 1;
const endsBoth = 2;
/**
 * White space and quotes end a value without quotes. "),;<>&]}" end it in most languages as well, but a password in a
 * `.env` file may have them.
 */
const signs = Uint8Array.from({ length: 256 }, (_, code) => code <= 32 || code === 34 || code === 39 || code === 96
    ? endsBoth
    : ',)];}<>&'.includes(String.fromCharCode(code))
        ? endsShort
        : noSign);
/**
 * Where values without quotes end, for hits in the order of the text: in `token=token=token=…` every hit asks for the
 * end of the same run, which is walked once.
 */
class BareRuns {
    #text;
    #short = { from: 0, to: 0 };
    #long = { from: 0, to: 0 };
    constructor(text) {
        this.#text = text;
    }
    /** The end of what may be the value from `at` on: up to one of "),;<>&]}", or beyond; at most `longestValue` + 1 on. */
    shortEnd(at) {
        return this.#end(this.#short, at, endsShort);
    }
    longEnd(at) {
        return this.#end(this.#long, at, endsBoth);
    }
    #end(walked, at, least) {
        const most = Math.min(this.#text.length, at + longestValue + 1);
        let end = at >= walked.from && at < walked.to ? walked.to : at;
        while (end < most && signs[this.#text.charCodeAt(end)] < least)
            end++;
        walked.from = at;
        walked.to = end;
        return Math.min(end, most);
    }
}
function bareValues(text, at, runs) {
    schemes.lastIndex = at;
    const start = schemes.test(text) ? schemes.lastIndex : at; // Authorization: Bearer …
    const long = runs.longEnd(start);
    if (long === start || long - start > longestValue)
        return [];
    const short = runs.shortEnd(start);
    const values = [
        { start, end: short },
        { start, end: long },
    ];
    return values.filter(({ end }, i) => end > start && (i === 0 || end !== short));
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/windows.js
/**
 * Windows of one rule that overlap, read as one region: in `acme acme acme …` each character lies in a hundred windows,
 * and the pattern would read it a hundred times.
 */
/** Longer regions are parted; a pattern that tries every character and looks far ahead would take too long for them. */
const longestRegion = 4096;
/** The windows of one rule, in about the order of the text. */
class Region {
    #windows = [];
    #from = 0;
    #to = 0;
    get from() {
        return this.#from;
    }
    get to() {
        return this.#to;
    }
    clear() {
        this.#windows = [];
    }
    /** False where the window begins another region; this one must be searched first. */
    add(window) {
        const apart = window.from > this.#to || this.#to - this.#from >= longestRegion;
        if (this.#windows.length > 0 && apart)
            return false;
        this.#from = this.#windows.length === 0 ? window.from : Math.min(this.#from, window.from);
        this.#to = this.#windows.length === 0 ? window.to : Math.max(this.#to, window.to);
        this.#windows.push(window);
        return true;
    }
    /**
     * Empties the region, and gives `take` the matches of `anywhere` (with the flag g), from the front, that lie in one of
     * its windows. Of two that overlap, the first has the place. Gives back how many characters were looked at.
     */
    search(text, anywhere, take) {
        const windows = this.#windows.sort((a, b) => a.from - b.from);
        const from = this.#from;
        this.clear();
        const whole = text.slice(from, this.#to);
        let work = whole.length;
        let begun = 0; // windows that begin at or before the match
        let reach = 0; // where the last of those ends
        let part = whole;
        anywhere.lastIndex = 0;
        for (;;) {
            const found = anywhere.exec(part);
            const at = found === null ? Number.POSITIVE_INFINITY : from + found.index;
            const next = windows[begun];
            if (part !== whole && (found === null || (next !== undefined && at >= next.from))) {
                // Nothing is left in the windows that have begun: on with the next.
                part = whole;
                anywhere.lastIndex = next.from - from;
                continue;
            }
            if (found === null)
                return work;
            for (; begun < windows.length && windows[begun].from <= at; begun++)
                reach = Math.max(reach, windows[begun].to);
            if (at + found[0].length > reach) {
                // It begins in one window and ends in another, where a shorter one may lie in the first.
                part = text.slice(from, reach);
                work += reach - at;
                anywhere.lastIndex = found.index;
                continue;
            }
            part = whole;
            if (found[0] === '')
                anywhere.lastIndex++;
            take(found, at);
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/stretch.js
/** The hits of a part of the bytes, gathered while it is scanned, and then tried in the order of the text. */





/** A window, and the longest name before a keyword. */
const lookBehind = rule_check/* widestWindow */.Pj + 128;
class Stretch {
    #keywords;
    #from;
    /** Each hit as one number, so that they are sorted as such: offset × number of keywords + keyword. */
    #hits = [];
    constructor(keywords, from) {
        this.#keywords = keywords;
        this.#from = from;
    }
    hit(keyword, end) {
        this.#hits.push((end - this.#from) * this.#keywords.length + keyword);
    }
    /** Offers all hits to their rules. `to` is where the stretch ends; matches may begin before it and end behind. */
    try(bytes, to, add) {
        if (this.#hits.length === 0)
            return;
        const base = Math.max(0, this.#from - lookBehind);
        const text = bytes.toString('latin1', base, Math.min(bytes.length, to + this.#reach()));
        const reading = { text, runs: new BareRuns(text), literals: new Literals(text) };
        const regions = new Map();
        for (const numbered of Float64Array.from(this.#hits).sort()) {
            const index = numbered % this.#keywords.length;
            const { length, owners } = this.#keywords[index];
            const end = (numbered - index) / this.#keywords.length + this.#from - base;
            const hit = hitAt(reading, end - length, end);
            for (const owner of owners) {
                const matcher = owner.matcher();
                if (matcher.kind === 'hit')
                    matcher.match(hit, (start, stop) => add(owner.rule, base + start, base + stop));
                else
                    gather(regions, owner, hit, (region) => search(reading, region, owner, base, add));
            }
        }
        for (const [owner, region] of regions)
            search(reading, region, owner, base, add);
    }
    /** Few rules look further than some kilobytes, and what none looks at need not become text. */
    #reach() {
        let reach = 0;
        for (const numbered of this.#hits) {
            for (const { matcher } of this.#keywords[numbered % this.#keywords.length].owners)
                reach = Math.max(reach, matcher().reach);
        }
        return reach;
    }
}
function gather(regions, owner, hit, full) {
    const matcher = owner.matcher();
    if (matcher.kind !== 'window')
        return;
    const window = matcher.window(hit);
    const region = regions.get(owner) ?? new Region();
    regions.set(owner, region);
    if (region.add(window))
        return;
    full(region);
    region.add(window);
}
function search({ text, literals }, region, { rule, matcher }, base, add) {
    const made = matcher();
    if (made.kind === 'window')
        made.search(text, region, literals, (start, end) => add(rule, base + start, base + end));
}
function hitAt({ text, runs, literals }, start, end) {
    let begins;
    let values;
    return {
        text,
        start,
        end,
        literals,
        begins: () => {
            begins ??= !isLetterOrDigit(text.charCodeAt(start)) || mayBeginAt(text, start);
            return begins;
        },
        values: () => {
            values ??= assignedValues(text, start, end, runs);
            return values;
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/engine/engine.js
/**
 * Finds credentials in bytes: one pass of the keyword automaton, and at each hit the few rules that own the keyword, each
 * on a bounded part of the text. Text is looked at as Latin-1, so byte offsets and string offsets are the same.
 */





/**
 * So much is scanned before its hits become text, which bounds the memory and keeps the bytes in the cache. V8 puts
 * strings above 128 KiB among its large objects, whose memory it gets anew from the system each time.
 */
const stretchBytes = 65_536;
/**
 * Throws an InputError that names the rule which could not work. Nothing but the automaton is made before it is needed.
 * `trusted` are rules of ours, which a test holds against the same checks; all others are checked here.
 */
function createEngine(rules, trusted = []) {
    (0,rule_check/* checkRules */.MM)(rules, new Set(trusted));
    const work = { runs: 0, characters: 0 };
    const ownersOf = new Map();
    for (const rule of rules) {
        const owner = ownerOf(rule, work);
        for (const keyword of new Set(rule.keywords.map((keyword) => keyword.toLowerCase()))) {
            const owners = ownersOf.get(keyword);
            if (owners === undefined)
                ownersOf.set(keyword, [owner]);
            else
                owners.push(owner);
        }
    }
    const keywords = [...ownersOf].map(([{ length }, owners]) => ({ length, owners }));
    const machine = { automaton: compileAutomaton([...ownersOf.keys()]), keywords };
    return { rules, find: (bytes) => find(machine, bytes), work };
}
function ownerOf(rule, work) {
    let made;
    return {
        rule,
        matcher: () => {
            made ??= matcherOf(rule, work);
            return made;
        },
    };
}
function find({ automaton, keywords }, bytes) {
    const found = new FoundSet();
    for (let from = 0; from < bytes.length; from += stretchBytes) {
        const to = Math.min(bytes.length, from + stretchBytes);
        const stretch = new Stretch(keywords, from);
        automaton.scan(bytes, Math.max(0, from - automaton.longest + 1), to, (keyword, end) => {
            if (end > from)
                stretch.hit(keyword, end); // the others were the last stretch's
        });
        stretch.try(bytes, to, (rule, start, end) => found.add({ rule, start, end }));
    }
    // Only what is kept becomes text, and from the bytes: a slice of a stretch would keep all of it in memory.
    return withoutOverlaps(found.all()).map(({ rule, start, end }) => ({
        rule,
        start,
        end,
        secret: bytes.toString('latin1', start, end),
    }));
}
/** The same place is often found by several keywords of one rule; it is kept once. */
class FoundSet {
    #byStart = new Map();
    add(one) {
        const others = this.#byStart.get(one.start);
        if (others === undefined)
            this.#byStart.set(one.start, [one]);
        else if (!others.some(({ rule, end }) => rule === one.rule && end === one.end))
            others.push(one);
    }
    all() {
        return [...this.#byStart.values()].flat();
    }
}


/***/ }),

/***/ 9681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parsePattern),
/* harmony export */   K: () => (/* binding */ patternFacts)
/* harmony export */ });
/**
 * Reads a regular expression as far as the engine must know it: how long a match can get, which characters its last part
 * takes, and whether it can take for ever. Sets of characters are bits of a bigint, bit n for the Latin-1 character n.
 */
const everything = (1n << 256n) - 1n;
/** A bounded repeat of more turns than this is as bad as an unbounded one. */
const manyTurns = 16;
/** `pattern` compiles as a regular expression without flags. */
function patternFacts(pattern, known = new Map()) {
    const tree = parsePattern(pattern, known);
    return { maxLength: maxLength(tree), empty: canBeEmpty(tree), tail: tailOf(tree), danger: dangerOf(tree) };
}
const parsePattern = (pattern, known = new Map()) => new PatternParser(pattern, known).choice();
const latin1 = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
/** "[a-f]" → the bits of a to f. Asks the regular expression itself, so that both always agree. */
function maskOf(source) {
    const words = new Uint32Array(8);
    for (const character of latin1.match(new RegExp(source, 'gs')) ?? []) {
        const code = character.charCodeAt(0);
        words[code >> 5] |= 1 << (code & 31);
    }
    return words.reduceRight((mask, bits) => (mask << 32n) | BigInt(bits), 0n);
}
class PatternParser {
    #text;
    #masks;
    #at = 0;
    constructor(text, known) {
        this.#text = text;
        this.#masks = known;
    }
    choice() {
        const parts = [this.#sequence()];
        while (this.#take('|'))
            parts.push(this.#sequence());
        return parts.length === 1 ? parts[0] : { type: 'choice', parts };
    }
    #sequence() {
        const parts = [];
        while (this.#at < this.#text.length && !/[|)]/.test(this.#text[this.#at]))
            parts.push(this.#repeated());
        return { type: 'sequence', parts };
    }
    #repeated() {
        const body = this.#atom();
        const found = this.#match(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
        if (found === undefined)
            return body;
        const [, sign, least, comma, most] = found;
        const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
        const bound = comma === '' ? min : most === '' ? Number.POSITIVE_INFINITY : Number(most);
        const max = sign === undefined ? bound : sign === '?' ? 1 : Number.POSITIVE_INFINITY;
        return { type: 'repeat', body, min, max };
    }
    #atom() {
        if (this.#match(/\^|\$|\\[bB]/y))
            return { type: 'assertion' };
        if (this.#match(/\(\?(?:<?[=!])/y)) {
            this.choice();
            this.#take(')');
            return { type: 'assertion' };
        }
        if (this.#match(/\((?:\?:|\?<[^>]*>|\?[a-z-]*:)?/y)) {
            const inside = this.choice();
            this.#take(')');
            return inside;
        }
        if (this.#match(/\\(?:[1-9]\d*|k<[^>]*>)/y))
            return { type: 'back' };
        const set = this.#match(/\[(?:\\.|[^\]\\])*\]|\\x[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\c[A-Za-z]|\\.|./sy);
        return { type: 'set', mask: this.#maskOf(set?.[0] ?? '') };
    }
    #maskOf(source) {
        const mask = this.#masks.get(source) ?? (source.length === 1 && source !== '.' ? literal(source) : maskOf(source));
        this.#masks.set(source, mask);
        return mask;
    }
    #take(sign) {
        const taken = this.#text[this.#at] === sign;
        if (taken)
            this.#at++;
        return taken;
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text) ?? undefined;
        this.#at += found?.[0].length ?? 0;
        return found;
    }
}
const literal = (character) => character.charCodeAt(0) < 256 ? 1n << BigInt(character.charCodeAt(0)) : 0n;
function maxLength(node) {
    if (node.type === 'set')
        return 1;
    if (node.type === 'assertion')
        return 0;
    if (node.type === 'back')
        return Number.POSITIVE_INFINITY;
    if (node.type === 'repeat')
        return node.max === 0 ? 0 : (maxLength(node.body) || 0) * node.max || 0;
    const lengths = node.parts.map(maxLength);
    return node.type === 'choice' ? Math.max(...lengths) : lengths.reduce((sum, length) => sum + length, 0);
}
/** Of "x[a-f]+=?" these are the letters a to f and "=". */
function tailOf(node) {
    if (node.type === 'set')
        return node.mask;
    if (node.type === 'assertion' || node.type === 'back')
        return undefined;
    if (node.type === 'repeat')
        return tailOf(node.body);
    let mask = 0n;
    for (const part of [...node.parts].reverse()) {
        const tail = tailOf(part);
        if (tail === undefined)
            return undefined;
        mask |= tail;
        if (node.type === 'sequence' && !canBeEmpty(part))
            break;
    }
    return mask;
}
function canBeEmpty(node) {
    if (node.type === 'set')
        return false;
    if (node.type === 'repeat')
        return node.min === 0 || canBeEmpty(node.body);
    if (node.type === 'sequence')
        return node.parts.every(canBeEmpty);
    return node.type === 'choice' ? node.parts.some(canBeEmpty) : true;
}
/** The characters with which a match may begin. */
function firstOf(node) {
    if (node.type === 'set')
        return node.mask;
    if (node.type === 'assertion')
        return 0n;
    if (node.type === 'back')
        return everything;
    if (node.type === 'repeat')
        return firstOf(node.body);
    let mask = 0n;
    for (const part of node.parts) {
        mask |= firstOf(part);
        if (node.type === 'sequence' && !canBeEmpty(part))
            break;
    }
    return mask;
}
/** The characters by which a finished match of the node could have gone on: of "a+b?" those are a and b. */
function extensionOf(node) {
    if (node.type === 'repeat')
        return (node.max > node.min ? firstOf(node.body) : 0n) | extensionOf(node.body);
    if (node.type !== 'sequence' && node.type !== 'choice')
        return 0n;
    let mask = 0n;
    for (const part of [...node.parts].reverse()) {
        mask |= extensionOf(part);
        if (node.type === 'sequence' && !canBeEmpty(part))
            break;
    }
    return mask;
}
function dangerOf(node) {
    if (node.type === 'repeat')
        return (node.max > manyTurns ? dangerOfTurns(node.body) : undefined) ?? dangerOf(node.body);
    if (node.type !== 'sequence' && node.type !== 'choice')
        return undefined;
    if (node.type === 'sequence' && loopsInARow(node) > 2)
        return 'has three unbounded repeats that take the same text';
    for (const part of node.parts) {
        const danger = dangerOf(part);
        if (danger !== undefined)
            return danger;
    }
    return undefined;
}
/** What is wrong with repeating `body` often: two ways to read the same text double with each turn. */
function dangerOfTurns(body) {
    if (canBeEmpty(body))
        return 'repeats what can be empty';
    if ((extensionOf(body) & firstOf(body)) !== 0n)
        return 'repeats what already repeats the same characters';
    if (swallowsTurns(body))
        return 'repeats what can take several turns at once';
    const choices = body.type === 'choice'
        ? body.parts
        : body.type === 'sequence' && body.parts.length === 1
            ? partsOf(body.parts[0])
            : [];
    const clash = choices.some((one, i) => choices.slice(i + 1).some((other) => mayBeEqual(one, other)));
    return clash ? 'repeats a choice between things that can be the same' : undefined;
}
/** A loop in the body takes all that the body must have, so that two turns read as one: "\w+\d". */
function swallowsTurns(body) {
    if (body.type === 'choice')
        return body.parts.some(swallowsTurns);
    if (body.type !== 'sequence')
        return false;
    const needed = body.parts.filter((part) => !canBeEmpty(part)).map(firstOf);
    return body.parts.some((part) => part.type === 'repeat' && part.max > manyTurns && needed.every((mask) => (mask & firstOf(part)) !== 0n));
}
const partsOf = (node) => (node.type === 'choice' ? node.parts : []);
function mayBeEqual(one, other) {
    const [sets, others] = [setsOf(one), setsOf(other)];
    if (sets === undefined || others === undefined)
        return (firstOf(one) & firstOf(other)) !== 0n;
    return sets.length === others.length && sets.every((mask, i) => (mask & others[i]) !== 0n);
}
/** The sets of a node of fixed length, one a character; undefined for all others. */
function setsOf(node) {
    if (node.type === 'set')
        return [node.mask];
    if (node.type !== 'sequence')
        return undefined;
    const sets = node.parts.map((part) => (part.type === 'set' ? part.mask : undefined));
    return sets.includes(undefined) ? undefined : sets;
}
/** How many unbounded repeats stand behind each other with nothing between them that would part them for certain. */
function loopsInARow({ parts }) {
    let [most, loops, shared] = [0, 0, everything];
    for (const part of parts) {
        const isLoop = part.type === 'repeat' && part.max === Number.POSITIVE_INFINITY;
        const mask = firstOf(part);
        if ((shared & mask) === 0n && !canBeEmpty(part))
            [loops, shared] = [0, everything];
        if (!isLoop || (shared & mask) === 0n)
            continue;
        shared &= mask;
        most = Math.max(most, ++loops);
    }
    return most;
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ longestKeyword),
/* harmony export */   Id: () => (/* binding */ patternOf),
/* harmony export */   MM: () => (/* binding */ checkRules),
/* harmony export */   Pj: () => (/* binding */ widestWindow),
/* harmony export */   wu: () => (/* binding */ shortestKeyword)
/* harmony export */ });
/* harmony import */ var _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6015);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9681);
/** Refuses rules that could not work, ours and the user's alike, each with its id and the reason. */


const shortestKeyword = 3;
const longestKeyword = 64;
const widestWindow = 512;
/**
 * Throws an InputError that names the first fault: "Rule `acme-key`: its pattern is no regular expression: …". Of the
 * `trusted` among them only the ids are looked at: reading 650 patterns takes longer than most scans.
 */
function checkRules(rules, trusted = new Set()) {
    const ids = new Set();
    const known = new Map();
    for (const rule of rules) {
        const refuse = (reason) => {
            throw new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Rule \`${rule.id}\`: ${reason}.`);
        };
        if (ids.has(rule.id))
            refuse('another rule has the same id');
        ids.add(rule.id);
        if (trusted.has(rule))
            continue;
        checkKeywords(rule, refuse);
        const pattern = patternOf(rule);
        checkPattern(pattern, refuse);
        const facts = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .patternFacts */ .K)(pattern, known);
        if (facts.empty)
            refuse('its pattern matches the empty text');
        if (facts.danger !== undefined)
            refuse(`its pattern ${facts.danger}, so it could run for ever`);
    }
}
const patternOf = ({ match }) => match.kind === 'assigned' ? match.value : match.pattern;
function checkKeywords({ keywords, match }, refuse) {
    if (keywords.length === 0)
        refuse('it has no keyword');
    for (const keyword of keywords) {
        const named = `its keyword ${JSON.stringify(keyword)}`;
        if (!/^[\x20-\x7e]*$/.test(keyword))
            refuse(`${named} has characters other than printable ASCII`);
        if (keyword.length < shortestKeyword)
            refuse(`${named} is shorter than ${shortestKeyword} characters`);
        if (keyword.length > longestKeyword)
            refuse(`${named} is longer than ${longestKeyword} characters`);
    }
    if (match.kind !== 'window')
        return;
    for (const width of [match.before, match.after]) {
        const fits = Number.isInteger(width) && width >= 0 && width <= widestWindow;
        if (!fits)
            refuse(`its window reaches ${width} characters; it must be a whole number from 0 to ${widestWindow}`);
    }
}
function checkPattern(pattern, refuse) {
    try {
        new RegExp(pattern);
    }
    catch (error) {
        refuse(`its pattern is no regular expression: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 2886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ ruleId),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   PY: () => (/* binding */ checkImportSize)
/* harmony export */ });
/* harmony import */ var _shared_config_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2031);
/* harmony import */ var _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6015);
/** What holds for every text that users write for the scan: how large it may be, and how a day and an id look. */


const mostOfYaml = 1_048_576;
/** Each alias is looked for in the whole document, so that many of them take for ever. */
const mostAliases = 100;
/** A baseline of detect-secrets for a large repository has some megabytes. */
const mostOfImport = 16_777_216;
/** One YAML document. Throws InputError for what is too large, nested too deeply, or no YAML. */
function parsePolicy(text, file) {
    checkSize(text, file, mostOfYaml);
    const aliases = text.match(/(?<![^\s,:[{-])\*[^\s,\]}]/g)?.length ?? 0;
    if (aliases > mostAliases)
        throw new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file} has ${aliases} aliases (\`*name\`); it must have at most ${mostAliases}.`);
    try {
        return (0,_shared_config_node_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(file, text);
    }
    catch (error) {
        // The reader of YAML calls itself for every bracket, so that a million of them use up the stack.
        if (error instanceof RangeError)
            throw new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file} is nested too deeply to be read.`);
        throw error;
    }
}
const checkImportSize = (text, file) => checkSize(text, file, mostOfImport);
function checkSize(text, file, most) {
    if (text.length > most)
        throw new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file} has ${text.length} characters; it must have at most ${most}.`);
}
/** A day that there is: 2027-02-30 is none. */
function isDay(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text))
        return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
/** How the id of a rule looks, so that a baseline and a comment can name it. */
const ruleId = /^[a-z0-9][a-z0-9-]{0,79}$/;


/***/ }),

/***/ 5173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ ruleSetOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/shared/contract/contracts.generated.js
var contracts_generated = __webpack_require__(4347);
// EXTERNAL MODULE: ./build/shared/model/errors.js
var errors = __webpack_require__(6015);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/engine/engine.js + 9 modules
var engine = __webpack_require__(4435);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/rules/list.generated.js + 378 modules
var list_generated = __webpack_require__(505);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/policy/policy-text.js
var policy_text = __webpack_require__(2886);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/imported.js
/** What is taken over from the settings of another scanner, and what could not be. */
const mostNames = 5;
/** Collects notes and refusals, so that one about two hundred rules is one sentence. */
class Findings {
    #file;
    #notes = new Map();
    #refusals = [];
    constructor(file) {
        this.#file = file;
    }
    /** `says` is a whole sentence without its names: "`validate` is not taken over: …". */
    note(says, name) {
        const names = this.#notes.get(says) ?? [];
        const bare = name?.replace(`${this.#file}, `, '');
        if (bare !== undefined && !names.includes(bare))
            names.push(bare);
        this.#notes.set(says, names);
    }
    /** What is left out although its tool would use it: "rule `x`: its regex …", without the stop at the end. */
    refuse(reason) {
        this.#refusals.push(`${this.#file}: refused, and so without effect: ${reason.replace(`${this.#file}, `, '')}.`);
    }
    /** What was refused comes first. */
    notes() {
        return [
            ...this.#refusals,
            ...[...this.#notes].map(([says, names]) => `${this.#file}${listed(names)}: ${says}`),
        ];
    }
}
/** ", a, b and 4 more" */
function listed(names) {
    if (names.length === 0)
        return '';
    const more = names.length - mostNames;
    return `, ${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/detect-secrets.js
/** `.secrets.baseline` of detect-secrets: known secrets by the SHA-1 of their text and the file they stand in. */



const mostEntries = 100_000;
/** `file` is its path. Throws InputError with the place in the JSON, the value and what was wanted. */
function readDetectSecrets(file, text) {
    const root = recordOf(parsed(file, text), `${file}:`, 'an object with `results`');
    const results = recordOf(root.results, `${file}: \`results\``, 'an object of files');
    const findings = new Findings(file);
    const hashes = new Hashes();
    const allows = [];
    let real = 0;
    for (const [path, list] of Object.entries(results)) {
        const place = `${file}: \`results[${JSON.stringify(path.slice(0, 200))}]\``;
        if (!Array.isArray(list))
            throw new errors/* InputError */.dz(`${place} is ${shown(list)}; it must be a list.`);
        if (allows.length + list.length > mostEntries)
            throw new errors/* InputError */.dz(`${file} has more than ${mostEntries} entries; it must have at most as many.`);
        for (const [i, item] of list.entries()) {
            const entry = recordOf(item, `${place}, entry ${i + 1},`, 'an object');
            if (entry.is_secret === true)
                real++;
            allows.push(allowOf(entry, { path: path.replaceAll('\\', '/'), place: `${place}, entry ${i + 1}`, hashes }));
        }
    }
    if (real > 0)
        findings.note(`${real} of its entries are marked as real secrets (\`is_secret\`): rotate these, then take them out.`);
    noteFilters(root.filters_used, findings);
    if (root.exclude !== undefined && root.exclude !== null)
        findings.note('`exclude` is not taken over: files and lines that it left out are scanned, too.');
    if (root.word_list !== undefined && JSON.stringify(root.word_list).includes('"file":"'))
        findings.note('`word_list` is not taken over: secrets with its words in them are found, too.');
    return { rules: [], allows, disable: [], notes: findings.notes() };
}
function allowOf(entry, { path, place, hashes }) {
    const hash = entry.hashed_secret;
    if (typeof hash !== 'string' || !/^[0-9a-f]{40}$/i.test(hash))
        throw new errors/* InputError */.dz(`${place}: \`hashed_secret\` is ${shown(hash)}; it must be 40 hexadecimal digits, a SHA-1.`);
    const type = typeof entry.type === 'string' ? entry.type.slice(0, 80) : '';
    const line = typeof entry.line_number === 'number' ? `, line ${entry.line_number} when it was written` : '';
    const wanted = hash.toLowerCase();
    // It hashes "BEGIN RSA PRIVATE KEY" alone, so that such an entry speaks of every such key in the file.
    const isKey = type === 'Private Key';
    return {
        kind: 'imported',
        place: `${place}${line}`,
        reason: entry.is_secret === false ? `audited as no secret${type && ` (${type})`}` : type,
        until: undefined,
        breadth: isKey ? 'place' : 'secret',
        covers: (one) => one.path === path && (hashes.of(one) === wanted || (isKey && hashes.ofHeader(one) === wanted)),
    };
}
const sha1 = (latin1) => (0,external_node_crypto_.createHash)('sha1').update(latin1, 'latin1').digest('hex');
/** Each secret is hashed once, however many entries there are. */
class Hashes {
    #known = new WeakMap();
    of(one) {
        const hash = this.#known.get(one) ?? sha1(one.secret);
        this.#known.set(one, hash);
        return hash;
    }
    ofHeader({ secret }) {
        const header = /BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?/.exec(secret.slice(0, 200))?.[0];
        return header === undefined ? undefined : sha1(header);
    }
}
const filterWords = {
    should_exclude_file: 'files that it left out are scanned, too; the input `exclude` can leave out their findings',
    should_exclude_line: 'lines that it left out are scanned, too',
    should_exclude_secret: 'secrets that it left out are found, too',
};
function noteFilters(filters, findings) {
    for (const filter of Array.isArray(filters) ? filters.slice(0, 200) : []) {
        const { path, pattern } = (filter ?? {});
        const name = typeof path === 'string' ? (path.split('.').at(-1) ?? '') : '';
        const words = filterWords[name];
        if (words === undefined && typeof path === 'string' && path.startsWith('detect_secrets.'))
            continue;
        const patterns = Array.isArray(pattern) ? pattern : pattern === undefined ? [] : [pattern];
        // A pattern over lines or secrets may be a secret itself; one over files is not.
        const list = name === 'should_exclude_file' ? ` with ${JSON.stringify(patterns).slice(0, 300)}` : '';
        findings.note(`filter \`${name.slice(0, 80)}\`${list} is not taken over: ${words ?? 'what it left out is found, too'}.`);
    }
}
function parsed(file, text) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch (error) {
        // The parser's message shows a piece of the text.
        const at = error instanceof Error ? /position \d+/.exec(error.message)?.[0] : undefined;
        throw new errors/* InputError */.dz(`${file} is not JSON${at === undefined ? '' : ` at ${at}`}; it must be a baseline of detect-secrets.`);
    }
}
function recordOf(value, place, wanted) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new errors/* InputError */.dz(`${place} is ${shown(value)}; it must be ${wanted}.`);
    return value;
}
function shown(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'an object';
    // A long text may be a secret that somebody wrote where its hash belongs.
    if (typeof value === 'string')
        return `a text of ${value.length} characters`;
    return value === undefined ? 'absent' : JSON.stringify(value);
}

// EXTERNAL MODULE: ./build/shared/text/nearest.js
var nearest = __webpack_require__(5896);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/expression/cursor.js
/** A place in the source of a regular expression. */
/** What could not be read, as the end of "its pattern …". */
class ExpressionError extends Error {
    name = 'ExpressionError';
}
const refuse = (reason) => {
    throw new ExpressionError(reason);
};
class ExpressionCursor {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    get next() {
        return this.#text[this.#at];
    }
    /** The character behind the next one. */
    get second() {
        return this.#text[this.#at + 1];
    }
    take(sign) {
        const taken = this.next === sign;
        if (taken)
            this.#at++;
        return taken;
    }
    /** The next character whole, beyond the basic plane, too; not at the end. */
    takeCode() {
        const code = this.#text.codePointAt(this.#at);
        this.#at += code > 0xffff ? 2 : 1;
        return code;
    }
    /** What a sticky pattern matches here. */
    match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text) ?? undefined;
        this.#at += found?.[0].length ?? 0;
        return found;
    }
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/engine/pattern.js
var engine_pattern = __webpack_require__(9681);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/expression/classes.js
/** Sets of Latin-1 characters as bits of a bigint, bit n for character n: what `\w`, `[[:alpha:]]` and `\pL` stand for. */
const everyByte = (1n << 256n) - 1n;
/** Every byte of a character beyond ASCII, in UTF-8. */
const beyondAscii = everyByte & ~((1n << 128n) - 1n);
const maskOfRange = (first, last) => last < first ? 0n : ((1n << BigInt(last - first + 1)) - 1n) << BigInt(first);
const maskOfText = (characters) => [...characters].reduce((mask, character) => mask | (1n << BigInt(character.charCodeAt(0))), 0n);
const digit = maskOfRange(48, 57);
const upper = maskOfRange(65, 90);
const lower = maskOfRange(97, 122);
const word = digit | upper | lower | (1n << 95n);
const blanks = maskOfText(' \t\n\f\r');
/** `\d`, `\W` and the like; undefined for a letter that is none of these. */
function perlClass(letter, dialect) {
    const space = dialect === 're2' ? blanks : blanks | maskOfText('\v\xa0');
    const known = { d: digit, w: word, s: space };
    const mask = known[letter.toLowerCase()];
    return mask === undefined || letter === letter.toLowerCase() ? mask : everyByte & ~mask;
}
const posix = {
    alnum: digit | upper | lower,
    alpha: upper | lower,
    ascii: maskOfRange(0, 127),
    blank: maskOfText(' \t'),
    cntrl: maskOfRange(0, 31) | (1n << 127n),
    digit,
    graph: maskOfRange(33, 126),
    lower,
    print: maskOfRange(32, 126),
    punct: maskOfRange(33, 47) | maskOfRange(58, 64) | maskOfRange(91, 96) | maskOfRange(123, 126),
    space: blanks | maskOfText('\v'),
    upper,
    word,
    xdigit: digit | maskOfRange(65, 70) | maskOfRange(97, 102),
};
/** `name` of `[:name:]`, "^alpha" for the others; undefined for one that there is not. */
function posixClass(name) {
    const mask = Object.hasOwn(posix, name.replace(/^\^/, '')) ? posix[name.replace(/^\^/, '')] : undefined;
    return mask === undefined || !name.startsWith('^') ? mask : everyByte & ~mask;
}
/** A Unicode property, "L" or "Greek": its ASCII characters, and any byte beyond. Undefined if there is none of the name. */
function propertyClass(name, negated) {
    for (const source of [name, `Script=${name}`]) {
        const known = compiled(`^\\${negated ? 'P' : 'p'}{${source}}$`);
        if (known === undefined)
            continue;
        let mask = beyondAscii;
        for (let code = 0; code < 128; code++)
            if (known.test(String.fromCharCode(code)))
                mask |= 1n << BigInt(code);
        return mask;
    }
    return undefined;
}
function compiled(source) {
    try {
        return new RegExp(source, 'u');
    }
    catch {
        return undefined;
    }
}
/** With the other case of each letter. */
const withBothCases = (mask) => mask | ((mask & upper) << 32n) | ((mask & lower) >> 32n);
/** The characters of a set; `most` of them at most. */
function membersOf(mask, most = 256) {
    const members = [];
    for (let code = 0; code < 256 && members.length < most; code++)
        if ((mask >> BigInt(code)) & 1n)
            members.push(code);
    return members;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/expression/escapes.js
/** Reads what a backslash and what brackets stand for in a regular expression. */


const control = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };
class ClassReader {
    #cursor;
    #dialect;
    /** Whether a set had characters beyond ASCII: it then takes any byte of such. */
    widened = false;
    constructor(cursor, dialect) {
        this.#cursor = cursor;
        this.#dialect = dialect;
    }
    /** A character's code, or the set that the escape here stands for. */
    escaped() {
        const property = this.#cursor.match(/\\([pP])(?:\{(\^?)([A-Za-z_]{1,40})\}|([A-Z]))/y);
        if (property) {
            const name = property[3] ?? property[4] ?? '';
            this.widened = true;
            const mask = propertyClass(name, (property[1] === 'P') !== (property[2] === '^'));
            return mask ?? refuse(`has the class \`${property[0]}\`, which is not known`);
        }
        const code = this.#cursor.match(/\\(?:x\{([\dA-Fa-f]{1,8})\}|x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/y);
        if (code) {
            const hex = code[1] ?? code[2] ?? code[3];
            const value = Number.parseInt(hex ?? code[4] ?? '', hex === undefined ? 8 : 16);
            return value > 0x10ffff ? refuse(`has \`${code[0]}\`, which is no character`) : value;
        }
        this.#cursor.take('\\');
        if (this.#cursor.next === undefined)
            refuse('ends with a backslash');
        const value = this.#cursor.takeCode();
        const letter = String.fromCodePoint(value);
        const known = perlClass(letter, this.#dialect) ?? control[letter];
        if (known !== undefined)
            return known;
        return /[A-Za-z0-9]/.test(letter) ? refuse(`has \`\\${letter}\`, which is not known`) : value;
    }
    /** What stands in the brackets here. */
    members() {
        const negated = this.#cursor.match(/\[\^?/y)?.[0] === '[^';
        let mask = 0n;
        for (let first = true;; first = false) {
            if (this.#cursor.next === undefined)
                refuse('leaves a `[` open');
            if (this.#cursor.next === ']' && !(first && this.#dialect === 're2'))
                break;
            mask |= this.#part();
        }
        this.#cursor.take(']');
        return { mask, negated };
    }
    #part() {
        const posix = this.#dialect === 're2' ? this.#cursor.match(/\[:(\^?[a-z]{1,10}):\]/y) : undefined;
        if (posix)
            return posixClass(posix[1]) ?? refuse(`has the class \`${posix[0]}\`, which is not known`);
        const first = this.#member();
        if (typeof first === 'bigint')
            return first;
        const { next, second } = this.#cursor;
        if (next !== '-' || second === ']' || second === undefined)
            return this.#span(first, first);
        this.#cursor.take('-');
        const last = this.#member();
        if (typeof last === 'bigint')
            return this.#span(first, first) | (1n << 45n) | last;
        return last < first ? refuse('has a range that ends before it begins') : this.#span(first, last);
    }
    #member() {
        if (this.#cursor.match(/\\b/y))
            return this.#dialect === 'javascript' ? 8 : refuse('has `\\b` in brackets');
        return this.#cursor.next === '\\' ? this.escaped() : this.#cursor.takeCode();
    }
    #span(first, last) {
        if (last < 0x80)
            return maskOfRange(first, last);
        this.widened = true;
        return maskOfRange(Math.min(first, 0x80), 0x7f) | beyondAscii;
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/expression/parse.js
/**
 * Reads a regular expression of RE2 (which Go, and so gitleaks, uses) or of JavaScript, as far as it takes to write it
 * down again for our engine: without flags, over text as Latin-1. Syntax: github.com/google/re2/wiki/Syntax.
 */



const longest = 5000;
const deepest = 200;
const mostRepeats = 1000; // RE2's own limit
function parseExpression(source, dialect) {
    if (source.length > longest)
        refuse(`is longer than ${longest} characters`);
    const parser = new Parser(dialect === 're2' ? withoutQuotes(source) : source, dialect);
    return { tree: parser.whole(), groups: parser.groups, widened: parser.classes.widened };
}
/** `\Qa.b\E` → `a\.b` */
const withoutQuotes = (source) => source.replace(/\\Q([\s\S]*?)(?:\\E|$)|\\[\s\S]/g, (whole, quoted) => quoted === undefined ? whole : quoted.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
class Parser {
    #cursor;
    #dialect;
    classes;
    #flags = { i: false, s: false, m: false, U: false };
    #depth = 0;
    groups = 0;
    constructor(text, dialect) {
        this.#cursor = new ExpressionCursor(text);
        this.#dialect = dialect;
        this.classes = new ClassReader(this.#cursor, dialect);
    }
    whole() {
        const tree = this.#choice();
        return this.#cursor.next === undefined ? tree : refuse('closes a group that it did not open');
    }
    #choice() {
        if (++this.#depth > deepest)
            refuse(`nests groups more than ${deepest} deep`);
        const parts = [this.#sequence()];
        while (this.#cursor.take('|'))
            parts.push(this.#sequence());
        this.#depth--;
        return parts.length === 1 ? parts[0] : { type: 'choice', parts };
    }
    #sequence() {
        const parts = [];
        while (this.#cursor.next !== undefined && !'|)'.includes(this.#cursor.next)) {
            parts.push(this.#repeated());
        }
        return parts.length === 1 ? parts[0] : { type: 'sequence', parts };
    }
    #repeated() {
        const body = this.#atom();
        const found = this.#cursor.match(/([*+?])|\{(\d{1,6})(,?)(\d{0,6})\}/y);
        if (found === undefined)
            return body;
        const [, sign, least = '', comma, most = ''] = found;
        const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
        const bound = comma === '' ? min : most === '' ? Number.POSITIVE_INFINITY : Number(most);
        const max = sign === undefined ? bound : sign === '?' ? 1 : Number.POSITIVE_INFINITY;
        if (max < min)
            refuse(`repeats from ${min} to ${max} times`);
        if (min > mostRepeats || (Number.isFinite(max) && max > mostRepeats))
            refuse(`repeats more than ${mostRepeats} times`);
        const lazy = this.#cursor.take('?') !== this.#flags.U;
        if (this.#cursor.match(/[*+?]|\{\d{1,6},?\d{0,6}\}/y))
            refuse('repeats a repeat, as `a**` does');
        return { type: 'repeat', body, min, max, lazy };
    }
    #atom() {
        const next = this.#cursor.next;
        if ('*+?'.includes(next))
            refuse(`has \`${next}\` with nothing before it to repeat`);
        if (next === '(')
            return this.#group();
        if (next === '[')
            return { type: 'set', mask: this.#class() };
        if (next === '\\')
            return this.#escape();
        if (this.#cursor.take('.'))
            return { type: 'set', mask: this.#dot() };
        if (this.#cursor.take('^'))
            return { type: 'assertion', source: this.#flags.m ? '(?<![^\\n])' : '^' };
        if (this.#cursor.take('$'))
            return { type: 'assertion', source: this.#flags.m ? '(?![^\\n])' : '$' };
        return this.#literal(this.#cursor.takeCode());
    }
    #dot() {
        if (this.#flags.s)
            return everyByte;
        return everyByte & ~(1n << 10n) & ~(this.#dialect === 're2' ? 0n : 1n << 13n);
    }
    #group() {
        const outside = this.#flags;
        const flags = this.#cursor.match(/\(\?([imsU]{0,4})(?:-([imsU]{1,4}))?([:)])/y);
        if (flags) {
            this.#flags = changed(outside, flags[1] ?? '', flags[2] ?? '');
            // `(?i)` holds to the end of the group that it stands in.
            return flags[3] === ')' ? { type: 'sequence', parts: [] } : this.#inside(outside, (body) => body);
        }
        const named = this.#cursor.match(/\(\?P?<([A-Za-z_]\w{0,60})>/y);
        const look = named ? undefined : this.#cursor.match(/\(\?<?[=!]/y);
        if (look) {
            if (this.#dialect === 're2')
                refuse(`has \`${look[0]}\`, which RE2 does not know`);
            return this.#inside(outside, (body) => ({ type: 'look', open: look[0], body }));
        }
        const unknown = named ? undefined : this.#cursor.match(/\(\?.{0,2}/y);
        if (unknown)
            refuse(`has \`${unknown[0]}\`, which begins no group`);
        if (!named)
            this.#cursor.take('(');
        const index = ++this.groups;
        return this.#inside(outside, (body) => ({ type: 'group', index, name: named?.[1], body }));
    }
    #inside(outside, made) {
        const body = this.#choice();
        if (!this.#cursor.take(')'))
            refuse('leaves a group open');
        this.#flags = outside;
        return made(body);
    }
    #escape() {
        const begins = this.#cursor.match(/\\A/y);
        if (begins)
            return { type: 'assertion', source: '^' };
        if (this.#cursor.match(/\\z/y))
            return { type: 'assertion', source: '$' };
        const edge = this.#cursor.match(/\\[bB]/y);
        if (edge)
            return { type: 'assertion', source: edge[0] };
        const back = this.#dialect === 'javascript' ? this.#cursor.match(/\\(?:[1-9]\d{0,2}|k<\w{1,60}>)/y) : undefined;
        if (back)
            return { type: 'back', source: back[0] };
        if (this.#cursor.match(/\\C/y))
            return { type: 'set', mask: everyByte };
        const escaped = this.classes.escaped();
        return typeof escaped === 'bigint' ? { type: 'set', mask: escaped } : this.#literal(escaped);
    }
    /** One character; beyond ASCII the bytes of it in UTF-8, since the text is looked at byte by byte. */
    #literal(code) {
        if (code < 0x80)
            return { type: 'set', mask: this.#folded(1n << BigInt(code)) };
        const parts = [...Buffer.from(String.fromCodePoint(code), 'utf8')].map((byte) => ({ type: 'set', mask: 1n << BigInt(byte) }));
        return { type: 'sequence', parts };
    }
    #class() {
        const { mask, negated } = this.classes.members();
        const folded = this.#folded(mask);
        return negated ? everyByte & ~folded : folded;
    }
    #folded(mask) {
        return this.#flags.i ? withBothCases(mask) : mask;
    }
}
function changed(flags, on, off) {
    const set = (flag) => (flags[flag] || on.includes(flag)) && !off.includes(flag);
    return { i: set('i'), s: set('s'), m: set('m'), U: set('U') };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/expression/print.js
/** Writes what `parse.ts` read as a JavaScript pattern without flags, over text as Latin-1. */

/**
 * `keep` says of each group what it becomes: its name, `true` for a group without one, `false` for none at all. An
 * expression that refers back to its groups must keep them all.
 */
function printExpression(node, keep) {
    const print = (one) => {
        switch (one.type) {
            case 'set':
                return printSet(one.mask);
            case 'assertion':
            case 'back':
                return one.source;
            case 'look':
                return `${one.open}${print(one.body)})`;
            case 'group':
                return printGroup(keep(one.index, one.name), print(one.body));
            case 'sequence':
                return one.parts.map((part) => (part.type === 'choice' ? `(?:${print(part)})` : print(part))).join('');
            case 'choice':
                return one.parts.map(print).join('|');
            case 'repeat':
                return `${atom(one.body, print(one.body))}${count(one.min, one.max)}${one.lazy ? '?' : ''}`;
        }
    };
    return print(node);
}
function printGroup(kept, body) {
    if (kept === false)
        return `(?:${body})`;
    return kept === true ? `(${body})` : `(?<${kept}>${body})`;
}
const atom = (body, printed) => body.type === 'set' || body.type === 'group' ? printed : `(?:${printed})`;
function count(min, max) {
    if (max === Number.POSITIVE_INFINITY)
        return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
    if (min === 0 && max === 1)
        return '?';
    return min === max ? `{${min}}` : `{${min},${max}}`;
}
function printSet(mask) {
    if (mask === everyByte)
        return '[\\s\\S]';
    const members = membersOf(mask);
    if (members.length === 0)
        return '(?!)';
    if (members.length === 1)
        return character(members[0]);
    return members.length <= 128 ? `[${ranges(members)}]` : `[^${ranges(membersOf(everyByte & ~mask))}]`;
}
function ranges(codes) {
    let text = '';
    for (let i = 0; i < codes.length;) {
        let last = i;
        while (codes[last + 1] === codes[last] + 1)
            last++;
        text += character(codes[i]);
        if (last > i)
            text += `${last > i + 1 ? '-' : ''}${character(codes[last])}`;
        i = last + 1;
    }
    return text;
}
/** Letters, digits and what means nothing in an expression stand for themselves: everything else by its number. */
function character(code) {
    const text = String.fromCharCode(code);
    return /[\w ~!@#%&=:;"'<>,`]/.test(text) ? text : `\\x${code.toString(16).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/re2-pattern.js
/** Expressions of Go's RE2 as ours. */




/** Longer text is only looked at so far, which bounds what an expression can cost on it. */
const longestTested = 4096;
/** Throws ExpressionError, "closes a group …", for what is no expression of RE2. */
const readRe2 = (source) => parseExpression(source, 're2');
/** What is looked for anywhere in a text of Latin-1. Throws ExpressionError, also for what could run for ever. */
function testOf(source) {
    const pattern = printExpression(readRe2(source).tree, () => false);
    const { danger } = (0,engine_pattern/* patternFacts */.K)(pattern);
    if (danger !== undefined)
        throw new ExpressionError(`${danger}, so it could run for ever`);
    const known = new RegExp(pattern);
    return (latin1) => known.test(latin1.slice(0, longestTested));
}
/** A path as the bytes that it has in UTF-8, one character each. */
const bytesOfPath = (path) => Buffer.from(path, 'utf8').toString('latin1');

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/gitleaks-allowlist.js
/** `[allowlist]` and `[[allowlists]]` of gitleaks and betterleaks, global ones and those of a rule. */



const keys = [
    'description',
    'condition',
    'commits',
    'paths',
    'regexTarget',
    'regexes',
    'stopwords',
    'targetRules',
];
/** Each is tried on every finding. */
const mostExpressions = 1000;
/** `rules`: ids of ours that it speaks of; undefined for all. Undefined when it has nothing to go by. */
function readAllowlist(table, rules, findings) {
    for (const key of table.unknown(keys))
        findings.note(`\`${key}\` is not known and not taken over.`, table.place);
    const every = conditionOf(table);
    noteTarget(table, findings);
    const places = placeChecks(table, findings);
    const contents = contentChecks(table, findings);
    if (places.length + contents.length === 0) {
        findings.refuse(`${table.place} has none of \`commits\`, \`paths\`, \`regexes\` and \`stopwords\``);
        return undefined;
    }
    const checks = [
        ...places,
        ...contents.map((check) => ({ secret }) => check(secret)),
    ];
    const byContent = contents.length > 0 && (!every || places.length === 0);
    const fits = (secret) => every ? contents.every((check) => check(secret)) : contents.some((check) => check(secret));
    return {
        kind: 'imported',
        place: table.place,
        reason: table.text('description')?.replace(/\s+/g, ' ').trim() ?? '',
        until: undefined,
        breadth: 'pattern',
        covers: (one) => {
            if (rules !== undefined && !rules.has(one.rule))
                return false;
            return every ? checks.every((check) => check(one)) : checks.some((check) => check(one));
        },
        ...(byContent && { fits }),
    };
}
/** Whether all that it names must fit; one is enough otherwise. */
function conditionOf(table) {
    const word = table.text('condition') ?? '';
    if (/^(?:|or|\|\|)$/i.test(word))
        return false;
    if (/^(?:and|&&)$/i.test(word))
        return true;
    throw new errors/* InputError */.dz(`${table.place}: \`condition\` is ${JSON.stringify(word.slice(0, 40))}; it must be AND or OR.`);
}
function noteTarget(table, findings) {
    const target = table.text('regexTarget') ?? '';
    if (!['', 'secret', 'match', 'line'].includes(target))
        throw new errors/* InputError */.dz(`${table.place}: \`regexTarget\` is ${JSON.stringify(target.slice(0, 40))}; it must be secret, match or line.`);
    if (target === 'match' || target === 'line')
        findings.note(`its \`regexes\` are tried on the secret alone, since what stands around it is not kept; what \`regexTarget = "${target}"\` set aside by the rest shows again.`, table.place);
}
function placeChecks(table, findings) {
    const commits = new Set(table.texts('commits').map((commit) => commit.trim().toLowerCase()));
    const paths = testsOf(table, 'paths', findings);
    return [
        ...(commits.size > 0 ? [({ commit }) => commit !== undefined && commits.has(commit)] : []),
        ...(paths.length > 0 ? [({ path }) => path !== '' && anyOf(paths, bytesOfPath(path))] : []),
    ];
}
function contentChecks(table, findings) {
    const regexes = testsOf(table, 'regexes', findings);
    const words = [...new Set(table.texts('stopwords').map((word) => word.toLowerCase()))];
    return [
        ...(regexes.length > 0 ? [(secret) => anyOf(regexes, secret)] : []),
        ...(words.length > 0 ? [stopwordTest(words)] : []),
    ];
}
function stopwordTest(words) {
    return (secret) => {
        const folded = secret.toLowerCase();
        return words.some((word) => folded.includes(word));
    };
}
const anyOf = (tests, text) => tests.some((test) => test(text));
function testsOf(table, key, findings) {
    const sources = [...new Set(table.texts(key, mostExpressions))];
    const tests = sources.flatMap((source, i) => {
        try {
            return [testOf(source)];
        }
        catch (error) {
            if (!(error instanceof ExpressionError))
                throw error;
            findings.refuse(`${table.place}: entry ${i + 1} of \`${key}\` ${error.message}`);
            return [];
        }
    });
    // Of "all must fit" nothing may fall away, or the exception would reach further than it was meant to.
    return sources.length > 0 && tests.length === 0 ? [() => false] : tests;
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/engine/rule-check.js
var rule_check = __webpack_require__(2244);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/expression/literals.js
/**
 * What every match of an expression has in it, and how it begins: from "(?i)(acme|corp)_[a-z]{20}" the texts "acme_" and
 * "corp_". After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012), with whole texts for trigrams.
 */


const mostTexts = 64;
const mostOfSet = 8;
const mostCopies = 8;
/** Each match has one of these in it, in whatever case; undefined where nothing of three characters is certain. */
function requiredTexts(tree) {
    const facts = factsOf(tree);
    return best([facts.exact, facts.within])?.map((text) => text.slice(0, rule_check/* longestKeyword */.IF));
}
/** Whether each match has one of the keywords in it, as far as can be told. */
function holdsKeyword(tree, keywords) {
    const words = keywords.map((keyword) => keyword.toLowerCase());
    return requiredTexts(tree)?.every((text) => words.some((word) => text.includes(word))) ?? false;
}
/** Whether each match begins with one of the keywords, so that the pattern need only be tried there. */
function beginsWithKeyword(tree, keywords) {
    const words = keywords.map((keyword) => keyword.toLowerCase());
    const { texts } = beginningsOf(tree);
    return texts.length > 0 && texts.every((text) => words.some((word) => text.startsWith(word)));
}
function factsOf(node) {
    switch (node.type) {
        case 'set':
            return ofSet(node.mask);
        case 'assertion':
        case 'look':
            return { exact: [''] };
        case 'back':
            return {};
        case 'group':
            return factsOf(node.body);
        case 'sequence':
            return ofSequence(node.parts.map(factsOf));
        case 'choice':
            return ofChoice(node.parts.map(factsOf));
        case 'repeat':
            return ofRepeat(factsOf(node.body), node.min, node.max);
    }
}
function ofSet(mask) {
    const members = membersOf(withBothCases(mask), 2 * mostOfSet + 1);
    const texts = new Set(members.map((code) => String.fromCharCode(code).toLowerCase()));
    return texts.size > 0 && texts.size <= mostOfSet ? { exact: [...texts] } : {};
}
function ofSequence(parts) {
    const candidates = [];
    let current = [''];
    let exact = true;
    for (const part of parts) {
        const joined = part.exact && product(current, part.exact);
        if (joined)
            current = joined;
        else {
            candidates.push(current, part.within);
            exact = false;
            current = part.exact ?? [''];
        }
    }
    const within = best([...candidates, current]);
    return { ...(exact && { exact: current }), ...(within && { within }) };
}
function ofChoice(parts) {
    const exacts = parts.map(({ exact }) => exact);
    const exact = united(exacts);
    const within = united(parts.map((part) => best([part.exact, part.within])));
    return { ...(exact && { exact }), ...(within && { within }) };
}
function ofRepeat(body, min, max) {
    if (min === 0) {
        const exact = max === 1 ? united([body.exact, ['']]) : undefined;
        return exact ? { exact } : {};
    }
    const copies = ofSequence(Array.from({ length: Math.min(min, mostCopies) }, () => body));
    if (min === max && min <= mostCopies)
        return copies;
    const within = best([copies.exact, copies.within]);
    return within ? { within } : {};
}
function product(firsts, seconds) {
    if (firsts.length * seconds.length > mostTexts)
        return undefined;
    const texts = new Set(firsts.flatMap((first) => seconds.map((second) => first + second)));
    return [...texts].some((text) => text.length > rule_check/* longestKeyword */.IF) ? undefined : [...texts];
}
function united(lists) {
    const texts = new Set(lists.flatMap((list) => list ?? []));
    return lists.includes(undefined) || texts.size > mostTexts ? undefined : [...texts];
}
/** The list whose shortest text is longest; none if that is too short, or not of printable ASCII. */
function best(lists) {
    let found;
    let most = rule_check/* shortestKeyword */.wu - 1;
    for (const list of lists) {
        if (list === undefined || list.length === 0)
            continue;
        const shortest = list.reduce((least, text) => Math.min(least, text.length), Number.POSITIVE_INFINITY);
        if (shortest <= most || !list.every((text) => /^[\x20-\x7e]*$/.test(text)))
            continue;
        found = list;
        most = shortest;
    }
    return found;
}
const nothing = { texts: [], open: false };
function beginningsOf(node) {
    // A token is tried at its keyword alone, so that nothing before it can be seen.
    if (node.type === 'assertion')
        return node.source === '\\b' || node.source.startsWith('(?!') ? { texts: [''], open: true } : nothing;
    if (node.type === 'look')
        return node.open.startsWith('(?<') ? nothing : { texts: [''], open: true };
    if (node.type === 'group')
        return beginningsOf(node.body);
    if (node.type === 'choice') {
        const parts = node.parts.map(beginningsOf);
        if (parts.some(({ texts }) => texts.length === 0))
            return nothing;
        const texts = [...new Set(parts.flatMap((part) => part.texts))];
        return texts.length > mostTexts ? nothing : { texts, open: parts.every(({ open }) => open) };
    }
    if (node.type === 'sequence') {
        let texts = [''];
        for (const part of node.parts) {
            const next = beginningsOf(part);
            const joined = next.texts.length === 0 ? undefined : product(texts, next.texts);
            if (joined === undefined)
                return { texts, open: false };
            texts = joined;
            if (!next.open)
                return { texts, open: false };
        }
        return { texts, open: true };
    }
    if (node.type === 'repeat' && node.min > 0 && node.max !== node.min)
        return { ...beginningsOf(node.body), open: false };
    const { exact } = factsOf(node);
    return exact === undefined ? nothing : { texts: exact, open: true };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/own-pattern.js
/** The pattern of a rule that a user wrote: a JavaScript expression, with the flags of RE2 understood at its front. */






/** What is longer, no person wrote; and it bounds how deep groups can nest. */
const longestPattern = 2000;
const flagged = /\(\?[imsU-]{1,8}[:)]/;
const plain = /^[\x20-\x7e\t\r\n]*$/;
/** Throws InputError if it is no expression. */
function patternOf(setting, keywords) {
    const source = setting.text();
    if (source.length > longestPattern)
        setting.fail(`a pattern of at most ${longestPattern} characters`);
    const needsRewriting = flagged.test(source) || !plain.test(source);
    // What stands as it is must be read by JavaScript itself, before anything is concluded from it.
    if (!needsRewriting && own_pattern_compiled(source) === undefined)
        setting.fail('a JavaScript regular expression; this one can not be read');
    const read = expressionOf(setting, source, needsRewriting);
    if (read === undefined)
        return { pattern: source, begins: false };
    const pattern = needsRewriting ? printExpression(read.tree, (_, name) => name ?? true) : source;
    if (own_pattern_compiled(pattern) === undefined)
        setting.fail('a JavaScript regular expression; this one can not be read');
    return { pattern, begins: beginsWithKeyword(read.tree, keywords) };
}
/** How far from a keyword the pattern is looked for: as far as its longest match reaches. */
function reachOf(pattern) {
    const { maxLength } = (0,engine_pattern/* patternFacts */.K)(pattern);
    return Math.min(rule_check/* widestWindow */.Pj, maxLength);
}
function expressionOf(setting, source, needed) {
    try {
        return parseExpression(source, 'javascript');
    }
    catch (error) {
        if (!(error instanceof ExpressionError))
            throw error;
        if (needed)
            setting.fail(`a regular expression; this one ${error.message}`);
        return undefined;
    }
}
function own_pattern_compiled(source) {
    try {
        return new RegExp(source);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/entropy.js
/** Shannon's entropy in bits a character, as gitleaks counts it: by characters, over the length in bytes. */
function entropyOf(latin1) {
    const counts = new Map();
    for (const character of Buffer.from(latin1, 'latin1').toString('utf8'))
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let entropy = 0;
    for (const count of counts.values()) {
        const share = count / latin1.length;
        entropy -= share * Math.log2(share);
    }
    return entropy;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/gitleaks-rule.js
/** A `[[rules]]` entry of gitleaks or betterleaks as a rule of ours. */








/** Betterleaks' longest list has some dozens. */
const mostKeywords = 500;
/** Undefined if it was refused; the reason is among the findings. `table` has a `regex`. */
function readRule(table, { id, tool, findings }) {
    const named = `rule \`${id}\``;
    try {
        const expression = readRe2(table.text('regex') ?? '');
        if (expression.widened)
            findings.note('characters beyond ASCII in brackets stand for any such character.', named);
        const pattern = printExpression(expression.tree, secretGroup(table, expression, { named, findings }));
        const keywords = keywordsOf(table, expression);
        const rule = {
            id,
            provider: tool,
            title: table.text('description')?.replace(/\s+/g, ' ').trim().slice(0, 200) || id,
            opens: 'what it was made for',
            keywords,
            match: matchOf(pattern, expression, keywords, () => findings.note(`its keywords need not stand in what it matches; it is looked for within 512 characters of one, not in the whole file.`, named)),
            severity: 'error',
            confidence: id.includes('generic') ? 'medium' : 'high',
            revoke: { steps: 'Revoke it where it was made, and make a new one.', url: '' },
            source: '',
            positives: () => [],
            negatives: () => [],
        };
        (0,rule_check/* checkRules */.MM)([rule]);
        return rule;
    }
    catch (error) {
        if (error instanceof ExpressionError)
            findings.refuse(`${named}: its regex ${error.message}`);
        else if (error instanceof errors/* InputError */.dz)
            findings.refuse(error.message.replace(/^R/, 'r').replace(/\.$/, ''));
        else
            throw error;
        return undefined;
    }
}
/** The group that is the secret: the one that is named, else the first, else the whole match. */
function secretGroup(table, { groups }, { named, findings }) {
    const asked = table.number('secretGroup') ?? 0;
    if (asked > groups || asked < 0 || !Number.isInteger(asked))
        throw new ExpressionError(`has ${groups} groups, but \`secretGroup\` is ${asked}`);
    if (asked === 0 && groups > 1)
        findings.note('the first of its groups is taken for the secret; `secretGroup` would say which.', named);
    const secret = asked === 0 ? 1 : asked;
    return (index) => (index === secret ? 'secret' : false);
}
/** Those that are given, if we can look for all of them; else what the expression must have in it. */
function keywordsOf(table, { tree }) {
    const given = [...new Set(table.texts('keywords').map((keyword) => keyword.toLowerCase()))];
    if (given.length > mostKeywords)
        throw new ExpressionError(`has ${given.length} keywords; it may have at most ${mostKeywords}`);
    const fit = given.filter((keyword) => keyword.length >= rule_check/* shortestKeyword */.wu && keyword.length <= rule_check/* longestKeyword */.IF && /^[\x20-\x7e]*$/.test(keyword));
    if (given.length > 0 && fit.length === given.length)
        return given;
    const required = requiredTexts(tree);
    if (required === undefined)
        throw new ExpressionError(`has no text of ${rule_check/* shortestKeyword */.wu} characters in every match, and the rule no keywords of that length`);
    return required;
}
function matchOf(pattern, { tree }, keywords, apart) {
    if (beginsWithKeyword(tree, keywords))
        return { kind: 'token', pattern };
    const together = holdsKeyword(tree, keywords);
    if (!together)
        apart();
    const reach = together ? reachOf(pattern) : 512;
    return { kind: 'window', pattern, before: reach, after: reach };
}
/** `path` and `entropy`: what a match must fulfil besides. They are kept as what sets aside all others. */
function conditionsOf(table, { id, findings }) {
    const path = table.text('path');
    const entropy = table.number('entropy') ?? 0;
    const allows = [];
    const add = (key, reason, outside) => allows.push({
        kind: 'imported',
        place: `${table.place}, \`${key}\``,
        reason,
        until: undefined,
        breadth: 'pattern',
        condition: true,
        covers: (one) => one.rule === id && outside(one),
    });
    const inside = path ? pathTest(path, id, findings) : undefined;
    if (inside)
        add('path', 'the rule speaks of other files', (one) => !inside(bytesOfPath(one.path)));
    if (entropy > 0)
        add('entropy', `its entropy is not above ${entropy}`, ({ secret }) => entropyOf(secret) <= entropy);
    return allows;
}
function pathTest(path, id, findings) {
    try {
        return testOf(path);
    }
    catch (error) {
        if (!(error instanceof ExpressionError))
            throw error;
        findings.refuse(`rule \`${id}\`: its path ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/toml-table.js
/** A table of a TOML document: reads values typed, refuses what does not fit with place, value and what was wanted. */


/** More than any configuration that a person keeps. */
const mostItems = 10_000;
class TomlTable {
    /** ".gitleaks.toml, rule 3" */
    place;
    /** By the key in lower case, as Go's readers of TOML look at keys. */
    #members;
    constructor(value, place) {
        this.place = place;
        this.#members = new Map(Object.entries(value).map(([key, member]) => [key.toLowerCase(), member]));
    }
    /** Keys in lower case that are none of the known. */
    unknown(known) {
        const folded = known.map((key) => key.toLowerCase());
        return [...this.#members.keys()].filter((key) => !folded.includes(key));
    }
    has(key) {
        return this.#members.has(key.toLowerCase());
    }
    text(key) {
        const value = this.#value(key);
        return value === undefined || typeof value === 'string' ? value : this.#fail(key, value, 'text');
    }
    number(key) {
        const value = this.#value(key);
        return value === undefined || typeof value === 'number' ? value : this.#fail(key, value, 'a number');
    }
    flag(key) {
        const value = this.#value(key);
        return value === undefined || typeof value === 'boolean' ? value : this.#fail(key, value, 'true or false');
    }
    texts(key, most = mostItems) {
        const value = this.#value(key) ?? [];
        const isFit = Array.isArray(value) && value.length <= most && value.every((item) => typeof item === 'string');
        return isFit ? value : this.#fail(key, value, `a list of at most ${most} texts`);
    }
    /** `[[key]]`, or `[key]` as a list of one; `name` is what one of them is called, by its `id` or number. */
    tables(key, name) {
        const value = this.#value(key) ?? [];
        if (Array.isArray(value) && value.length > mostItems)
            this.#fail(key, value, `a list of at most ${mostItems} tables`);
        const items = Array.isArray(value) ? value : [value];
        return items.map((item, i) => {
            if (typeof item !== 'object' || item === null || item instanceof Date)
                return this.#fail(key, item, 'a table');
            const { id } = item;
            const which = typeof id === 'string' ? `\`${id.slice(0, 80)}\`` : String(i + 1);
            return new TomlTable(item, `${this.place}, ${name} ${which}`);
        });
    }
    #value(key) {
        return this.#members.get(key.toLowerCase());
    }
    #fail(key, value, wanted) {
        const shown = typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a table') : JSON.stringify(value);
        throw new errors/* InputError */.dz(`${this.place}: \`${key}\` is ${String(shown).slice(0, 80)}; it must be ${wanted}.`);
    }
}
/** The whole document. Throws InputError with line and column for what is no TOML. */
function parseTomlTable(text, file) {
    try {
        return new TomlTable((0,dist/* parse */.qg)(text.replace(/^\ufeff/, ''), { maxDepth: 50 }), file);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        const { line, column } = error;
        const at = typeof line === 'number' ? `:${line}${typeof column === 'number' ? `:${column}` : ''}` : '';
        // The reader shows the lines around the fault below its first line: those may hold a secret.
        const why = error instanceof Error ? error.message.split('\n')[0].replace(/[.:]\s*$/, '') : String(error);
        throw new errors/* InputError */.dz(`${file}${at} is not TOML: ${why}.`);
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/gitleaks-config.js
/** `.gitleaks.toml` and `betterleaks.toml`: their rules and exceptions, and notes on what is not taken over. */






const rootKeys = [
    'title',
    'description',
    'extend',
    'rules',
    'allowlist',
    'allowlists',
    'minVersion',
    'betterleaksMinVersion',
];
const ruleKeys = [
    'id',
    'description',
    'path',
    'regex',
    'secretGroup',
    'entropy',
    'keywords',
    'tags',
    'skipReport',
    'allowlist',
    'allowlists',
];
/** What has no counterpart here, and what comes of that. */
const notTaken = {
    prefilter: '`prefilter` is not taken over: what it leaves out is scanned, too.',
    filter: '`filter` is not taken over: what it leaves out is found, too.',
    validate: '`validate` is not taken over: no provider is asked.',
    required: '`required` is not taken over: the rule finds its secret without the other one near it, too.',
    tokenefficiency: '`tokenEfficiency` is not taken over: secrets that read like words are found, too.',
    specificity: '`specificity` is not taken over: of two rules for one place the more certain one counts.',
};
/** As many as there are rules, in any of these tools. */
const mostIds = 500;
const builtInIds = new Set(list_generated/* rules */.a.map(({ id }) => id));
/**
 * `file` is its path. Throws InputError with place, value and what was wanted for what its tool could not read, either. A
 * rule or expression that could not work here is left out, and a note says so.
 */
function readGitleaksConfig(file, text) {
    const root = parseTomlTable(text, file);
    const tool = /betterleaks/i.test(file) || root.has('betterleaksMinVersion') ? 'betterleaks' : 'gitleaks';
    const findings = new Findings(file);
    noteUnknown(root, rootKeys, findings);
    const tables = root.tables('rules', 'rule');
    const disable = readExtend(root, { tool, findings, rules: tables.length });
    const ids = new Map(); // of ours, by theirs
    const taken = new Set();
    const rules = [];
    const allows = [];
    for (const table of tables) {
        const id = ownId(table, ids, { tool, findings, taken });
        if (id === undefined)
            continue;
        noteUnknown(table, ruleKeys, findings, table.text('id'));
        const isRule = Boolean(table.text('regex'));
        if (table.flag('skipReport')) {
            findings.note('a rule that only helps another one (`skipReport`) is not taken over.', `rule \`${id}\``);
            continue;
        }
        if (isRule) {
            const rule = readRule(table, { id, tool, findings });
            if (rule)
                rules.push(rule);
            allows.push(...conditionsOf(table, { id, tool, findings }));
        }
        else
            noteNoRegex(table, findings);
        for (const list of allowlistsOf(table)) {
            const spoken = isRule ? new Set([id]) : counterparts(table.text('id') ?? '', ids, list.place, findings);
            const allow = spoken && readAllowlist(list, spoken, findings);
            if (allow)
                allows.push(allow);
        }
    }
    for (const list of allowlistsOf(root)) {
        const targets = list.texts('targetRules', mostIds);
        const spoken = targets.map((target) => counterparts(target, ids, list.place, findings));
        const all = new Set(spoken.flatMap((some) => [...(some ?? [])]));
        const allow = readAllowlist(list, targets.length > 0 ? all : undefined, findings);
        if (allow)
            allows.push(allow);
    }
    return { rules, allows, disable, notes: findings.notes() };
}
const allowlistsOf = (table) => [
    ...table.tables('allowlist', 'allowlist'),
    ...table.tables('allowlists', 'allowlist'),
];
function noteUnknown(table, known, findings, id) {
    const name = id === undefined ? undefined : `rule \`${id}\``;
    for (const key of table.unknown(known))
        findings.note(notTaken[key] ?? `\`${key}\` is not known and not taken over.`, name);
}
/** "AWS_Key" → "aws-key"; what a built-in rule is called gets the tool's name before it. */
function ownId(table, ids, { tool, findings, taken }) {
    const theirs = table.text('id')?.trim() ?? '';
    const plain = theirs
        .toLowerCase()
        .replace(/[^a-z0-9]{1,80}/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60);
    if (plain === '') {
        findings.refuse(`${table.place} has no \`id\``);
        return undefined;
    }
    const id = builtInIds.has(plain) ? `${tool}-${plain}` : plain;
    if (taken.has(id)) {
        findings.refuse(`${table.place} has the \`id\` of another rule, ${JSON.stringify(theirs.slice(0, 80))}`);
        return undefined;
    }
    ids.set(theirs, id);
    taken.add(id);
    if (id !== theirs && table.text('regex'))
        findings.note('here the rule has another id: in lower case, with `-` between words, and none that a built-in rule has.', `rule \`${theirs}\` (\`${id}\`)`);
    return id;
}
function noteNoRegex(table, findings) {
    const name = `rule \`${table.text('id')}\``;
    if (table.text('path'))
        findings.note('a rule that goes by the path of a file alone is not taken over.', name);
    else
        findings.note('the rule only changes one of the tool, which is not used here.', name);
}
/** The rules of ours that one of theirs stands for; undefined, with a note, where nothing is like it. */
function counterparts(theirs, ids, place, findings) {
    const own = ids.get(theirs);
    const word = /^[a-z0-9]+/.exec(theirs.toLowerCase())?.[0] ?? '';
    const alike = list_generated/* rules */.a.filter(({ id, generic }) => word === 'generic' ? generic === true : id === theirs || id.startsWith(`${word}-`));
    const found = new Set([...(own === undefined ? [] : [own]), ...alike.map(({ id }) => id)]);
    if (alike.length === 0 && (own === undefined || !builtInIds.has(own))) {
        if (own !== undefined)
            return found;
        findings.note(`rule \`${theirs}\` has no counterpart here, so its exceptions are not taken over.`, place);
        return undefined;
    }
    findings.note(`rule \`${theirs}\` is the tool's own; its exceptions hold for ${listedIds([...found])}.`, place);
    return found;
}
function listedIds(ids) {
    const more = ids.length - 5;
    return `${ids
        .slice(0, 5)
        .map((id) => `\`${id}\``)
        .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** `[extend]`: what is switched off of the built-in rules. */
function readExtend(root, { tool, findings, rules }) {
    const extend = root.tables('extend', 'extend')[0];
    const useDefault = extend?.flag('useDefault') ?? false;
    if (useDefault)
        findings.note(`the built-in rules stand for the ${tool} default rules that it extends.`);
    else if (rules > 0)
        findings.note('the built-in rules look for secrets besides the rules of this file.');
    for (const key of ['path', 'url']) {
        const other = extend?.text(key);
        if (other)
            findings.note(`${JSON.stringify(other.slice(0, 200))}, which it extends, is not read; import it, too.`);
    }
    if (extend)
        noteUnknown(extend, ['useDefault', 'disabledRules', 'path', 'url'], findings);
    return (extend?.texts('disabledRules', mostIds) ?? []).filter((id) => {
        if (builtInIds.has(id))
            return true;
        const close = id.length > 40 ? undefined : (0,nearest/* nearest */.p)(id, [...builtInIds]);
        const hint = close === undefined ? '' : ` (\`${close}\` comes near)`;
        findings.note(`disabled rule \`${id}\` is none of the built-in rules, so nothing is switched off${hint}.`);
        return false;
    });
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/gitleaks-ignore.js
/** `.gitleaksignore`: findings that are set aside by where they stand, `commit:file:rule:line` or `file:rule:line`. */

const longestLine = 5000;
const gitleaks_ignore_mostEntries = 100_000;
/**
 * An entry covers what stands in that line of that file, and of that commit if it names one, by whatever rule it is found:
 * rules have other names here. Throws InputError with the line for what is no entry.
 */
function readGitleaksIgnore(file, text) {
    const allows = [];
    for (const [i, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const entry = line.length > longestLine ? undefined : readEntry(line);
        if (entry === undefined)
            throw new errors/* InputError */.dz(`${file}:${i + 1} is ${JSON.stringify(line.slice(0, 80))}; it must be commit:file:rule:line or file:rule:line.`);
        if (allows.length === gitleaks_ignore_mostEntries)
            throw new errors/* InputError */.dz(`${file} has more than ${gitleaks_ignore_mostEntries} entries; it must have at most as many.`);
        allows.push({
            kind: 'imported',
            place: `${file}:${i + 1}`,
            reason: '',
            until: undefined,
            breadth: 'place',
            covers: (one) => coversPlace(entry, one),
        });
    }
    const notes = allows.length === 0
        ? []
        : [
            `${file}: its entries go by lines, so they also set aside another secret that gets into such a line; a fingerprint in the sidecar file does not.`,
        ];
    return { rules: [], allows, disable: [], notes };
}
/** A path may have colons in it, so it is read from the end. */
function readEntry(text) {
    const tail = /:([^:]{1,200}):(\d{1,9})$/.exec(text);
    if (!tail)
        return undefined;
    const place = text.slice(0, tail.index);
    const head = /^([0-9a-f]{40}|[0-9a-f]{64}):/i.exec(place);
    // Windows wrote "src\a.ts".
    const path = place.slice(head?.[0].length ?? 0).replaceAll('\\', '/');
    if (path === '')
        return undefined;
    return { commit: head?.[1]?.toLowerCase(), path, line: Number(tail[2]) };
}
function coversPlace({ commit, path, line }, one) {
    if (one.path !== path || one.region === undefined)
        return false;
    if (commit !== undefined && one.commit !== commit)
        return false;
    const { startLine, endLine = startLine } = one.region;
    return startLine <= line && line <= endLine;
}
/** Whether a text can only be such a file: each line is an entry or a comment. */
function looksLikeIgnoreFile(text) {
    const lines = text
        .slice(0, 65_536)
        .split(/\r?\n/)
        .slice(0, 50)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    return (lines.length > 0 && lines.every((line) => line.length <= longestLine && readEntry(line) !== undefined));
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/import/read-import.js
/** The settings of another scanner, whichever it is. */





/**
 * `name` is the file's path; it tells the kind of file, or else the text does. Throws InputError, as the readers do, and
 * for what is none of these.
 */
function readImport(name, text) {
    (0,policy_text/* checkImportSize */.PY)(text, name);
    if (text.includes('\0'))
        throw new errors/* InputError */.dz(`${name} has a NUL in it; it must be text.`);
    const base = name.split('/').at(-1) ?? name;
    if (/\.toml$/i.test(base))
        return readGitleaksConfig(name, text);
    if (/^\.?(?:gitleaks|betterleaks)ignore$/i.test(base))
        return readGitleaksIgnore(name, text);
    if (/\.(?:baseline|json)$/i.test(base) || /^[\s\ufeff]{0,100}\{/.test(text))
        return readDetectSecrets(name, text);
    if (looksLikeIgnoreFile(text))
        return readGitleaksIgnore(name, text);
    if (/^[ \t]*\[{1,2}(?:rules|extend|allowlists?)\]/im.test(text))
        return readGitleaksConfig(name, text);
    throw new errors/* InputError */.dz(`${name} is not known; it must be a .gitleaks.toml, a betterleaks.toml, a .gitleaksignore or a .secrets.baseline.`);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/own-rules.js
/** Rules that a repository brings along, as YAML, and built-in rules that it switches off. */







const mostRules = 1000;
/** Of keywords, and of examples of each kind. */
const own_rules_mostTexts = 100;
const own_rules_keys = [
    'id',
    'title',
    'keywords',
    'pattern',
    'kind',
    'before',
    'after',
    'severity',
    'confidence',
    'opens',
    'revoke',
    'examples',
];
/**
 * A list of rules, or a mapping with `rules` and `disable` (ids of built-in rules). `file` is the path for messages. Throws
 * InputError with place, value and what was wanted; each example is tried, and one that fails is named by its number.
 */
function readOwnRules(text, file) {
    const root = (0,policy_text/* parsePolicy */.ON)(text, file);
    if (root.kind === 'nothing')
        return { rules: [], disable: [] };
    if (root.kind !== 'list')
        root.entries(['rules', 'disable']);
    const items = (root.kind === 'list' ? root : root.maybe('rules'))?.list() ?? [];
    if (items.length > mostRules)
        throw new errors/* InputError */.dz(`${file} has ${items.length} rules; it must have at most ${mostRules}.`);
    const disable = root.kind === 'list' ? [] : (root.maybe('disable')?.list() ?? []).map(builtInId);
    const taken = new Set(list_generated/* rules */.a.map(({ id }) => id).filter((id) => !disable.includes(id)));
    return { rules: items.map((item) => ownRule(item, taken)), disable };
}
function builtInId(item) {
    const id = item.text();
    const ids = list_generated/* rules */.a.map((rule) => rule.id);
    if (ids.includes(id))
        return id;
    const close = (0,nearest/* nearest */.p)(id, ids);
    return item.fail(`the id of a built-in rule${close === undefined ? '' : `; did you mean \`${close}\`?`}`);
}
/** Adds the rule's id to those that are `taken`. */
function ownRule(item, taken) {
    item.entries(own_rules_keys);
    const id = idOf(item, taken);
    const keywords = textsIn(wanted(item, 'keywords'));
    const read = patternOf(wanted(item, 'pattern'), keywords);
    const examples = item.maybe('examples');
    examples?.entries(['match', 'no-match']);
    const [positives, negatives] = [textsIn(examples?.maybe('match')), textsIn(examples?.maybe('no-match'))];
    const rule = {
        id,
        provider: 'this repository',
        title: item.maybe('title')?.text() ?? id,
        opens: item.maybe('opens')?.text() ?? 'what it was made for',
        keywords,
        match: own_rules_matchOf(item, read),
        severity: oneOf(item, 'severity', ['error', 'warning', 'note']) ?? 'error',
        confidence: oneOf(item, 'confidence', ['high', 'medium', 'low']) ?? 'high',
        revoke: revokeOf(item.maybe('revoke')),
        source: '',
        positives: () => positives,
        negatives: () => negatives,
    };
    tryExamples(item, rule, { positives, negatives });
    return rule;
}
function idOf(item, taken) {
    const setting = wanted(item, 'id');
    const id = setting.text();
    if (!policy_text/* ruleId */.IC.test(id))
        setting.fail('lower-case letters, digits and `-`, such as `acme-deploy-key`');
    if (taken.has(id))
        setting.fail('an id that no other rule has, built-in ones included');
    taken.add(id);
    return id;
}
function wanted(item, key) {
    const found = item.maybe(key);
    if (found === undefined)
        throw new errors/* InputError */.dz(`${item.place} has no \`${key}\`; a rule must have one.`);
    return found;
}
function oneOf(item, key, words) {
    const setting = item.maybe(key);
    if (setting === undefined)
        return undefined;
    const word = setting.text();
    return words.find((known) => known === word) ?? setting.fail(`one of ${words.join(', ')}`);
}
/** Unless it says: a token where every match begins with a keyword; and a window as wide as its longest match. */
function own_rules_matchOf(item, { pattern, begins }) {
    const kind = oneOf(item, 'kind', ['token', 'window', 'assigned']) ?? (begins ? 'token' : 'window');
    for (const key of ['before', 'after'])
        if (kind !== 'window' && item.maybe(key))
            item.maybe(key)?.fail('absent, since only a rule of the kind `window` has one');
    if (kind === 'token')
        return { kind, pattern };
    if (kind === 'assigned')
        return { kind, value: pattern };
    const usual = reachOf(pattern);
    return { kind, pattern, before: widthOf(item, 'before') ?? usual, after: widthOf(item, 'after') ?? usual };
}
function widthOf(item, key) {
    const setting = item.maybe(key);
    const width = setting?.number();
    if (width !== undefined && !(Number.isInteger(width) && width >= 0 && width <= rule_check/* widestWindow */.Pj))
        setting?.fail(`a whole number from 0 to ${rule_check/* widestWindow */.Pj}`);
    return width;
}
function revokeOf(setting) {
    setting?.entries(['steps', 'url']);
    const url = setting?.maybe('url');
    if (url && !/^https:\/\/[^\s/]+/.test(url.text()))
        url.fail('an address that begins with https://');
    return {
        steps: setting?.maybe('steps')?.text() ?? 'Revoke it where it was made, and make a new one.',
        url: url?.text() ?? '',
    };
}
function textsIn(setting) {
    const items = setting?.list() ?? [];
    if (items.length > own_rules_mostTexts)
        setting?.fail(`a list of at most ${own_rules_mostTexts} texts`);
    return items.map((item) => item.text());
}
/** Also where the rule itself is tried: the engine refuses one that could not work. Examples are never shown. */
function tryExamples(item, rule, { positives, negatives }) {
    const engine = engineOf(item, rule);
    const finds = (text) => engine.find(Buffer.from(text, 'utf8')).length > 0;
    const refuse = (list, at, does) => {
        throw new errors/* InputError */.dz(`${item.place}: rule \`${rule.id}\` ${does} its example ${at + 1} under \`examples.${list}\`.`);
    };
    positives.forEach((text, i) => {
        if (!finds(text))
            refuse('match', i, 'must find, but does not find,');
    });
    negatives.forEach((text, i) => {
        if (finds(text))
            refuse('no-match', i, 'must not find, but finds,');
    });
}
function engineOf(item, rule) {
    try {
        return (0,engine/* createEngine */.P)([rule]);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw new errors/* InputError */.dz(`${item.place}: ${error.message}`);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/rule-set.js
/** The rules that a scan goes by: ours, less those left out, with those of the user and of other scanners. */







function ruleSetOf({ own, imports }) {
    const mine = own ? readOwnRules(own.text, own.file) : { rules: [], disable: [] };
    const imported = imports.map(({ file, text }) => readImport(file, text));
    const off = new Set([...mine.disable, ...imported.flatMap(({ disable }) => disable)]);
    const added = [...mine.rules, ...imported.flatMap(({ rules }) => rules)];
    refuseRepeats(added);
    const rules = [...list_generated/* rules */.a.filter(({ id }) => !off.has(id)), ...added];
    return {
        rules,
        engine: (0,engine/* createEngine */.P)(rules, list_generated/* rules */.a),
        hash: hashOf(rules),
        allows: imported.flatMap(({ allows }) => allows),
        notes: [
            ...(off.size > 0 ? [`Rules that are left out: ${[...off].sort().join(', ')}.`] : []),
            ...imported.flatMap(({ notes }) => notes),
        ],
    };
}
/** The engine refuses two rules of one id; here it can still be said whose they are. */
function refuseRepeats(added) {
    const taken = new Set(list_generated/* rules */.a.map(({ id }) => id));
    for (const { id } of added) {
        if (taken.has(id))
            throw new errors/* InputError */.dz(`Two rules are called \`${id}\`; give yours another id.`);
        taken.add(id);
    }
}
function hashOf(rules) {
    const parts = rules.map(({ id, keywords, match, confidence, severity }) => [
        id,
        keywords,
        match,
        confidence,
        severity,
    ]);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([contracts_generated/* version */.rE, parts]))
        .digest('hex')
        .slice(0, 16);
}


/***/ }),

/***/ 3467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unproven)
/* harmony export */ });
/** What can be said of a credential from itself alone, without asking anybody. */
const unproven = (by) => ({ grade: 'none', by });


/***/ }),

/***/ 5517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ alphabets),
/* harmony export */   W: () => (/* binding */ Generator)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/**
 * Makes examples of credentials that nobody ever had: for tests of rules, and for the canary that plants them. The same
 * seed gives the same examples. What it makes is random; checksums are put on by the rule's own code.
 */

const alphabets = {
    digits: '0123456789',
    hex: '0123456789abcdef',
    upperHex: '0123456789ABCDEF',
    lower: 'abcdefghijklmnopqrstuvwxyz',
    upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
    base36: '0123456789abcdefghijklmnopqrstuvwxyz',
    base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
    base62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
    base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
};
class Generator {
    #seed;
    #block = Buffer.alloc(0);
    #blocks = 0;
    constructor(seed) {
        this.#seed = seed;
    }
    /** `length` characters of an alphabet, each with the same chance. */
    text(alphabet, length) {
        const letters = alphabets[alphabet];
        let text = '';
        while (text.length < length)
            text += letters[this.below(letters.length)];
        return text;
    }
    bytes(length) {
        return Buffer.from(Array.from({ length }, () => this.below(256)));
    }
    /** A whole number from 0 to `limit` − 1; `limit` is at most 2¹⁶. */
    below(limit) {
        const most = 65_536 - (65_536 % limit);
        for (;;) {
            const value = this.#word();
            if (value < most)
                return value % limit;
        }
    }
    /** "3f2b8c1e-…", version 4. */
    uuid() {
        const hex = this.text('hex', 30);
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
    }
    /** A line of a file that holds the text, in one of the usual ways. */
    inFile(text, name = 'token') {
        const ways = [
            `${name} = "${text}"`,
            `"${name}": "${text}",`,
            `export ${name.toUpperCase()}=${text}`,
            `${name}: ${text}`,
        ];
        return ways[this.below(ways.length)];
    }
    #word() {
        if (this.#block.length < 2) {
            this.#block = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
                .update(`${this.#seed}/${this.#blocks++}`)
                .digest();
        }
        const value = this.#block.readUInt16BE();
        this.#block = this.#block.subarray(2);
        return value;
    }
}


/***/ }),

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/actions/secret-scan/src/rules/generator.js
var generator = __webpack_require__(5517);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/digits.js
/** Numbers and bytes as text of an alphabet, and back. What is not exactly what the encoder writes is refused. */

/** A number ≥ 0 in the alphabet's base, filled up on the left to `width` characters: 61 in base 62 is "00000z". */
function inBase(value, alphabet, width) {
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length)) {
        text = alphabet[rest % alphabet.length] + text;
    }
    return text.padStart(width, alphabet[0]);
}
/** RFC 4648 base32, without padding: "foobar" is "MZXW6YTBOI". */
function encodeBase32(bytes) {
    let text = '';
    let held = 0;
    let bits = 0;
    for (const byte of bytes) {
        held = (held << 8) | byte;
        for (bits += 8; bits >= 5; bits -= 5)
            text += generator/* alphabets */.L.base32[(held >>> (bits - 5)) & 31];
        held &= 31;
    }
    return bits > 0 ? text + generator/* alphabets */.L.base32[(held << (5 - bits)) & 31] : text;
}
/** Undefined where a character is none of base32, or the bits that are left over are not 0. */
function decodeBase32(text) {
    const bytes = [];
    let held = 0;
    let bits = 0;
    for (const letter of text) {
        const digit = generator/* alphabets */.L.base32.indexOf(letter);
        if (digit < 0)
            return undefined;
        held = (held << 5) | digit;
        bits += 5;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes.push(held >>> bits);
        held &= (1 << bits) - 1;
    }
    return bits < 5 && held === 0 ? Buffer.from(bytes) : undefined;
}
/**
 * Base64 in either alphabet, with or without padding; undefined for anything that encoding the bytes again would not
 * give, so that "YQ" is "a" and "YR" is refused (RFC 4648, 3.5).
 */
function decodeBase64(text, alphabet = 'base64') {
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    if (padding > 0 && text.length % 4 !== 0)
        return undefined;
    const bytes = Buffer.from(text, alphabet);
    const bare = text.slice(0, text.length - padding);
    return bytes.toString(alphabet).replace(/={1,2}$/, '') === bare ? bytes : undefined;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/grades.js
/** How a proof says what it found. The third grade, that nothing can be said, is `unproven` beside the type. */
/** The checksum or structure is right. A fact that is undefined or empty is left out. */
function valid(by, facts = {}) {
    return withFacts({ grade: 'valid', by }, facts);
}
/** It can't be a credential of this kind: what every one of them carries is wrong. */
const invalid = (by) => ({ grade: 'invalid', by });
function withFacts(proof, facts) {
    const told = Object.entries({ ...proof.facts, ...facts }).filter((fact) => fact[1] !== undefined && fact[1] !== '');
    return told.length > 0 ? { ...proof, facts: Object.fromEntries(told) } : proof;
}
/** Longer text is never one credential of the formats here; the longest is an armored PGP key with its signatures. */
const longestSecret = 262_144;
/**
 * False of "xxxxxxxxxxxxxxxxxxxxxxxx" and "000000000000": what fills a place in a document. Of 20 random characters of
 * the smallest alphabet in use, hexadecimal, fewer than 5 different ones happen once in 10⁸.
 */
const isVaried = (text) => new Set(text.slice(0, 256)).size >= Math.min(5, text.length);
/** Seconds since 1970 as "2026-11-20T12:00:00Z"; undefined outside of the years 2000 to 9999. */
function isoOfSeconds(seconds) {
    if (typeof seconds !== 'number' || !(seconds >= 946_684_800 && seconds < 253_402_300_800))
        return undefined;
    return new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/json-object.js
/** JSON that a token carries, read with care: it is short, and an object, or it is nothing. */
/** Bytes of UTF-8 as an object; undefined for anything else, and for more than 64 KiB. */
function jsonObject(bytes) {
    if (!bytes || bytes.length > 65_536 || bytes[0] !== 0x7b)
        return undefined; // "{"; encoders write no blank before it
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * The host of a URL or a bare host name, e.g. "https://login.example.com/v2" → "login.example.com": all that is told of
 * an address, since path and query may hold something secret.
 */
function hostOf(value) {
    if (typeof value !== 'string' || value.length > 2048)
        return undefined;
    const host = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:[^\s/@]{0,200}@)?([\w.-]{1,253})(?::\d{1,5})?(?:[/?#]|$)/i.exec(value)?.[1];
    return host?.includes('.') ? host.toLowerCase() : undefined;
}
/** A name that a provider gave, e.g. "my-project-1"; undefined for what could be anything. */
const plainName = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(value) ? value : undefined;

// EXTERNAL MODULE: ./build/actions/secret-scan/src/proof/proof.js
var proof = __webpack_require__(3467);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/json-tokens.js
/** Tokens whose text is JSON in base64: Grafana's, Sentry's, 1Password's. */




const by = 'the JSON in its base64';
/** Beyond 16 KiB nothing is decoded. The text may stand there in either alphabet, with or without padding. */
function decoded(text) {
    if (text === undefined || text.length > 16_384)
        return undefined;
    return jsonObject(decodeBase64(text, /[-_]/.test(text) ? 'base64url' : 'base64'));
}
const base64Of = (value) => Buffer.from(JSON.stringify(value)).toString('base64');
const isText = (value) => typeof value === 'string' && value !== '';
/** Access policies of Grafana's cloud: glc_ and `{"o":"<organisation>","n":"<name>","k":"<key>","m":{"r":"<region>"}}`. */
function proveGrafanaCloud(secret) {
    const body = decoded(/^glc_([\w+/-]{32,}={0,2})$/.exec(secret)?.[1]);
    if (!body || !isText(body.o) || !isText(body.k) || typeof body.n !== 'string')
        return (0,proof/* unproven */.g)(by);
    const region = body.m?.r;
    return valid(by, { organization: /^\d{1,12}$/.exec(body.o)?.[0], region: plainName(region) });
}
const makeGrafanaCloud = (make) => `glc_${base64Of({ o: make.text('digits', 6), n: 'example', k: make.text('base62', 24), m: { r: 'us' } })}`;
/** API keys of Grafana up to version 9: `{"k":"<32>","n":"<name>","id":<organisation>}`, so that they begin with eyJrIjoi. */
function proveGrafanaLegacy(secret) {
    const body = decoded(/^(eyJrIjoi[\w+/-]{40,}={0,2})$/.exec(secret)?.[1]);
    if (!body || !isText(body.k) || typeof body.n !== 'string' || !Number.isInteger(body.id))
        return (0,proof/* unproven */.g)(by);
    return valid(by, { organization: String(body.id) });
}
const makeGrafanaLegacy = (make) => base64Of({ k: make.text('base62', 32), n: 'example', id: 1 + make.below(60) });
/** Organisation tokens of Sentry: sntrys_<JSON>_<43>; the JSON names the address and the organisation. */
function proveSentryOrganization(secret) {
    const parts = /^sntrys_(eyJ[\w+/-]{40,}={0,2})_([\w+/-]{43})$/.exec(secret);
    const body = decoded(parts?.[1]);
    if (!parts || !body || !isText(body.url) || !isText(body.region_url) || !isVaried(parts[2])) {
        return (0,proof/* unproven */.g)(by);
    }
    return valid(by, {
        host: hostOf(body.region_url),
        organization: plainName(body.org),
        created: isoOfSeconds(body.iat),
    });
}
function makeSentryOrganization(make) {
    const iat = 1_700_000_000 + make.below(60_000);
    const body = { iat, url: 'https://sentry.io', region_url: 'https://us.sentry.io', org: 'example' };
    return `sntrys_${base64Of(body)}_${make.text('base64url', 43).replaceAll(/[-_]/g, '0')}`;
}
/** Tokens of 1Password's service accounts: ops_ and JSON with the address to sign in at and the keys. */
function proveOnePasswordServiceAccount(secret) {
    const body = decoded(/^ops_(eyJ[\w+/-]{200,}={0,2})$/.exec(secret)?.[1]);
    if (!body || !isText(body.signInAddress) || !isText(body.email) || !isText(body.secretKey))
        return (0,proof/* unproven */.g)(by);
    return valid(by, { host: hostOf(body.signInAddress) });
}
function makeOnePasswordServiceAccount(make) {
    const body = {
        signInAddress: 'example.1password.com',
        userAuth: {
            method: 'SRPg-4096',
            alg: 'PBES2g-HS256',
            iterations: 650_000,
            salt: make.text('base64url', 22),
        },
        email: `${make.text('base36', 13)}@1passwordserviceaccounts.com`,
        srpX: make.text('hex', 64),
        muk: { alg: 'A256GCM', ext: true, k: make.text('base64url', 43), kty: 'oct', kid: 'mp' },
        secretKey: `A3-${make.text('upper', 6)}-${make.text('upper', 11)}`,
        throttleSecret: { seed: make.text('hex', 64), uuid: make.uuid() },
        deviceUuid: make.text('lower', 26),
    };
    return `ops_${Buffer.from(JSON.stringify(body)).toString('base64url')}`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/jwt.js
/** JSON web tokens (RFC 7519): header, claims and signature in base64url, parted by dots. */




const jwt_by = 'JSON in header and claims';
/**
 * Tells who issued it (a host), until when it is good, and of Supabase the project and the role: "anon" is meant for
 * browsers, "service_role" opens everything. Whether it has run out is for whoever knows the time.
 */
function proveJwt(secret) {
    if (secret.length > longestSecret || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(secret))
        return (0,proof/* unproven */.g)(jwt_by);
    const [header, claims, signature] = secret.split('.');
    const head = jsonObject(decodeBase64(header, 'base64url'));
    if (!head)
        return invalid(jwt_by);
    if (typeof head.enc === 'string')
        return (0,proof/* unproven */.g)('an encrypted header'); // RFC 7516: the claims can't be read
    const body = jsonObject(decodeBase64(claims, 'base64url'));
    if (typeof head.alg !== 'string' || !body)
        return invalid(jwt_by);
    if (signature === '' || head.alg === 'none')
        return (0,proof/* unproven */.g)('a token without a signature');
    return valid(jwt_by, factsOf(body, head.alg));
}
function factsOf(claims, algorithm) {
    const role = ['anon', 'authenticated', 'service_role'].find((name) => name === claims.role);
    return {
        algorithm: /^[A-Z]{2}\d{3}$|^EdDSA$/.test(algorithm) ? algorithm : undefined,
        issuer: hostOf(claims.iss) ?? (claims.iss === 'supabase' ? 'supabase' : undefined),
        expires: isoOfSeconds(claims.exp),
        role,
        project: role ? plainName(claims.ref) : undefined,
    };
}
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Claims are set over those that every made token has. */
function makeJwt(make, claims = {}) {
    const issued = 1_700_000_000 + make.below(60_000) * 100;
    const body = {
        iss: 'https://login.example.com',
        sub: make.uuid(),
        iat: issued,
        exp: issued + 3600,
        ...claims,
    };
    return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(body)}.${make.bytes(32).toString('base64url')}`;
}
const makeSupabaseKey = (make, role) => makeJwt(make, { iss: 'supabase', ref: make.text('lower', 20), role });
/** `ghs_<number of the app>_<JWT>`: installation tokens of GitHub apps since 2026, `GITHUB_TOKEN` among them. */
function proveGithubInstallation(secret) {
    const app = /^ghs_([0-9]{1,12})_/.exec(secret);
    if (!app)
        return (0,proof/* unproven */.g)(jwt_by);
    const { grade, facts } = proveJwt(secret.slice(app[0].length));
    if (grade === 'valid')
        return valid(jwt_by, { ...facts, app: app[1] });
    return grade === 'invalid' ? invalid(jwt_by) : (0,proof/* unproven */.g)(jwt_by);
}
const makeGithubInstallation = (make) => `ghs_${100_000 + make.below(60_000)}_${makeJwt(make)}`;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/examples.js
/**
 * Generated credentials in the texts that rules show as examples, and spoilt in the ways in which text that is no
 * credential resembles one. `tokenExamples`, `assignedExamples` and `windowExamples` are the whole of a rule's examples;
 * rules that need more put them together from the parts below. What a rule adds of its own, it writes itself.
 */
/** For rules of kind `token`: the secret says itself what it is. */
const tokenExamples = (secret) => ({
    positives: (make) => inText(make, secret),
    negatives: (make) => [
        make.inFile(beginning(secret(make))),
        make.inFile(spoilt(secret(make))),
        make.inFile(`Z9${secret(make)}`), // glued to letters it is the middle of something else
        make.inFile(otherStart(secret(make))),
        make.inFile(`${secret(make).slice(0, 4)}<your-token-here>`),
    ],
});
/** For rules of kind `assigned`: what the value is, its name alone says, e.g. "fastly_api_token". */
const assignedExamples = (name, secret) => ({
    positives: (make) => assigned(make, [name.toUpperCase(), name], secret),
    negatives: (make) => [
        `${name.toUpperCase()}=${beginning(secret(make))}`,
        `${name} = "${spoilt(secret(make))}"`,
        `${name} = "${secret(make)}${secret(make)}"`,
        `integrity_of_the_archive = "${secret(make)}"`,
        ...unassigned(name.toUpperCase()),
    ],
});
/** For rules of kind `window`: what stands around the secret says what it is. */
const windowExamples = (around, secret) => ({
    positives: (make) => [
        around(secret(make)),
        `settings:\n  # as the portal shows it\n  ${around(secret(make))}\n`,
        `first line\n${around(secret(make))}\nlast line`,
    ],
    negatives: (make) => [
        around(beginning(secret(make))),
        around(spoilt(secret(make))),
        around('<your-key-here>'),
        `integrity_of_the_archive = "${make.text('hex', secret(make).length)}"`,
    ],
});
/** `token = "ab_…"` or the like, `TOKEN=ab_…`, `Authorization: Bearer ab_…`, `connect('ab_…')`. */
const inText = (make, example) => [
    make.inFile(example(make)),
    `TOKEN=${example(make)}\n`,
    `Authorization: Bearer ${example(make)}\n`,
    `const client = connect('${example(make)}')`,
];
/** For credentials that are the end of an address: in a setting, in a call, and in prose. */
const inAddress = (make, example) => [
    make.inFile(`https://${example(make)}`, 'webhook_url'),
    `curl -X POST -d '{}' https://${example(make)}`,
    `Post to <https://${example(make)}>, please.`,
];
/** For credentials that only count near a word: "airtable" in the name, in the line above, and in what is called. */
const mentioning = (make, word, example) => [
    `${word}_token = "${example(make)}"`,
    `# ${word}\ntoken: ${example(make)}\n`,
    `${word}.connect('${example(make)}')`,
];
/** Cut in half, with a foreign letter, glued to a word, and a placeholder behind the same prefix. */
const nearMisses = (make, example, prefix) => {
    const text = example(make);
    const quarter = prefix.length + Math.floor((text.length - prefix.length) / 4);
    const half = prefix.length + Math.floor((text.length - prefix.length) / 2);
    return [
        make.inFile(text.slice(0, half)),
        make.inFile(`${text.slice(0, quarter)}*${text.slice(quarter + 1)}`),
        make.inFile(`word${example(make)}`),
        make.inFile(`${prefix}<your-token-here>`),
    ];
};
/** A credential of fixed length with one letter more. */
const tooLong = (make, example) => make.inFile(`${example(make)}0`);
/** Assigned to each of the names: `STORE_API_KEY=…`, `"storeApiKey": "…"`, `store_api_key: …`. */
const assigned = (make, names, value) => {
    const last = names[names.length - 1];
    return [
        ...names.map((name) => `${name}=${value(make)}\n`),
        `"${last}": "${value(make)}",`,
        /[-.]/.test(last) ? `  ${last}: '${value(make)}'` : `const ${last} = '${value(make)}'`,
    ];
};
/** Cut in half, with a foreign letter behind it, under a name that says nothing, a placeholder, and a template. */
const assignedNearMisses = (make, name, value) => {
    const text = value(make);
    return [
        `${name}=${text.slice(0, Math.floor(text.length / 2))}\n`,
        `"${name}": "${value(make)}*\u00e9",`,
        make.inFile(value(make), 'checksum'),
        `${name}="<your-key-here>"`,
        `${name}: \${{ secrets.KEY }}`,
    ];
};
/** What stands in such a place when no secret does: templates, blanks, look-ups, types. */
const unassigned = (name) => [
    `${name}=\${${name}}`,
    `${name}=`,
    `"${name.toLowerCase()}": "<${name.toLowerCase().replaceAll('_', '-')}>"`,
    `${name}: \${{ secrets.${name} }}`,
    `const value = process.env.${name}`,
    `${name} = os.environ["${name}"]`,
    `${name}: string`,
];
/** What begins like a token and goes on otherwise: a template, a blank to fill in, a few characters too few. */
const notTokens = (make, prefix) => [
    `token: ${prefix}\${TOKEN}`,
    `token = "${prefix}<your-token>"`,
    `token = "${prefix}..."`,
    `token = "${prefix}${make.text('lower', 6)}"`,
];
/** Too short for every format, also for those that vary by half. */
const beginning = (secret) => secret.slice(0, Math.floor(secret.length * 0.4));
/** With a character that is in no alphabet of tokens, after the first third. */
const spoilt = (secret) => {
    const at = Math.ceil(secret.length / 3);
    return `${secret.slice(0, at)}*${secret.slice(at + 1)}`;
};
/** "ghp_…" → "qhp_…": as long and of the same letters, but nobody's. */
const otherStart = (secret) => `q${secret.slice(1)}`;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/1password.js



const provider = '1Password';
const source = 'https://developer.1password.com/docs/service-accounts/security/';
const revoke = {
    steps: 'Delete the service account, or revoke the device, and rotate the items that it reached.',
    url: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
};
const onePasswordRules = [
    {
        id: '1password-service-account-token',
        provider,
        title: '1Password service account token',
        opens: 'the vaults that the service account was given',
        keywords: ['ops_eyj'],
        match: { kind: 'token', pattern: 'ops_eyJ[0-9A-Za-z_-]{400,2000}={0,2}(?![0-9A-Za-z_=-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveOnePasswordServiceAccount,
        revoke,
        source,
        ...tokenExamples(makeOnePasswordServiceAccount),
    },
    {
        id: '1password-secret-key',
        provider,
        title: '1Password secret key',
        opens: 'an account, together with its password',
        keywords: ['a3-'],
        match: {
            kind: 'token',
            pattern: 'A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})(?:-[0-9A-Z]{5}){3}(?![0-9A-Za-z-])',
        },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: "Regenerate the Secret Key in the account's settings.",
            url: 'https://support.1password.com/secret-key/',
        },
        source: 'https://support.1password.com/secret-key-security/',
        ...tokenExamples((make) => `A3-${make.text('base32', 6)}-${make.text('base32', 6)}-${make.text('base32', 5)}-${make.text('base32', 5)}-${make.text('base32', 5)}-${make.text('base32', 5)}`),
    },
    {
        id: '1password-connect-token',
        provider,
        title: '1Password Connect token',
        opens: 'the vaults that the Connect server was given',
        keywords: ['op_connect_token', 'opconnecttoken', 'op-connect-token'],
        match: {
            kind: 'assigned',
            value: 'eyJ[0-9A-Za-z_-]{20,300}\\.eyJ[0-9A-Za-z_-]{60,1500}\\.[0-9A-Za-z_-]{40,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: {
            steps: 'Revoke the token of the Connect server.',
            url: 'https://developer.1password.com/docs/connect/manage-connect/',
        },
        source: 'https://developer.1password.com/docs/connect/',
        ...assignedExamples('op_connect_token', makeJwt),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ably.js
/** Credentials of Ably. */

const ablyApiKey = (make) => `${make.text('base64url', 6)}.${make.text('base64url', 6)}:${make.text('base64url', 43)}`;
const ablyRules = [
    {
        id: 'ably-api-key',
        provider: 'Ably',
        title: 'Ably API key',
        opens: 'channels of the app, as its capabilities allow',
        keywords: ['ably'],
        match: { kind: 'assigned', value: '[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{20,43}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under API Keys of the app.',
            url: 'https://ably.com/docs/auth/revocation',
        },
        source: 'https://ably.com/docs/auth/basic',
        positives: (make) => assigned(make, ['ABLY_API_KEY', 'ablyKey'], ablyApiKey),
        negatives: (make) => assignedNearMisses(make, 'ABLY_API_KEY', ablyApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/abuseipdb.js
/** AbuseIPDB: keys of its API. */

const abuseipdbRules = [
    {
        id: 'abuseipdb-api-key',
        provider: 'AbuseIPDB',
        title: 'AbuseIPDB API key',
        opens: 'checking and reporting addresses in its account’s name',
        keywords: ['abuseipdb', 'abuse_ipdb'],
        match: { kind: 'assigned', value: '[0-9a-f]{80}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Delete the key on the account’s API page.', url: 'https://docs.abuseipdb.com/' },
        source: 'https://docs.abuseipdb.com/',
        positives: (make) => assigned(make, ['ABUSEIPDB_API_KEY'], () => make.text('hex', 80)),
        negatives: () => unassigned('ABUSEIPDB_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/adafruit.js
/** Adafruit IO: keys. */

const adafruitRules = [
    {
        id: 'adafruit-io-key',
        provider: 'Adafruit IO',
        title: 'Adafruit IO key',
        opens: 'the feeds, dashboards and devices of the account',
        keywords: ['aio_'],
        match: { kind: 'token', pattern: '(?<![0-9A-Za-z])aio_[0-9A-Za-z]{28}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the key under My Key.',
            url: 'https://learn.adafruit.com/welcome-to-adafruit-io/securing-your-io-account',
        },
        source: 'https://io.adafruit.com/api/docs/',
        positives: (make) => inText(make, () => `aio_${make.text('base62', 28)}`),
        negatives: (make) => notTokens(make, 'aio_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/adyen.js
/** Credentials of Adyen. */

const adyenApiKey = (make) => `AQE${make.text('base62', 53)}==-${make.text('base64', 43)}=-${make.text('base62', 16)}`;
const adyenRules = [
    {
        id: 'adyen-api-key',
        provider: 'Adyen',
        title: 'Adyen API key',
        opens: 'payments of the merchant account, as its roles allow',
        keywords: ['aqe'],
        match: {
            kind: 'token',
            pattern: 'AQE[A-Za-z0-9+/]{40,100}={0,2}-[A-Za-z0-9+/]{43}=-[!#-&(-_a-~]{12,24}',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Generate a new API key of the credential under Developers → API credentials; the old one ends after 24 hours.',
            url: 'https://docs.adyen.com/development-resources/api-credentials/',
        },
        source: 'https://docs.adyen.com/development-resources/api-credentials/',
        positives: (make) => [...inText(make, adyenApiKey), `Set it to \`${adyenApiKey(make)}\` first.`],
        negatives: (make) => nearMisses(make, adyenApiKey, 'AQE'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/bech32.js
/** The checksum of bech32 (BIP-173): 6 characters at the end of "<prefix>1<data>", over both. */
const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** True of a bech32 string with the right checksum, all in lower or all in upper case, of at most 90 characters. */
function isBech32(text) {
    if (text.length > 90 || (text !== text.toLowerCase() && text !== text.toUpperCase()))
        return false;
    const lower = text.toLowerCase();
    const separator = lower.lastIndexOf('1');
    const prefix = lower.slice(0, separator);
    const data = [...lower.slice(separator + 1)].map((letter) => letters.indexOf(letter));
    if (separator < 1 || data.length < 6 || data.includes(-1) || !/^[!-~]+$/.test(prefix))
        return false;
    return remainder([...spread(prefix), ...data]) === 1;
}
/** `data` as characters of bech32, e.g. "qqqsyq", with the checksum behind it; all in lower case. */
function encodeBech32(prefix, data) {
    const rest = remainder([...spread(prefix), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
    const sum = [25, 20, 15, 10, 5, 0].map((shift) => (rest >>> shift) & 31);
    return `${prefix}1${[...data, ...sum].map((digit) => letters[digit]).join('')}`;
}
/** Bytes in groups of 5 bits, the last filled up with zeros. */
function fiveBitGroups(bytes) {
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.match(/.{1,5}/g) ?? []).map((group) => Number.parseInt(group.padEnd(5, '0'), 2));
}
const spread = (prefix) => {
    const codes = [...prefix].map((letter) => letter.charCodeAt(0));
    return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
};
function remainder(values) {
    let rest = 1;
    for (const value of values) {
        const top = rest >>> 25;
        rest = ((rest & 0x1ffffff) << 5) ^ value;
        generators.forEach((generator, bit) => {
            if ((top >>> bit) & 1)
                rest ^= generator;
        });
    }
    return rest;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/age.js
/**
 * Identities of age: bech32 in capitals over 32 bytes, the key of X25519 or, behind "AGE-SECRET-KEY-PQ-", the seed of a
 * post-quantum one. https://age-encryption.org/v1; checked both ways with filippo.io/age.
 */



const age_by = 'bech32 checksum';
function proveAge(secret) {
    if (!/^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{58}$/.test(secret))
        return (0,proof/* unproven */.g)(age_by);
    return isBech32(secret) ? valid(age_by) : invalid(age_by);
}
const makeAge = (make, prefix = 'age-secret-key-') => encodeBech32(prefix, fiveBitGroups(make.bytes(32))).toUpperCase();

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/age.js
/** age: identities, in Bech32 with a checksum. */


const ageRules = [
    {
        id: 'age-secret-key',
        provider: 'age',
        title: 'age secret key',
        opens: 'every file that is encrypted to its recipient',
        keywords: ['age-secret-key-1'],
        match: {
            kind: 'token',
            pattern: 'AGE-SECRET-KEY-1[023456789ACDEFGHJKLMNPQRSTUVWXYZ]{58}(?![0-9A-Za-z])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAge,
        revoke: {
            steps: 'Make a new identity, and encrypt what it opened anew; also the secrets inside have to be replaced.',
            url: 'https://github.com/FiloSottile/age',
        },
        source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
        positives: (make) => inText(make, () => makeAge(make)),
        negatives: (make) => notTokens(make, 'AGE-SECRET-KEY-1'),
    },
    {
        id: 'age-post-quantum-key',
        provider: 'age',
        title: 'age secret key (post-quantum)',
        opens: 'every file that is encrypted to its recipient',
        keywords: ['age-secret-key-pq-1'],
        match: {
            kind: 'token',
            pattern: 'AGE-SECRET-KEY-PQ-1[023456789ACDEFGHJKLMNPQRSTUVWXYZ]{58}(?![0-9A-Za-z])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAge,
        revoke: {
            steps: 'Make a new identity, and encrypt what it opened anew; also the secrets inside have to be replaced.',
            url: 'https://github.com/FiloSottile/age',
        },
        source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
        positives: (make) => inText(make, () => makeAge(make, 'age-secret-key-pq-')),
        negatives: (make) => notTokens(make, 'AGE-SECRET-KEY-PQ-1'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/airbyte.js
/** Airbyte: secrets of its applications. */

const airbyteRules = [
    {
        id: 'airbyte-client-secret',
        provider: 'Airbyte',
        title: 'Airbyte client secret',
        opens: 'the workspaces that its application may reach',
        keywords: ['airbyte'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the application under Settings → Applications.',
            url: 'https://docs.airbyte.com/using-airbyte/configuring-api-access',
        },
        source: '',
        positives: (make) => assigned(make, ['AIRBYTE_CLIENT_SECRET'], () => make.text('base62', 32)),
        negatives: () => unassigned('AIRBYTE_CLIENT_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/airtable.js
/** Credentials of Airtable. */

const airtableToken = (make) => `pat${make.text('base62', 14)}.${make.text('hex', 64)}`;
const airtableApiKey = (make) => `key${make.text('base62', 14)}`;
const airtableRules = [
    {
        id: 'airtable-token',
        provider: 'Airtable',
        title: 'Airtable personal access token',
        opens: 'bases that it was given, as its scopes allow',
        keywords: ['airtable', 'bearer pat', '=pat', "'pat", '"pat'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9_])pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}(?![A-Za-z0-9_])',
            before: 100,
            after: 300,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Delete or regenerate the token at Airtable's page of tokens.",
            url: 'https://airtable.com/create/tokens',
        },
        source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
        positives: (make) => [
            ...mentioning(make, 'airtable', airtableToken),
            `Authorization: Bearer pat${make.text('base62', 14)}.${make.text('hex', 64)}`,
        ],
        negatives: (make) => [
            ...nearMisses(make, airtableToken, 'pat').map((text) => `airtable: ${text}`),
            `"patterns": "pattern.${make.text('hex', 64)}"`,
        ],
    },
    {
        id: 'airtable-api-key',
        provider: 'Airtable',
        title: 'Airtable API key (retired)',
        opens: "what its owner's bases held, had Airtable not ended these keys",
        keywords: ['airtable'],
        match: { kind: 'assigned', value: 'key[A-Za-z0-9]{14}' },
        severity: 'note',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key from the code; use a personal access token in its place.',
            url: 'https://airtable.com/create/tokens',
        },
        source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
        positives: (make) => assigned(make, ['AIRTABLE_API_KEY', 'airtableApiKey'], airtableApiKey),
        negatives: (make) => assignedNearMisses(make, 'AIRTABLE_API_KEY', airtableApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/aiven.js

const aiven_provider = 'Aiven';
const aiven_source = 'https://aiven.io/docs/platform/howto/create_authentication_token';
const aiven_revoke = {
    steps: "Revoke the token in the profile, or reset the service user's password.",
    url: 'https://aiven.io/docs/platform/howto/create_authentication_token',
};
const aivenRules = [
    {
        id: 'aiven-service-password',
        provider: aiven_provider,
        title: 'Aiven service password',
        opens: 'all data of the service',
        keywords: ['avns_'],
        match: { kind: 'token', pattern: 'AVNS_[0-9A-Za-z_-]{19}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: aiven_revoke,
        source: aiven_source,
        ...tokenExamples((make) => `AVNS_${make.text('base64url', 19)}`),
    },
    {
        id: 'aiven-api-token',
        provider: aiven_provider,
        title: 'Aiven API token',
        opens: 'the projects and services of its user',
        keywords: ['aiven'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{250,400}={0,2}' },
        severity: 'error',
        confidence: 'medium',
        revoke: aiven_revoke,
        source: aiven_source,
        ...assignedExamples('aiven_api_token', (make) => make.text('base62', 360)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/alchemy.js
/** Alchemy: keys of its nodes and tokens of its notification API. */

const alchemyRules = [
    {
        id: 'alchemy-address',
        provider: 'Alchemy',
        title: 'Alchemy address with an API key',
        opens: 'calls to the chains at the account’s cost',
        keywords: ['alchemy.com/'],
        match: {
            kind: 'token',
            pattern: 'alchemy\\.com/(?:nft/)?v[23]/(?<secret>[0-9A-Za-z_-]{32})(?![0-9A-Za-z_-])',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the app, or rotate its key, on the dashboard.',
            url: 'https://www.alchemy.com/docs/create-an-api-key',
        },
        source: 'https://www.alchemy.com/docs/create-an-api-key',
        positives: (make) => inText(make, () => `https://eth-mainnet.g.alchemy.com/v2/${make.text('base64url', 32)}`),
        negatives: (make) => notTokens(make, 'alchemy.com/'),
    },
    {
        id: 'alchemy-auth-token',
        provider: 'Alchemy',
        title: 'Alchemy Notify auth token',
        opens: 'the webhooks of the team',
        keywords: ['alcht_'],
        match: { kind: 'token', pattern: 'alcht_[0-9A-Za-z]{30}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the auth token on the webhooks’ page.',
            url: 'https://www.alchemy.com/docs/reference/webhooks-overview',
        },
        source: '',
        positives: (make) => inText(make, () => `alcht_${make.text('base62', 30)}`),
        negatives: (make) => notTokens(make, 'alcht_'),
    },
    {
        id: 'alchemy-api-key',
        provider: 'Alchemy',
        title: 'Alchemy API key',
        opens: 'calls to the chains at the account’s cost',
        keywords: ['alchemy'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the app, or rotate its key, on the dashboard.',
            url: 'https://www.alchemy.com/docs/create-an-api-key',
        },
        source: '',
        positives: (make) => assigned(make, ['ALCHEMY_API_KEY'], () => make.text('base64url', 32)),
        negatives: () => unassigned('ALCHEMY_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/algolia.js
/** Credentials of Algolia. */

const algoliaAdminKey = (make) => make.text('hex', 32);
const algoliaRules = [
    {
        id: 'algolia-admin-key',
        provider: 'Algolia',
        title: 'Algolia admin API key',
        opens: 'all indices of the application, to write and delete',
        keywords: [
            'algolia_admin',
            'algoliaadmin',
            'algolia-admin',
            'algolia_write',
            'algolia_api_key',
            'algolia_secret',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the admin key under Settings → API Keys.',
            url: 'https://www.algolia.com/doc/guides/security/api-keys/',
        },
        source: 'https://www.algolia.com/doc/guides/security/api-keys/',
        positives: (make) => assigned(make, ['ALGOLIA_ADMIN_KEY', 'ALGOLIA_API_KEY', 'algoliaAdminKey'], algoliaAdminKey),
        negatives: (make) => [
            ...assignedNearMisses(make, 'ALGOLIA_ADMIN_KEY', algoliaAdminKey),
            `ALGOLIA_SEARCH_KEY=${make.text('hex', 32)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/alibaba.js

const alibaba_provider = 'Alibaba Cloud';
const alibaba_source = 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair';
const alibaba_revoke = {
    steps: 'Disable the AccessKey pair in RAM and delete it.',
    url: 'https://www.alibabacloud.com/help/en/ram/user-guide/delete-an-accesskey-pair-for-a-ram-user',
};
const alibabaRules = [
    {
        id: 'alibaba-access-key-id',
        provider: alibaba_provider,
        title: 'Alibaba Cloud AccessKey id',
        opens: 'together with its secret, what the policies of its user allow',
        keywords: ['ltai'],
        match: { kind: 'token', pattern: 'LTAI(?:[0-9A-Za-z]{20}|[0-9A-Za-z]{12})(?![0-9A-Za-z_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: alibaba_revoke,
        source: alibaba_source,
        ...tokenExamples((make) => `LTAI${make.text('base62', 20)}`),
    },
    {
        id: 'alibaba-access-key-secret',
        provider: alibaba_provider,
        title: 'Alibaba Cloud AccessKey secret',
        opens: 'what the policies of its user allow, together with its id',
        keywords: ['alibaba', 'aliyun', 'alicloud', 'accesskeysecret', 'access_key_secret'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{30}' },
        severity: 'error',
        confidence: 'medium',
        revoke: alibaba_revoke,
        source: alibaba_source,
        ...assignedExamples('alibaba_cloud_access_key_secret', (make) => make.text('base62', 30)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/alpaca.js
/** Credentials of Alpaca. */

const alpacaApiSecret = (make) => make.text('base62', 40);
const alpacaRules = [
    {
        id: 'alpaca-api-secret',
        provider: 'Alpaca',
        title: 'Alpaca API secret key',
        opens: 'orders of the brokerage account',
        keywords: ['alpaca', 'apca_', 'apca-'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{40,44}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the key on the dashboard.',
            url: 'https://app.alpaca.markets/paper/dashboard/overview',
        },
        source: 'https://docs.alpaca.markets/docs/authentication',
        positives: (make) => assigned(make, ['APCA_API_SECRET_KEY', 'ALPACA_SECRET_KEY', 'alpacaSecret'], alpacaApiSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'APCA_API_SECRET_KEY', alpacaApiSecret),
            `APCA_API_KEY_ID=AK${make.text('upper', 18)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/amplitude.js
/** Credentials of Amplitude. */

const amplitudeSecretKey = (make) => make.text('hex', 32);
const amplitudeRules = [
    {
        id: 'amplitude-secret-key',
        provider: 'Amplitude',
        title: 'Amplitude secret key',
        opens: 'events and users of the project',
        keywords: ['amplitude_secret', 'amplitudesecret', 'amplitude-secret'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Rotate the secret key under Settings → Projects.',
            url: 'https://amplitude.com/docs/admin/account-management/manage-orgs-projects',
        },
        source: 'https://amplitude.com/docs/apis/authentication',
        positives: (make) => assigned(make, ['AMPLITUDE_SECRET_KEY', 'amplitudeSecretKey'], amplitudeSecretKey),
        negatives: (make) => [
            ...assignedNearMisses(make, 'AMPLITUDE_SECRET_KEY', amplitudeSecretKey),
            `AMPLITUDE_API_KEY=${make.text('hex', 32)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ansible.js

const ansible_provider = 'Ansible';
const ansible_source = 'https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html';
const ansible_revoke = {
    steps: 'Rekey the file by `ansible-vault rekey`, and change what is in it where its password was weak or known.',
    url: 'https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html',
};
const ansibleRules = [
    {
        id: 'ansible-vault-file',
        provider: ansible_provider,
        title: 'Ansible Vault content',
        opens: 'the secrets in it, to whoever knows or guesses its password',
        keywords: ['$ansible_vault;'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])\\$ANSIBLE_VAULT;1\\.[0-9];AES(?:256)?(?:;[0-9A-Za-z_.@-]{1,60})?(?:\\\\n|\\s){1,20}[0-9a-f]{80}(?![0-9A-Za-z])',
            before: 1,
            after: 180,
        },
        severity: 'note',
        confidence: 'low',
        revoke: ansible_revoke,
        source: ansible_source,
        ...windowExamples((secret) => `password: ${secret}`, (make) => `$ANSIBLE_VAULT;1.1;AES256\n${make.text('hex', 80)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/fixed-marks.js
/** Keys that have fixed characters in the middle or at the end, which chance doesn't put there. */


const marked = ({ by, pattern }) => (secret) => {
    const groups = pattern.exec(secret)?.groups;
    return groups && isVaried(groups.head) && isVaried(groups.tail ?? groups.head)
        ? valid(by)
        : (0,proof/* unproven */.g)(by);
};
/** "T3BlbkFJ" is base64 of "OpenAI". */
const proveOpenAi = marked({
    by: '"OpenAI" in base64 in its middle',
    pattern: /^sk-(?:(?:proj|svcacct|admin|service)-)?(?<head>(?:[\w-]{74}|[\w-]{58}|[0-9A-Za-z]{20}))T3BlbkFJ(?<tail>(?:[\w-]{74}|[\w-]{58}|[0-9A-Za-z]{20}))$/,
});
const makeOpenAi = (make) => `sk-proj-${make.text('base64url', 74)}T3BlbkFJ${make.text('base64url', 74)}`;
/** "WGdyb3FY" is base64 of "XgroqX". */
const proveGroq = marked({
    by: '"groq" in base64 in its middle',
    pattern: /^gsk_(?<head>[0-9A-Za-z]{20})WGdyb3FY(?<tail>[0-9A-Za-z]{24})$/,
});
const makeGroq = (make) => `gsk_${make.text('base62', 20)}WGdyb3FY${make.text('base62', 24)}`;
/** 95 characters, of which the last two are always "AA". */
const proveAnthropic = marked({
    by: '"AA" behind its 93 characters',
    pattern: /^sk-ant-(?:api|admin|oat|ort|sid)\d{2}-(?<head>[\w-]{93})AA$/,
});
const makeAnthropic = (make) => `sk-ant-api03-${make.text('base64url', 93)}AA`;
/**
 * Service tokens of Vault since 1.10: base64url of protobuf that begins with the version, 1, and 32 bytes of HMAC, which
 * are the bytes 08 01 12 20. Of older ones and of batch tokens nothing is said.
 */
const proveHashicorpVault = marked({
    by: 'the head of its protobuf',
    pattern: /^hvs\.CAESI[A-P](?<head>[\w-]{84,295})$/,
});
const makeHashicorpVault = (make) => `hvs.CAESI${'ABCDEFGHIJKLMNOP'[make.below(16)]}${make.text('base64url', 85)}`;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/anthropic.js
/** Credentials of Anthropic. */


const anthropicAdminKey = (make) => `sk-ant-admin01-${make.text('base64url', 93)}AA`;
const anthropicOauthToken = (make) => `sk-ant-oat01-${make.text('base64url', 93)}AA`;
const anthropicRules = [
    {
        id: 'anthropic-api-key',
        provider: 'Anthropic',
        title: 'Anthropic API key',
        opens: "Claude's models at the cost of its workspace",
        keywords: ['sk-ant-api03-'],
        match: { kind: 'token', pattern: 'sk-ant-api03-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveAnthropic,
        revoke: {
            steps: 'Delete the key under Settings → API keys in the Anthropic console.',
            url: 'https://console.anthropic.com/settings/keys',
        },
        source: 'https://docs.anthropic.com/en/api/getting-started',
        positives: (make) => inText(make, makeAnthropic),
        negatives: (make) => [
            ...nearMisses(make, makeAnthropic, 'sk-ant-api03-'),
            tooLong(make, makeAnthropic),
            `ANTHROPIC_API_KEY=sk-ant-api03-${make.text('base64url', 93)}Ab`,
        ],
    },
    {
        id: 'anthropic-admin-key',
        provider: 'Anthropic',
        title: 'Anthropic admin API key',
        opens: 'members, workspaces and API keys of the organisation',
        keywords: ['sk-ant-admin01-'],
        match: { kind: 'token', pattern: 'sk-ant-admin01-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveAnthropic,
        revoke: {
            steps: 'Delete the key under Settings → Admin keys in the Anthropic console.',
            url: 'https://console.anthropic.com/settings/keys',
        },
        source: 'https://docs.anthropic.com/en/api/administration-api',
        positives: (make) => inText(make, anthropicAdminKey),
        negatives: (make) => [
            ...nearMisses(make, anthropicAdminKey, 'sk-ant-admin01-'),
            tooLong(make, anthropicAdminKey),
            `ANTHROPIC_ADMIN_KEY=sk-ant-admin01-${make.text('base64url', 93)}Ab`,
        ],
    },
    {
        id: 'anthropic-oauth-token',
        provider: 'Anthropic',
        title: 'Anthropic OAuth token',
        opens: 'the Claude account of whoever signed in, until it expires or is refreshed no more',
        keywords: ['sk-ant-oat01-', 'sk-ant-ort01-'],
        match: { kind: 'token', pattern: 'sk-ant-o[ar]t01-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveAnthropic,
        revoke: {
            steps: "Sign out of all sessions in the account's settings, then sign in again.",
            url: 'https://claude.ai/settings/account',
        },
        source: '',
        positives: (make) => [
            ...inText(make, anthropicOauthToken),
            `"refreshToken":"sk-ant-ort01-${make.text('base64url', 93)}AA"`,
        ],
        negatives: (make) => [
            ...nearMisses(make, anthropicOauthToken, 'sk-ant-oat01-'),
            `sk-ant-out01-${make.text('base64url', 93)}AA`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/appdynamics.js
/** AppDynamics: account access keys and client secrets. */

const appdynamicsRules = [
    {
        id: 'appdynamics-key',
        provider: 'AppDynamics',
        title: 'AppDynamics access key or client secret',
        opens: 'reporting as an agent of the account, or its REST API',
        keywords: [
            'appdynamics_agent_account_access_key',
            'appdynamics_access_key',
            'appdynamics_client_secret',
            'appdynamics.agent.accountaccesskey',
            'account-access-key',
        ],
        match: { kind: 'assigned', value: '[0-9a-z]{12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Ask for a new access key under License → Account, or regenerate the client’s secret.',
            url: 'https://docs.appdynamics.com/appd/24.x/latest/en/extend-splunk-appdynamics/splunk-appdynamics-apis/api-clients',
        },
        source: '',
        positives: (make) => assigned(make, ['APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY'], () => make.uuid()),
        negatives: () => unassigned('APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/apple.js
/** Apple: keys of App Store Connect and APNs, and passwords for single apps. */

const appleRules = [
    {
        id: 'apple-p8-key',
        provider: 'Apple',
        title: 'Apple API key (.p8)',
        opens: 'App Store Connect, push notifications or sign-in, by the key’s services',
        keywords: [
            'authkey_',
            'app_store_connect',
            'appstoreconnect',
            'asc_key',
            'asc_private',
            'apns_key',
            'apns_auth',
            'apple_private_key',
        ],
        match: {
            kind: 'window',
            pattern: '-----BEGIN PRIVATE KEY-----(?:\\s|\\\\[rn]){1,4}MIG[HT]AgEAMB[MA]G[0-9A-Za-z+/=\\s\\\\]{120,300}',
            before: 0,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Users and Access → Integrations, or under Certificates, Identifiers & Profiles → Keys.',
            url: 'https://developer.apple.com/help/account/keys/revoke-edit-and-download-keys/',
        },
        source: 'https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api',
        positives: (make) => [
            `APP_STORE_CONNECT_KEY="-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMG${make.text('base62', 180)}\n-----END PRIVATE KEY-----"`,
            `AuthKey_${make.text('base36', 10).toUpperCase()}.p8: |\n  -----BEGIN PRIVATE KEY-----\n  MIGTAgEAMBMG${make.text('base62', 180)}\n`,
            `apns_key = '-----BEGIN PRIVATE KEY-----\\nMIGTAgEAMBMG${make.text('base62', 160)}\\n'`,
        ],
        negatives: () => [
            'APP_STORE_CONNECT_KEY_PATH=AuthKey_AAAAAAAAAA.p8',
            'asc_key: -----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
            `apns_key = \${{ secrets.APNS_KEY }}`,
        ],
    },
    {
        id: 'apple-app-specific-password',
        provider: 'Apple',
        title: 'Apple app-specific password',
        opens: 'the Apple account’s mail, files and uploads, past its second factor',
        keywords: [
            'app_specific_password',
            'app-specific-password',
            'appspecificpassword',
            'apple_application_specific',
            'apple_id_password',
            'notarize_password',
            'notarytool_password',
            'apple_app_password',
        ],
        match: { kind: 'assigned', value: '[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the password under Sign-In and Security → App-Specific Passwords.',
            url: 'https://support.apple.com/102654',
        },
        source: 'https://support.apple.com/102654',
        positives: (make) => assigned(make, ['FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD'], () => `${make.text('lower', 4)}-${make.text('lower', 4)}-${make.text('lower', 4)}-${make.text('lower', 4)}`),
        negatives: () => unassigned('FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/appsignal.js
/** AppSignal: push and personal keys. */

const appsignalRules = [
    {
        id: 'appsignal-key',
        provider: 'AppSignal',
        title: 'AppSignal key',
        opens: 'pushing data of the organisation’s applications; a personal key reads them, too',
        keywords: ['appsignal'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Make a new key under Push & deploy or under Account → API keys.',
            url: 'https://docs.appsignal.com/appsignal/terminology.html',
        },
        source: '',
        positives: (make) => assigned(make, ['APPSIGNAL_PUSH_API_KEY'], () => make.uuid()),
        negatives: () => unassigned('APPSIGNAL_PUSH_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/argo-cd.js


const argo_cd_provider = 'Argo CD';
const argo_cd_source = 'https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/';
const argo_cd_revoke = {
    steps: "Delete the token of the account, or change the server's signing key.",
    url: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/',
};
const argoCdRules = [
    {
        id: 'argo-cd-token',
        provider: argo_cd_provider,
        title: 'Argo CD token',
        opens: 'the applications that the roles of its account allow',
        keywords: ['argocd', 'argo_cd', 'argo-cd'],
        match: {
            kind: 'assigned',
            value: 'eyJ[0-9A-Za-z_-]{20,300}\\.eyJ[0-9A-Za-z_-]{60,1500}\\.[0-9A-Za-z_-]{40,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: argo_cd_revoke,
        source: argo_cd_source,
        ...assignedExamples('argocd_auth_token', makeJwt),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/asana.js
/** Credentials of Asana. */

const asanaToken = (make) => `2/${make.text('digits', 16)}/${make.text('digits', 16)}:${make.text('hex', 32)}`;
const asanaClientSecret = (make) => make.text('hex', 32);
const asanaRules = [
    {
        id: 'asana-token',
        provider: 'Asana',
        title: 'Asana personal access token',
        opens: 'everything that its owner may do',
        keywords: ['asana'],
        match: { kind: 'assigned', value: '[0-9]/[0-9]{15,17}(?:/[0-9]{15,17})?:[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Deauthorise the token in the developer console.',
            url: 'https://app.asana.com/0/my-apps',
        },
        source: 'https://developers.asana.com/docs/personal-access-token',
        positives: (make) => [
            ...assigned(make, ['ASANA_ACCESS_TOKEN', 'ASANA_PAT', 'asanaToken'], asanaToken),
            `ASANA_TOKEN=1/${make.text('digits', 16)}:${make.text('hex', 32)}`,
        ],
        negatives: (make) => assignedNearMisses(make, 'ASANA_ACCESS_TOKEN', asanaToken),
    },
    {
        id: 'asana-client-secret',
        provider: 'Asana',
        title: 'Asana client secret',
        opens: "tokens in the app's name",
        keywords: ['asana_client', 'asana_secret', 'asanaclient', 'asana-client'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the client secret under OAuth of the app.',
            url: 'https://app.asana.com/0/my-apps',
        },
        source: 'https://developers.asana.com/docs/oauth',
        positives: (make) => assigned(make, ['ASANA_CLIENT_SECRET', 'asanaClientSecret'], asanaClientSecret),
        negatives: (make) => assignedNearMisses(make, 'ASANA_CLIENT_SECRET', asanaClientSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/assemblyai.js
/** Credentials of AssemblyAI. */

const assemblyaiApiKey = (make) => make.text('hex', 32);
const assemblyaiRules = [
    {
        id: 'assemblyai-api-key',
        provider: 'AssemblyAI',
        title: 'AssemblyAI API key',
        opens: 'transcripts of the account, and new ones at its cost',
        keywords: ['assemblyai', 'assembly_ai'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API Keys in the dashboard.',
            url: 'https://www.assemblyai.com/app/api-keys',
        },
        source: 'https://www.assemblyai.com/docs/api-reference/overview',
        positives: (make) => assigned(make, ['ASSEMBLYAI_API_KEY', 'assemblyaiKey'], assemblyaiApiKey),
        negatives: (make) => assignedNearMisses(make, 'ASSEMBLYAI_API_KEY', assemblyaiApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/crc.js
/** Cyclic redundancy checks that providers put on their tokens, from their definitions. Bytes in, unsigned numbers out. */
/** CRC-32 of IEEE 802.3 (reflected, polynomial 0xEDB88320): "123456789" gives cbf43926. */
function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = crc32Table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}
const crc32Table = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++)
        value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});
/** CRC-16 as XMODEM has it (polynomial 0x1021, from 0): "123456789" gives 31c3. */
function crc16Xmodem(bytes) {
    let crc = 0;
    for (const byte of bytes) {
        crc ^= byte << 8;
        for (let bit = 0; bit < 8; bit++)
            crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
        crc &= 0xffff;
    }
    return crc;
}
/** CRC-24 of OpenPGP armor (RFC 4880, 6.1): "123456789" gives 21cf02. */
function crc24OpenPgp(bytes) {
    let crc = 0xb704ce;
    for (const byte of bytes) {
        crc ^= byte << 16;
        for (let bit = 0; bit < 8; bit++)
            crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1;
        crc &= 0xffffff;
    }
    return crc;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/checksummed.js
/** Formats of one shape: characters, and behind them a checksum of these. */


/** Of another length or alphabet it may be an older token of that provider, so nothing is said of it. */
const checksummed = ({ by, pattern, sumOf }) => (secret) => {
    const groups = pattern.exec(secret)?.groups;
    if (!groups)
        return (0,proof/* unproven */.g)(by);
    return groups.sum === sumOf(groups.body) ? valid(by) : invalid(by);
};

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/crc32-tokens.js
/** Tokens that carry the CRC-32 of their own text, each in the way its provider writes it, and makers of such tokens. */




const crcOf = (text) => crc32(Buffer.from(text, 'latin1'));
const base62Sum = (text) => inBase(crcOf(text), generator/* alphabets */.L.base62, 6);
const hexSum = (text) => crcOf(text).toString(16).padStart(8, '0');
const upperHexSum = (text) => hexSum(text).toUpperCase();
function littleEndianSum(text) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(crcOf(text));
    return bytes;
}
/** https://github.blog/engineering/behind-githubs-new-authentication-token-formats: base 62, over the 30 characters. */
const lastSix = (pattern) => ({
    by: 'CRC-32 in its last 6 characters',
    pattern,
    sumOf: base62Sum,
});
const withLastSix = (prefix, body) => `${prefix}${body}${base62Sum(body)}`;
/** Personal (ghp_), OAuth (gho_), user-to-server (ghu_) and server-to-server (ghs_) tokens of the years since 2021. */
const proveGithubClassic = checksummed(lastSix(/^gh[pous]_(?<body>[0-9A-Za-z]{30})(?<sum>[0-9A-Za-z]{6})$/));
const makeGithubClassic = (make, kind = 'p') => withLastSix(`gh${kind}_`, make.text('base62', 30));
/** Refresh tokens are longer than the others: 70 characters and 6. */
const proveGithubRefresh = checksummed(lastSix(/^ghr_(?<body>[0-9A-Za-z]{70})(?<sum>[0-9A-Za-z]{6})$/));
const makeGithubRefresh = (make) => withLastSix('ghr_', make.text('base62', 70));
/** https://github.blog/2021-09-23-announcing-npms-new-access-token-format: as GitHub's. */
const proveNpm = checksummed(lastSix(/^npm_(?<body>[0-9A-Za-z]{30})(?<sum>[0-9A-Za-z]{6})$/));
const makeNpm = (make) => withLastSix('npm_', make.text('base62', 30));
/** Personal, integration, app, refresh and AI gateway tokens of Vercel: 50 characters and 6. */
const proveVercel = checksummed(lastSix(/^vc[piark]_(?<body>[0-9A-Za-z_-]{50})(?<sum>[0-9A-Za-z]{6})$/));
const makeVercel = (make, kind = 'p') => withLastSix(`vc${kind}_`, make.text('base62', 50));
const lastEight = 'CRC-32 in its last 8 characters';
/** API tokens of Atlassian's cloud, ATATT3…=1A2B3C4D: over everything in front, the equals sign too. */
const proveAtlassian = checksummed({
    by: lastEight,
    pattern: /^(?<body>AT[A-Z]TT3[0-9A-Za-z_-]{50,400}=)(?<sum>[0-9A-F]{8})$/,
    sumOf: upperHexSum,
});
function makeAtlassian(make) {
    const body = `ATATT3${make.text('base64url', 178)}=`;
    return body + upperHexSum(body);
}
/** App passwords of Bitbucket's cloud: ATBB, 24 characters, and the checksum of all 28. */
const proveBitbucketAppPassword = checksummed({
    by: lastEight,
    pattern: /^(?<body>ATBB[0-9A-Za-z]{24})(?<sum>[0-9A-F]{8})$/,
    sumOf: upperHexSum,
});
function makeBitbucketAppPassword(make) {
    const body = `ATBB${make.text('base62', 24)}`;
    return body + upperHexSum(body);
}
/** API keys of Zuplo, zpka_<32>_<8>: over the 32 characters alone. */
const proveZuplo = checksummed({
    by: lastEight,
    pattern: /^zpka_(?<body>[0-9a-z]{32})_(?<sum>[0-9a-f]{8})$/,
    sumOf: hexSum,
});
function makeZuplo(make) {
    const body = make.text('hex', 32);
    return `zpka_${body}_${hexSum(body)}`;
}
/** Service account tokens of Grafana (`pkg/components/satokengen`): over "glsa_<32>", the bytes little-endian. */
const proveGrafanaServiceAccount = checksummed({
    by: lastEight,
    pattern: /^(?<body>glsa_[0-9A-Za-z]{32})_(?<sum>[0-9a-f]{8})$/,
    sumOf: (body) => littleEndianSum(body).toString('hex'),
});
function makeGrafanaServiceAccount(make) {
    const body = `glsa_${make.text('base62', 32)}`;
    return `${body}_${littleEndianSum(body).toString('hex')}`;
}
const confluentSum = (body) => littleEndianSum(body).toString('base64').slice(0, 6);
/**
 * API secrets of Confluent's cloud: cflt, 54 characters, and in 6 the base64 of the checksum of these 54, little-endian,
 * without its padding. The order of the bytes was read off the example on the page that documents the format:
 * https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html
 */
const proveConfluent = checksummed({
    by: 'CRC-32 in its last 6 characters',
    pattern: /^cflt(?<body>[0-9A-Za-z+/]{54})(?<sum>[0-9A-Za-z+/]{6})$/,
    sumOf: confluentSum,
});
function makeConfluent(make) {
    const body = make.text('base64', 54);
    return `cflt${body}${confluentSum(body)}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/base58.js
/** Base58 as Bitcoin writes it, and base58check: the payload and the first 4 bytes of its doubled SHA-256. */


/** The cost grows with the square of the length; the longest that is asked for, an extended key, has 111 characters. */
const longest = 256;
/** Undefined where a character is none of base58, or the text is longer than 256 characters. */
function decodeBase58(text) {
    if (text.length > longest)
        return undefined;
    const bytes = []; // least significant first
    for (const letter of text) {
        let carry = generator/* alphabets */.L.base58.indexOf(letter);
        if (carry < 0)
            return undefined;
        for (let at = 0; at < bytes.length; at++) {
            carry += bytes[at] * 58;
            bytes[at] = carry & 0xff;
            carry >>= 8;
        }
        if (carry > 0)
            bytes.push(carry); // below 58, so one byte
    }
    const zeros = text.length - text.replace(/^1+/, '').length;
    return Buffer.from([...Array(zeros).fill(0), ...bytes.reverse()]);
}
function encodeBase58(bytes) {
    const digits = []; // least significant first
    for (const byte of bytes) {
        let carry = byte;
        for (let at = 0; at < digits.length; at++) {
            carry += digits[at] * 256;
            digits[at] = carry % 58;
            carry = Math.floor(carry / 58);
        }
        for (; carry > 0; carry = Math.floor(carry / 58))
            digits.push(carry % 58);
    }
    const first = bytes.findIndex((byte) => byte !== 0);
    const zeros = '1'.repeat(first < 0 ? bytes.length : first);
    return (zeros +
        digits
            .reverse()
            .map((digit) => generator/* alphabets */.L.base58[digit])
            .join(''));
}
/** The payload with its version; undefined where the checksum is wrong. */
function decodeBase58Check(text) {
    const bytes = decodeBase58(text);
    if (!bytes || bytes.length < 5)
        return undefined;
    const payload = bytes.subarray(0, -4);
    return checksum(payload).equals(bytes.subarray(-4)) ? payload : undefined;
}
const encodeBase58Check = (payload) => encodeBase58(Buffer.concat([payload, checksum(payload)]));
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
const checksum = (payload) => sha256(sha256(payload)).subarray(0, 4);

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/registries.js
/** Tokens of package and image registries, and of Bitbucket's own server, that tell their kind by what is in them. */





const referenceBy = 'the text in its base64';
/**
 * Reference tokens of JFrog: 64 characters of base64 of "reftkn:<version>:<until, seconds>:<random>"; 0 is for ever.
 * https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-tokens
 */
function proveJfrogReference(secret) {
    if (!/^cmVmd[0-9A-Za-z+/]{59}$/.test(secret))
        return (0,proof/* unproven */.g)(referenceBy);
    const text = decodeBase64(secret)?.toString('latin1') ?? '';
    const until = /^reftkn:\d{2}:(\d{10}):\w{10,}$/.exec(text)?.[1];
    if (until === undefined)
        return invalid(referenceBy);
    return valid(referenceBy, { expires: isoOfSeconds(Number(until)) });
}
const makeJfrogReference = (make) => Buffer.from(`reftkn:01:${1_700_000_000 + make.below(60_000)}:${make.text('base62', 27)}`.padEnd(48, '0')).toString('base64');
const keyBy = 'the 54 bytes of its base58';
/** API keys of Artifactory: AKCp, and in all 73 characters of base58, rarely fewer. */
function proveJfrogApiKey(secret) {
    if (!/^AKCp[1-9A-HJ-NP-Za-km-z]{65,69}$/.test(secret))
        return (0,proof/* unproven */.g)(keyBy);
    return decodeBase58(secret)?.length === 54 && isVaried(secret.slice(4)) ? valid(keyBy) : (0,proof/* unproven */.g)(keyBy);
}
/** Every number of 73 digits that begins with AKCp takes 54 bytes. */
const makeJfrogApiKey = (make) => `AKCp${make.text('base58', 69)}`;
const hubBy = 'the widths of its parts';
/** Personal (dckr_pat_, 27) and organisation (dckr_oat_, 32) tokens of Docker Hub. */
function proveDockerHub(secret) {
    const body = /^dckr_(?:pat_([\w-]{27})|oat_([\w-]{32}))$/.exec(secret);
    return body && isVaried(body[1] ?? body[2]) ? valid(hubBy) : (0,proof/* unproven */.g)(hubBy);
}
const makeDockerHub = (make) => `dckr_pat_${make.text('base64url', 27)}`;
/**
 * Join tokens of Docker Swarm: SWMTKN-1-<hash of the certificate>-<secret>, numbers of 256 and 128 bits in base 36 that
 * are filled up to 50 and 25 characters. https://github.com/moby/swarmkit, `ca/config.go`
 */
function proveDockerSwarm(secret) {
    const parts = /^SWMTKN-1-([0-9a-z]{50})-([0-9a-z]{25})$/.exec(secret);
    if (!parts)
        return (0,proof/* unproven */.g)(hubBy);
    if (numberOf(parts[1]) >= 1n << 256n || numberOf(parts[2]) >= 1n << 128n)
        return invalid(hubBy);
    return isVaried(parts[2]) ? valid(hubBy) : (0,proof/* unproven */.g)(hubBy);
}
const numberOf = (digits) => [...digits].reduce((value, digit) => value * 36n + BigInt(generator/* alphabets */.L.base36.indexOf(digit)), 0n);
function makeDockerSwarm(make) {
    const number = (bytes, width) => BigInt(`0x${make.bytes(bytes).toString('hex')}`)
        .toString(36)
        .padStart(width, '0');
    return `SWMTKN-1-${number(32, 50)}-${number(16, 25)}`;
}
const dataCenterBy = 'the number in front of 20 bytes';
/** Access tokens of Bitbucket, Jira and Confluence on one's own server: 44 of base64, "<number>:" and 20 bytes. */
function proveAtlassianDataCenter(secret) {
    const text = /^(BBDC-)?([0-9A-Za-z+/]{44})$/.exec(secret);
    const bytes = text ? decodeBase64(text[2]) : undefined;
    if (!text || bytes?.length !== 33)
        return (0,proof/* unproven */.g)(dataCenterBy);
    if (/^\d{12}:$/.test(bytes.subarray(0, 13).toString('latin1')))
        return valid(dataCenterBy);
    return text[1] === undefined ? (0,proof/* unproven */.g)(dataCenterBy) : invalid(dataCenterBy);
}
const makeAtlassianDataCenter = (make, prefix = 'BBDC-') => prefix + Buffer.concat([Buffer.from(`${make.text('digits', 12)}:`), make.bytes(20)]).toString('base64');

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/atlassian.js
/** Credentials of Atlassian. */




const atlassianOrganizationKey = (make) => {
    const body = `ATCTT3${make.text('base64url', 177)}=`;
    return body + crc32(Buffer.from(body)).toString(16).toUpperCase().padStart(8, '0');
};
const atlassianLegacyApiToken = (make) => `A1${make.text('base62', 22)}`;
const atlassianDataCenterToken = (make) => makeAtlassianDataCenter(make, '');
const atlassianRules = [
    {
        id: 'atlassian-api-token',
        provider: 'Atlassian',
        title: 'Atlassian API token',
        opens: 'Jira, Confluence and Bitbucket as its owner, within its scopes',
        keywords: ['atatt3'],
        match: { kind: 'token', pattern: 'ATATT3[A-Za-z0-9_-]{150,220}=[0-9A-F]{8}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveAtlassian,
        revoke: {
            steps: 'Revoke the token under Security → API tokens.',
            url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
        },
        source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
        positives: (make) => inText(make, makeAtlassian),
        negatives: (make) => nearMisses(make, makeAtlassian, 'ATATT3'),
    },
    {
        id: 'atlassian-organization-key',
        provider: 'Atlassian',
        title: 'Atlassian organisation or access token',
        opens: 'users and policies of the organisation, or the repositories it was made for',
        keywords: ['atctt3'],
        match: { kind: 'token', pattern: 'ATCTT3[A-Za-z0-9+/=_-]{100,400}=[0-9A-F]{8}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveAtlassian,
        revoke: {
            steps: 'Revoke the key under Settings → API keys of the organisation.',
            url: 'https://admin.atlassian.com',
        },
        source: 'https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/',
        positives: (make) => inText(make, atlassianOrganizationKey),
        negatives: (make) => nearMisses(make, atlassianOrganizationKey, 'ATCTT3'),
    },
    {
        id: 'atlassian-legacy-api-token',
        provider: 'Atlassian',
        title: 'Atlassian API token (24 characters)',
        opens: 'Jira and Confluence as its owner',
        keywords: ['atlassian', 'jira', 'confluence'],
        match: { kind: 'assigned', value: '(?=[0-9a-z]{0,23}[A-Z])(?=[A-Za-z]{0,23}[0-9])[A-Za-z0-9]{24}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the token under Security → API tokens.',
            url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
        },
        source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
        positives: (make) => assigned(make, ['JIRA_API_TOKEN', 'ATLASSIAN_TOKEN', 'confluenceApiToken'], atlassianLegacyApiToken),
        negatives: (make) => [
            ...assignedNearMisses(make, 'JIRA_API_TOKEN', atlassianLegacyApiToken),
            `JIRA_PROJECT=${make.text('lower', 24)}`,
        ],
    },
    {
        id: 'atlassian-data-center-token',
        provider: 'Atlassian',
        title: 'Jira or Confluence Data Center personal access token',
        opens: 'everything that its owner may do on the server',
        keywords: ['jira', 'confluence'],
        match: { kind: 'assigned', value: '[MNO][A-Za-z0-9+/]{43}' },
        severity: 'error',
        confidence: 'medium',
        prove: proveAtlassianDataCenter,
        revoke: {
            steps: 'Revoke the token under Personal Access Tokens in the profile.',
            url: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
        },
        source: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
        positives: (make) => assigned(make, ['JIRA_PAT', 'CONFLUENCE_PAT', 'jiraToken'], atlassianDataCenterToken),
        negatives: (make) => assignedNearMisses(make, 'JIRA_PAT', atlassianDataCenterToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/auth0.js
/** Credentials of Auth0. */

const auth0ClientSecret = (make) => make.text('base64url', 64);
const auth0Rules = [
    {
        id: 'auth0-client-secret',
        provider: 'Auth0',
        title: 'Auth0 client secret',
        opens: "tokens in the application's name, of the Management API where it is granted",
        keywords: ['auth0'],
        match: { kind: 'assigned', value: '[A-Za-z0-9_-]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Rotate the secret under Credentials of the application.',
            url: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
        },
        source: 'https://auth0.com/docs/get-started/applications/application-settings',
        positives: (make) => assigned(make, ['AUTH0_CLIENT_SECRET', 'auth0ClientSecret'], auth0ClientSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'AUTH0_CLIENT_SECRET', auth0ClientSecret),
            `AUTH0_CLIENT_ID=${make.text('base62', 32)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/aws.js
/** Keys of Amazon Web Services. */



const aws_by = 'the account in its id';
/**
 * Ids that AWS gave out since 2019 hold the account: base32 of the 16 characters behind the prefix, a bit that is 1,
 * then the account in 40 bits. Older ones (that bit is 0) hold nothing. The account is no secret, says AWS.
 * `AKIA`: of a user; `ASIA`: temporary; `ABIA`: bearer token of a service; `ACCA`: context-specific.
 */
function proveAwsAccessKeyId(secret) {
    const id = /^(?:AKIA|ASIA|ABIA|ACCA)([A-Z2-7]{16})$/.exec(secret)?.[1];
    if (!id)
        return (0,proof/* unproven */.g)(aws_by);
    if (id.endsWith('EXAMPLE'))
        return invalid("the shape of the documentation's examples");
    const bits = decodeBase32(id).readUIntBE(0, 6);
    const account = Math.floor(bits / 2 ** 7) % 2 ** 40;
    if (bits < 2 ** 47 || account === 0 || account > 999_999_999_999 || !isVaried(id))
        return (0,proof/* unproven */.g)(aws_by);
    return valid(aws_by, { account: String(account).padStart(12, '0') });
}
function makeAwsAccessKeyId(make, prefix = 'AKIA') {
    const account = Number(`${1 + make.below(9)}${make.text('digits', 11)}`);
    const bytes = make.bytes(10);
    bytes.writeUIntBE(2 ** 47 + account * 2 ** 7 + (bytes[5] & 127), 0, 6);
    return prefix + encodeBase32(bytes);
}
const bedrockBy = 'the name in its base64';
/** API keys of Bedrock: ABSK and base64 of "BedrockAPIKey-<name>:<secret>", or base64 of a signed address. */
function proveAwsBedrock(secret) {
    const long = /^ABSK([0-9A-Za-z+/]{40,400}={0,2})$/.exec(secret)?.[1];
    if (long) {
        const text = decodeBase64(long)?.toString('latin1') ?? '';
        const account = /^BedrockAPIKey-\w{1,40}(?:-at-(\d{12}))?:[\w+/=-]{16,}$/.exec(text);
        return account ? valid(bedrockBy, { account: account[1] }) : invalid(bedrockBy);
    }
    const short = /^bedrock-api-key-([0-9A-Za-z+/]{40,8000}={0,2})$/.exec(secret)?.[1];
    if (!short)
        return (0,proof/* unproven */.g)(bedrockBy);
    const text = decodeBase64(short)?.toString('latin1') ?? '';
    return text.startsWith('bedrock.amazonaws.com/') ? valid(bedrockBy) : (0,proof/* unproven */.g)(bedrockBy);
}
function makeAwsBedrock(make) {
    const name = `BedrockAPIKey-${make.text('base36', 4)}-at-${make.text('digits', 12)}`;
    return `ABSK${Buffer.from(`${name}:${make.text('base64', 40)}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/aws.js


const aws_provider = 'AWS';
const aws_source = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const aws_revoke = {
    steps: 'Make the access key inactive and delete it in IAM, then look for its use in CloudTrail.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys-admin-managed.html',
};
const awsRules = [
    {
        id: 'aws-access-key-id',
        provider: aws_provider,
        title: 'AWS access key id',
        opens: 'together with its secret key, what the policies of its user allow',
        keywords: ['akia', 'abia', 'acca'],
        match: { kind: 'token', pattern: 'A(?:KIA|BIA|CCA)(?![0-9A-Z]{0,16}EXAMPLE)[A-Z2-7]{16}(?![0-9A-Za-z])' },
        severity: 'warning',
        confidence: 'high',
        prove: proveAwsAccessKeyId,
        revoke: aws_revoke,
        source: aws_source,
        ...tokenExamples(makeAwsAccessKeyId),
    },
    {
        id: 'aws-temporary-key-id',
        provider: aws_provider,
        title: 'AWS access key id (temporary)',
        opens: 'together with its secret key and session token, a role, until the session ends',
        keywords: ['asia'],
        match: { kind: 'token', pattern: 'ASIA(?![0-9A-Z]{0,16}EXAMPLE)[A-Z2-7]{16}(?![0-9A-Za-z])' },
        severity: 'warning',
        confidence: 'medium',
        prove: proveAwsAccessKeyId,
        revoke: {
            steps: 'Revoke the sessions of the role in IAM.',
            url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
        },
        source: aws_source,
        ...tokenExamples((make) => makeAwsAccessKeyId(make, 'ASIA')),
    },
    {
        id: 'aws-secret-access-key',
        provider: aws_provider,
        title: 'AWS secret access key',
        opens: 'together with its key id, what the policies of its user allow',
        keywords: [
            'aws_secret',
            'secret_access_key',
            'secretaccesskey',
            'aws-secret',
            'awssecret',
            'secret-access-key',
        ],
        match: { kind: 'assigned', value: '(?![0-9a-f]{40}$)[0-9A-Za-z+/]{40}' },
        severity: 'error',
        confidence: 'high',
        revoke: aws_revoke,
        source: aws_source,
        ...assignedExamples('aws_secret_access_key', (make) => make.text('base64', 40)),
    },
    {
        id: 'aws-secret-beside-key-id',
        provider: aws_provider,
        title: 'AWS secret access key beside its key id',
        opens: 'what the policies of its user allow',
        keywords: ['akia', 'asia'],
        match: {
            kind: 'window',
            pattern: 'A[KS]IA[A-Z2-7]{16}["\']?[\\s,;:|]{1,8}["\']?(?<secret>(?![0-9a-f]{40})[0-9A-Za-z+/]{40})(?![0-9A-Za-z+/=])',
            before: 0,
            after: 100,
        },
        severity: 'error',
        confidence: 'high',
        revoke: aws_revoke,
        source: aws_source,
        ...windowExamples((secret) => `AKIAQQQQQQQQQEXAMPLE,${secret}`, (make) => make.text('base64', 40)),
    },
    {
        id: 'aws-session-token',
        provider: aws_provider,
        title: 'AWS session token',
        opens: 'a role, together with the two temporary keys, until the session ends',
        keywords: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz'],
        match: {
            kind: 'token',
            pattern: '(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[0-9A-Za-z+/]{150,2000}={0,2}(?![0-9A-Za-z+/=])',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the sessions of the role in IAM.',
            url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
        },
        source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html',
        ...tokenExamples((make) => `IQoJb3JpZ2lu${make.text('base62', 340)}`),
    },
    {
        id: 'aws-bedrock-api-key',
        provider: aws_provider,
        title: 'Amazon Bedrock API key (long-term)',
        opens: "calls of models at the account's cost",
        keywords: ['abskqmvkcm9ja0fqsutles'],
        match: { kind: 'token', pattern: 'ABSKQmVkcm9ja0FQSUtleS[0-9A-Za-z+/]{70,250}={0,2}(?![0-9A-Za-z+/=])' },
        severity: 'error',
        confidence: 'high',
        prove: proveAwsBedrock,
        revoke: {
            steps: 'Deactivate the service-specific credential of the IAM user, then delete it.',
            url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
        },
        source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
        ...tokenExamples(makeAwsBedrock),
    },
    {
        id: 'aws-bedrock-short-term-key',
        provider: aws_provider,
        title: 'Amazon Bedrock API key (short-term)',
        opens: "calls of models at the account's cost, for twelve hours at most",
        keywords: ['bedrock-api-key-'],
        match: {
            kind: 'token',
            pattern: 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/]{100,3000}={0,2}(?![0-9A-Za-z+/=])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAwsBedrock,
        revoke: {
            steps: 'Revoke the sessions of the role that made it, or deny `bedrock:CallWithBearerToken`.',
            url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
        },
        source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
        ...tokenExamples((make) => `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz${make.text('base62', 302)}`),
    },
    {
        id: 'aws-ses-smtp-password',
        provider: aws_provider,
        title: 'Amazon SES SMTP password',
        opens: "mail in the name of the account's domains",
        keywords: ['ses_smtp', 'smtp_password', 'ses_password', 'smtppassword', 'ses-smtp'],
        match: { kind: 'assigned', value: 'B[0-9A-Za-z+/]{43}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the access key of the IAM user that it was derived from.',
            url: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
        },
        source: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
        ...assignedExamples('ses_smtp_password', (make) => `B${make.text('base64', 43)}`),
    },
    {
        id: 'aws-mws-auth-token',
        provider: aws_provider,
        title: 'Amazon MWS auth token',
        opens: 'the orders and customers of a seller',
        keywords: ['amzn.mws.'],
        match: {
            kind: 'token',
            pattern: 'amzn\\.mws\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the authorisation in Seller Central under Manage your apps.',
            url: 'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
        },
        source: '',
        ...tokenExamples((make) => `amzn.mws.${make.uuid()}`),
    },
    {
        id: 'aws-cognito-identity-pool',
        provider: aws_provider,
        title: 'Amazon Cognito identity pool id',
        opens: 'temporary keys for everybody, where the pool lets guests in',
        keywords: ['identity_pool', 'identitypool', 'cognito', 'identity-pool'],
        match: {
            kind: 'assigned',
            value: '[a-z]{2}(?:-[a-z]{3,9}){1,2}-[0-9]:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
        },
        severity: 'note',
        confidence: 'low',
        revoke: {
            steps: 'Switch off guest access of the identity pool, or narrow the role of guests.',
            url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
        },
        source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
        ...assignedExamples('cognito_identity_pool_id', (make) => `eu-west-1:${make.uuid()}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/axiom.js
/** Axiom: tokens by kind. */

const axiomRules = [
    {
        id: 'axiom-api-token',
        provider: 'Axiom',
        title: 'Axiom API token',
        opens: 'the datasets that it names: ingest, query or both',
        keywords: ['xaat-'],
        match: { kind: 'token', pattern: 'xaat-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Settings → API tokens.',
            url: 'https://axiom.co/docs/reference/tokens',
        },
        source: 'https://axiom.co/docs/reference/tokens',
        positives: (make) => inText(make, () => `xaat-${make.uuid()}`),
        negatives: (make) => notTokens(make, 'xaat-'),
    },
    {
        id: 'axiom-personal-token',
        provider: 'Axiom',
        title: 'Axiom personal access token',
        opens: 'everything its user may do in every organisation',
        keywords: ['xapt-'],
        match: { kind: 'token', pattern: 'xapt-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Profile → Personal tokens.',
            url: 'https://axiom.co/docs/reference/tokens',
        },
        source: 'https://axiom.co/docs/reference/tokens',
        positives: (make) => inText(make, () => `xapt-${make.uuid()}`),
        negatives: (make) => notTokens(make, 'xapt-'),
    },
    {
        id: 'axiom-ingest-token',
        provider: 'Axiom',
        title: 'Axiom ingest token',
        opens: 'sending events into the datasets that it names',
        keywords: ['xait-'],
        match: { kind: 'token', pattern: 'xait-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Settings → API tokens.',
            url: 'https://axiom.co/docs/reference/tokens',
        },
        source: '',
        positives: (make) => inText(make, () => `xait-${make.uuid()}`),
        negatives: (make) => notTokens(make, 'xait-'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/marvin32.js
/**
 * Marvin32, the checksum in identifiable keys of Azure. The definition is Microsoft's SymCrypt, `lib/marvin32.c`: words of
 * 4 bytes, little-endian, then a byte 0x80 and zeros up to a word, then a word of zeros, each stirred in by one round.
 */
/** Both halves of the state combined, as an unsigned number: what the keys carry. The seed has 64 bits. */
function marvin32(bytes, seed) {
    const { low, high } = marvin64(bytes, seed);
    return (low ^ high) >>> 0;
}
/** "abc" under the seed d53cd9cecd0893b7 gives 22c74339492769bf, high half first. */
function marvin64(bytes, seed) {
    const padded = Buffer.alloc((Math.floor(bytes.length / 4) + 2) * 4);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    let low = Number(seed & 0xffffffffn);
    let high = Number(seed >> 32n);
    for (let at = 0; at < padded.length; at += 4) {
        low = (low + padded.readUInt32LE(at)) >>> 0;
        high ^= low;
        low = turn(low, 20) + high;
        high = turn(high, 9) ^ low;
        low = turn(low, 27) + high;
        high = turn(high, 19);
    }
    return { low: low >>> 0, high: high >>> 0 };
}
/** Rotates 32 bits to the left. */
const turn = (value, by) => (value << by) | (value >>> (32 - by));

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/azure.js
/**
 * Identifiable keys of Azure: the base64 of a key ends with 4 characters that name the service and 4 bytes of Marvin32
 * under a seed of the service. https://github.com/microsoft/security-utilities; the keys that `makeAzureKey` makes were
 * checked with the Rust code there. The newer form is in `azure-annotated-key.ts`.
 */




const services = {
    '+ASt': { name: 'Storage', bytes: 64, seeds: ['Default0'] },
    '+ABa': { name: 'Batch', bytes: 64, seeds: ['AbAcct00'] },
    ACDb: {
        name: 'Cosmos DB',
        bytes: 64,
        seeds: ['SysAll00', 'Resour00', 'MastRO00', 'SystRO00', 'Encryp00', 'MastRW00', 'SystRW00'],
    },
    APIM: { name: 'API Management', bytes: 64, seeds: ['Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00'] },
    '+ASb': { name: 'Service Bus', bytes: 32, seeds: ['Send0000', 'Listen00', 'Manage00'] },
    '+AEh': { name: 'Event Hubs', bytes: 32, seeds: ['Send0000', 'Listen00', 'Manage00'] },
    '+ARm': { name: 'Relay', bytes: 32, seeds: ['Send0000', 'Listen00', 'Manage00'] },
    AIoT: { name: 'IoT', bytes: 32, seeds: ['IoTHub00', 'DpsKey00', 'Device00'] },
    AzCa: { name: 'Cache for Redis', bytes: 32, seeds: ['Access00'] },
    AZEG: { name: 'Event Grid', bytes: 32, seeds: ['SendRecv'] },
    AzSe: { name: 'AI Search', bytes: 39, seeds: ['Query000', 'PAdmin00'] },
    '+ACR': { name: 'Container Registry', bytes: 39, seeds: ['ACRDflt0'] },
    AzFu: { name: 'Functions', bytes: 40, seeds: ['Master00', 'System00', 'Functi00'] },
};
const seedOf = (name) => BigInt(`0x${Buffer.from(name, 'latin1').toString('hex')}`);
const azure_by = 'Marvin32 in its last 4 bytes';
/** Where the checksum is wrong nothing is said: a service may have seeds that nobody published. */
function proveAzureKey(secret) {
    if (!/^[\w+/-]{42,86}={0,2}$/.test(secret))
        return (0,proof/* unproven */.g)(azure_by);
    const signature = secret.replace(/=+$/, '').slice(-10, -6);
    const service = Object.hasOwn(services, signature) ? services[signature] : undefined;
    const bytes = decodeBase64(secret, /[-_]/.test(secret) ? 'base64url' : 'base64');
    if (!service || bytes?.length !== service.bytes)
        return (0,proof/* unproven */.g)(azure_by);
    const sum = bytes.readUInt32LE(bytes.length - 4);
    const proven = service.seeds.some((seed) => marvin32(bytes.subarray(0, -4), seedOf(seed)) === sum);
    return proven ? valid(azure_by, { service: service.name }) : (0,proof/* unproven */.g)(azure_by);
}
function makeAzureKey(make, signature = '+ASt') {
    const { bytes: size, seeds } = services[signature];
    const padding = '='.repeat((3 - (size % 3)) % 3);
    const random = make.bytes(size).toString('base64').replace(/=+$/, '');
    const bytes = Buffer.from(`${random.slice(0, -10)}${signature}${random.slice(-6)}${padding}`, 'base64');
    bytes.writeUInt32LE(marvin32(bytes.subarray(0, -4), seedOf(seeds[0])), size - 4);
    const text = bytes.toString('base64');
    return signature.startsWith('Az') ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/azure-annotated-key.js
/**
 * Common annotated security keys of Azure, 84 characters or 88: 52 random ones, "JQQJ99", a year and a month, 12 of the
 * platform, 4 of the provider, 4 that name the service, and Marvin32 over the 60 bytes that these 80 are in base64.
 * https://github.com/microsoft/security-utilities, `LegacyCommonAnnotatedSecurityKey.cs`. Of this only Marvin32 was
 * checked against the Rust code there; the layout was read off the source.
 */






const azure_annotated_key_by = 'Marvin32 in its last 4 characters';
const longBy = 'Marvin32 in its last 6 characters';
/** The name is in capitals where customers keep the key, in small letters where Microsoft does. */
const layout = /^[0-9A-Za-z]{52}JQQJ9(?<kind>[9DH])(?<year>[A-Za-z0-9])(?<month>[A-L])[0-9A-Za-z]{12}(?<data>[0-9A-Za-z]{4})(?<service>[A-Z][0-9A-Z]{3}|[a-z][0-9a-z]{3})(?<sum>[0-9A-Za-z+/]{4}(?:[0-9A-Za-z+/][AQgw]==)?)$/;
const kinds = { '9': 'key', D: 'derived key', H: 'hash' };
/** Characters that the checksum is of. */
const body = 80;
const azure_annotated_key_services = {
    MSQL: 'SQL Server',
    AZAC: 'App Configuration',
    AZFR: 'Fluid Relay',
    AZEG: 'Event Grid',
    AZDO: 'Azure DevOps',
    AZMR: 'Mixed Reality',
    AZMP: 'Maps',
    AZCS: 'Communication Services',
    ACOG: 'AI services',
};
/** Of the AI services those that are in wide use, by what the provider writes: "AAAB" is the number 1. */
const aiServices = {
    AAAB: 'Azure OpenAI',
    AAAF: 'Computer Vision',
    AAAG: 'Content Moderator',
    AAAH: 'Content Safety',
    AAAI: 'Custom Vision prediction',
    AAAJ: 'Custom Vision training',
    AAAK: 'Face',
    AAAL: 'Document Intelligence',
    AAAY: 'Speech',
    AAAa: 'Language',
    AAAb: 'Translator',
};
/** Where the checksum is wrong nothing is said: Microsoft's own scanner takes the layout alone. */
function proveAnnotatedKey(secret) {
    const groups = layout.exec(secret)?.groups;
    const told = groups?.sum?.length === 8 ? longBy : azure_annotated_key_by;
    if (!groups || !isVaried(secret.slice(0, 52)))
        return (0,proof/* unproven */.g)(told);
    if (!sumsOf(secret).some((sum) => groups.sum === sum.slice(0, groups.sum.length)))
        return (0,proof/* unproven */.g)(told);
    const name = groups.service.toUpperCase();
    const month = String(1 + groups.month.charCodeAt(0) - 65).padStart(2, '0');
    return valid(told, {
        kind: kinds[groups.kind],
        service: (name === 'ACOG' ? aiServices[groups.data] : undefined) ?? azure_annotated_key_services[name] ?? name,
        allocated: `${2024 + generator/* alphabets */.L.base64.indexOf(groups.year)}-${month}`,
    });
}
/**
 * The checksum may stand there in base 62 or in base64, as 8 characters like "4fRWBQ==". What base 62 gives is read as
 * base64 once more, which leaves of its sixth character the upper 2 bits.
 */
function sumsOf(secret) {
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(marvin32(Buffer.from(secret.slice(0, body), 'base64'), seedOf('Default0')));
    return [Buffer.from(`${base62Of(sum)}==`, 'base64').toString('base64'), sum.toString('base64')];
}
/** The bytes as one number, the first the most significant, each zero byte in front as a digit 0, filled up to the right. */
function base62Of(bytes) {
    const zeros = Math.max(bytes.findIndex((byte) => byte !== 0), 0);
    return `${'0'.repeat(zeros)}${inBase(bytes.readUInt32BE(), generator/* alphabets */.L.base62, 1)}`.padEnd(6, '0');
}
/** A key of Azure OpenAI with 84 characters where nothing else is said; `service` and `data` are 4 characters each. */
function makeAnnotatedKey(make, { data = 'AAAB', service = 'ACOG', long = false } = {}) {
    const date = `${'ABC'[make.below(3)]}${'ABCDEFGHIJKL'[make.below(12)]}`;
    const key = `${make.text('base62', 52)}JQQJ99${date}${make.text('base62', 12)}${data}${service}`;
    return key + sumsOf(key)[0].slice(0, long ? 8 : 4);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/azure-devops.js


const azure_devops_provider = 'Azure DevOps';
const azure_devops_source = 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate';
const azure_devops_revoke = {
    steps: 'Revoke the token under User settings → Personal access tokens.',
    url: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
};
const azureDevopsRules = [
    {
        id: 'azure-devops-token',
        provider: azure_devops_provider,
        title: 'Azure DevOps personal access token',
        opens: 'code, pipelines and packages of the organisation, as far as its scopes go',
        keywords: ['azdo'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{18}AZDO[0-9A-Za-z]{4}(?![0-9A-Za-z])',
            before: 76,
            after: 4,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAnnotatedKey,
        revoke: azure_devops_revoke,
        source: azure_devops_source,
        ...windowExamples((secret) => `pat: ${secret}`, (make) => makeAnnotatedKey(make, { service: 'AZDO', data: 'AAAA' })),
    },
    {
        id: 'azure-devops-legacy-token',
        provider: azure_devops_provider,
        title: 'Azure DevOps personal access token (52 characters)',
        opens: 'code, pipelines and packages of the organisation, as far as its scopes go',
        keywords: [
            'azure_devops',
            'system_accesstoken',
            'vss_',
            'ado_pat',
            'azdo',
            'azuredevops',
            'ado_token',
            'vsts',
        ],
        match: { kind: 'assigned', value: '[a-z2-7]{52}' },
        severity: 'error',
        confidence: 'medium',
        revoke: azure_devops_revoke,
        source: azure_devops_source,
        ...assignedExamples('azure_devops_ext_pat', (make) => make.text('base32', 52).toLowerCase()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/azure-identifiable-keys.js
/** Keys that carry a mark of their kind at a fixed place, e.g. "+ASt" behind 76 characters. */



const azure_identifiable_keys_provider = 'Azure';
const azure_identifiable_keys_source = 'https://github.com/microsoft/security-utilities';
const azure_identifiable_keys_revoke = {
    steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
    url: 'https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation-dual',
};
const azureIdentifiableKeysRules = [
    {
        id: 'azure-storage-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure Storage account key',
        opens: 'all data of the storage account',
        keywords: ['+ast'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}\\+ASt[0-9A-Za-z+/]{5}[AQgw]==',
            before: 90,
            after: 10,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `storage_key: ${secret}`, (make) => makeAzureKey(make, '+ASt')),
    },
    {
        id: 'azure-cosmos-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure Cosmos DB key',
        opens: 'all data of the database account',
        keywords: ['acdb'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==',
            before: 90,
            after: 10,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `cosmos_key: ${secret}`, (make) => makeAzureKey(make, 'ACDb')),
    },
    {
        id: 'azure-batch-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure Batch account key',
        opens: "pools and jobs at the account's cost",
        keywords: ['+aba'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}\\+ABa[0-9A-Za-z+/]{5}[AQgw]==',
            before: 90,
            after: 10,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `batch_key: ${secret}`, (make) => makeAzureKey(make, '+ABa')),
    },
    {
        id: 'azure-api-management-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure API Management key',
        opens: 'the gateway or the direct management of the service',
        keywords: ['apim'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==',
            before: 90,
            after: 10,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `apim_key: ${secret}`, (make) => `${make.text('base62', 76)}APIM${make.text('base62', 5)}A==`),
    },
    {
        id: 'azure-search-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure AI Search key',
        opens: 'the indexes of the service',
        keywords: ['azse'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}(?![0-9A-Za-z=])',
            before: 46,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `search_key: ${secret}`, (make) => `${make.text('base62', 42)}AzSeB${make.text('base62', 5)}`),
    },
    {
        id: 'azure-functions-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure Functions key',
        opens: 'calls of the function or of all functions of the app',
        keywords: ['azfu'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==',
            before: 48,
            after: 10,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `function_key: ${secret}`, (make) => makeAzureKey(make, 'AzFu')),
    },
    {
        id: 'azure-container-registry-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure Container Registry key',
        opens: 'the images of the registry',
        keywords: ['+acr'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{42}\\+ACR[A-D][0-9A-Za-z+/]{5}(?![0-9A-Za-z+/=])',
            before: 46,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `registry_password: ${secret}`, (make) => `${make.text('base62', 42)}+ACRB${make.text('base62', 5)}`),
    },
    {
        id: 'azure-common-annotated-key',
        provider: azure_identifiable_keys_provider,
        title: 'Azure key in the common annotated format',
        opens: "a service of Azure (OpenAI, Maps, Speech and others) at the account's cost",
        keywords: ['jqqj99', 'jqqj9d', 'jqqj9h'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z]{18}(?!AZDO)[0-9A-Za-z]{4}[0-9A-Za-z+/]{4}(?:[0-9A-Za-z]{2}==)?(?![0-9A-Za-z+/=])',
            before: 54,
            after: 30,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAnnotatedKey,
        revoke: azure_identifiable_keys_revoke,
        source: azure_identifiable_keys_source,
        ...windowExamples((secret) => `azure_openai_key: ${secret}`, (make) => makeAnnotatedKey(make)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/azure-messaging-keys.js
/** Keys of 44 characters that carry a mark of their kind behind the 33rd, e.g. "+ASb". */


const azure_messaging_keys_provider = 'Azure';
const azure_messaging_keys_source = 'https://github.com/microsoft/security-utilities';
const azure_messaging_keys_revoke = {
    steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
    url: 'https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation-dual',
};
const azureMessagingKeysRules = [
    {
        id: 'azure-service-bus-key',
        provider: azure_messaging_keys_provider,
        title: 'Azure Service Bus key',
        opens: 'the messages of the namespace, as far as its policy goes',
        keywords: ['+asb'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}\\+ASb[0-9A-Za-z+/]{6}=',
            before: 60,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_messaging_keys_revoke,
        source: azure_messaging_keys_source,
        ...windowExamples((secret) => `bus_key: ${secret}`, (make) => makeAzureKey(make, '+ASb')),
    },
    {
        id: 'azure-event-hubs-key',
        provider: azure_messaging_keys_provider,
        title: 'Azure Event Hubs key',
        opens: 'the events of the namespace, as far as its policy goes',
        keywords: ['+aeh'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}\\+AEh[0-9A-Za-z+/]{6}=',
            before: 60,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_messaging_keys_revoke,
        source: azure_messaging_keys_source,
        ...windowExamples((secret) => `hub_key: ${secret}`, (make) => makeAzureKey(make, '+AEh')),
    },
    {
        id: 'azure-relay-key',
        provider: azure_messaging_keys_provider,
        title: 'Azure Relay key',
        opens: 'the connections of the namespace',
        keywords: ['+arm'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}\\+ARm[0-9A-Za-z+/]{6}=',
            before: 60,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_messaging_keys_revoke,
        source: azure_messaging_keys_source,
        ...windowExamples((secret) => `relay_key: ${secret}`, (make) => `${make.text('base62', 33)}+ARm${make.text('base62', 6)}=`),
    },
    {
        id: 'azure-iot-key',
        provider: azure_messaging_keys_provider,
        title: 'Azure IoT key',
        opens: 'the devices of the hub, as far as its policy goes',
        keywords: ['aiot'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}AIoT[0-9A-Za-z+/]{6}=',
            before: 60,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_messaging_keys_revoke,
        source: azure_messaging_keys_source,
        ...windowExamples((secret) => `iot_key: ${secret}`, (make) => makeAzureKey(make, 'AIoT')),
    },
    {
        id: 'azure-redis-key',
        provider: azure_messaging_keys_provider,
        title: 'Azure Cache for Redis key',
        opens: 'all data of the cache',
        keywords: ['azca'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{33}AzCa[A-P][0-9A-Za-z]{5}=',
            before: 40,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_messaging_keys_revoke,
        source: azure_messaging_keys_source,
        ...windowExamples((secret) => `redis_key: ${secret}`, (make) => `${make.text('base62', 33)}AzCaB${make.text('base62', 5)}=`),
    },
    {
        id: 'azure-event-grid-key',
        provider: azure_messaging_keys_provider,
        title: 'Azure Event Grid key',
        opens: 'events to the topic or domain',
        keywords: ['azeg'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{33}AZEG[A-P][0-9A-Za-z+/]{5}=',
            before: 36,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_messaging_keys_revoke,
        source: azure_messaging_keys_source,
        ...windowExamples((secret) => `topic_key: ${secret}`, (make) => `${make.text('base62', 33)}AZEGB${make.text('base62', 5)}=`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/azure-openai.js
/** Credentials of Azure OpenAI. */

const azureOpenaiApiKey = (make) => make.text('hex', 32);
const azureOpenaiRules = [
    {
        id: 'azure-openai-api-key',
        provider: 'Azure OpenAI',
        title: 'Azure OpenAI key',
        opens: "the resource's models at the subscription's cost",
        keywords: ['azure_openai', 'azureopenai', 'azure-openai', 'aoai'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the key under Keys and Endpoint of the resource, after switching to the second key.',
            url: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
        },
        source: 'https://learn.microsoft.com/azure/ai-services/openai/reference',
        positives: (make) => assigned(make, ['AZURE_OPENAI_API_KEY', 'azureOpenaiKey'], azureOpenaiApiKey),
        negatives: (make) => assignedNearMisses(make, 'AZURE_OPENAI_API_KEY', azureOpenaiApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/entra.js
/**
 * Client secrets of Microsoft Entra: 3 characters, a digit, "Q~", and 31 or 34 more. Those of version 8 end with 3
 * characters of a Marvin32 checksum, most significant first, in an alphabet of their own.
 */




const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';
const seed = 0x4161645077643030n; // "AadPwd00"
const sumOf = (text) => inBase(marvin32(Buffer.from(text, 'latin1'), seed), alphabet, 6).slice(0, 3);
/** A wrong checksum is no disproof: nothing promises that every issuer writes it. */
function proveEntraClientSecret(secret) {
    if (/^[\w.~-]{3}8Q~[\w.~-]{34}$/.test(secret)) {
        const by = 'Marvin32 in its last 3 characters';
        return secret.endsWith(sumOf(secret.slice(0, -3))) ? valid(by) : (0,proof/* unproven */.g)(by);
    }
    const by = '"Q~" behind the fourth character';
    return /^[\w.~-]{3}7Q~[\w.~-]{31}$/.test(secret) && isVaried(secret.slice(6)) ? valid(by) : (0,proof/* unproven */.g)(by);
}
function makeEntraClientSecret(make) {
    const body = `${make.text('base62', 3)}8Q~${make.text('base62', 31)}`;
    return body + sumOf(body);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/azure.js



const azure_provider = 'Azure';
const azure_source = 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string';
const azure_revoke = {
    steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
    url: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
};
const azureRules = [
    {
        id: 'azure-storage-connection-string',
        provider: azure_provider,
        title: 'Azure Storage account key in a connection string',
        opens: 'all data of the storage account',
        keywords: ['accountkey='],
        match: {
            kind: 'window',
            pattern: 'AccountName=[a-z0-9]{3,24};AccountKey=(?<secret>[0-9A-Za-z+/]{86}==)',
            before: 90,
            after: 92,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: azure_revoke,
        source: azure_source,
        ...windowExamples((secret) => `DefaultEndpointsProtocol=https;AccountName=acmestore;AccountKey=${secret};EndpointSuffix=core.windows.net`, (make) => makeAzureKey(make, '+ASt')),
    },
    {
        id: 'azure-cosmos-connection-string',
        provider: azure_provider,
        title: 'Azure Cosmos DB key in a connection string',
        opens: 'all data of the database account',
        keywords: ['accountkey='],
        match: {
            kind: 'window',
            pattern: 'AccountEndpoint=https:\\/\\/[^;\\s]{3,120};AccountKey=(?<secret>[0-9A-Za-z+/]{86}==)',
            before: 150,
            after: 92,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: {
            steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
            url: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
        },
        source: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
        ...windowExamples((secret) => `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${secret};`, (make) => makeAzureKey(make, 'ACDb')),
    },
    {
        id: 'azure-shared-access-key',
        provider: azure_provider,
        title: 'Azure Service Bus, Event Hubs or IoT Hub key in a connection string',
        opens: 'messages and devices, as far as its policy goes',
        keywords: ['sharedaccesskey='],
        match: { kind: 'window', pattern: 'SharedAccessKey=(?<secret>[0-9A-Za-z+/]{43}=)', before: 0, after: 48 },
        severity: 'error',
        confidence: 'high',
        prove: proveAzureKey,
        revoke: {
            steps: 'Regenerate the key of the shared access policy.',
            url: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
        },
        source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
        ...windowExamples((secret) => `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${secret}`, (make) => makeAzureKey(make, '+ASb')),
    },
    {
        id: 'azure-sas-signature',
        provider: azure_provider,
        title: 'Azure shared access signature',
        opens: 'what its URL names, until it expires',
        keywords: ['&sig='],
        match: {
            kind: 'window',
            pattern: '&sig=(?<secret>[0-9A-Za-z%+/]{43,64}(?:%3[Dd]|=))(?![0-9A-Za-z])',
            before: 0,
            after: 70,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the account key that signed it, or delete the stored access policy.',
            url: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
        },
        source: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
        ...windowExamples((secret) => `https://acme.blob.core.windows.net/c?sv=2024-11-04&sp=r&se=2027-01-01&sig=${secret}`, (make) => `${make.text('base62', 43)}%3D`),
    },
    {
        id: 'azure-app-configuration-connection-string',
        provider: azure_provider,
        title: 'Azure App Configuration secret in a connection string',
        opens: 'all settings of the store',
        keywords: ['azconfig.io'],
        match: {
            kind: 'window',
            pattern: 'Endpoint=https:\\/\\/[0-9a-z-]{1,60}\\.azconfig\\.io;Id=[^;\\s]{4,60};Secret=(?<secret>[0-9A-Za-z+/]{43}=|[0-9A-Za-z]{84})(?![0-9A-Za-z+/=])',
            before: 64,
            after: 160,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the access key of the store.',
            url: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-best-practices',
        },
        source: 'https://learn.microsoft.com/azure/azure-app-configuration/overview',
        ...windowExamples((secret) => `Endpoint=https://acme.azconfig.io;Id=ab-c-d:efgh;Secret=${secret}`, (make) => `${make.text('base62', 43)}=`),
    },
    {
        id: 'azure-redis-connection-string',
        provider: azure_provider,
        title: 'Azure Cache for Redis key in a connection string',
        opens: 'all data of the cache',
        keywords: ['redis.cache.windows.net'],
        match: {
            kind: 'window',
            pattern: 'redis\\.cache\\.windows\\.net:[0-9]{2,5},password=(?<secret>(?![0-9A-Za-z]{33}AzCa)[0-9A-Za-z+/]{43}=)',
            before: 0,
            after: 80,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the access key of the cache.',
            url: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
        },
        source: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
        ...windowExamples((secret) => `acme.redis.cache.windows.net:6380,password=${secret},ssl=True`, (make) => `${make.text('base62', 43)}=`),
    },
    {
        id: 'azure-function-url-key',
        provider: azure_provider,
        title: 'Azure Functions key in a URL',
        opens: 'calls of the function or of all functions of the app',
        keywords: ['azurewebsites.net/api/'],
        match: {
            kind: 'window',
            pattern: 'azurewebsites\\.net\\/api\\/[0-9A-Za-z_/-]{1,100}\\?code=(?<secret>(?![0-9A-Za-z_-]{44}AzFu)[0-9A-Za-z_/+-]{54}={0,2})(?![0-9A-Za-z_=-])',
            before: 0,
            after: 200,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Renew the key under Functions → Keys.',
            url: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
        },
        source: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
        ...windowExamples((secret) => `https://acme.azurewebsites.net/api/orders?code=${secret}`, (make) => `${make.text('base62', 54)}==`),
    },
    {
        id: 'azure-entra-client-secret',
        provider: azure_provider,
        title: 'Microsoft Entra client secret',
        opens: 'tokens in the name of the application',
        keywords: ['0q~', '1q~', '2q~', '3q~', '4q~', '5q~', '6q~', '7q~', '8q~', '9q~'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z_~.-])[0-9A-Za-z_~.-]{3}[0-9]Q~[0-9A-Za-z_~.-]{31,34}(?![0-9A-Za-z_~.-])',
            before: 5,
            after: 40,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveEntraClientSecret,
        revoke: {
            steps: 'Delete the client secret under Certificates & secrets, and look through the sign-in logs.',
            url: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
        },
        source: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
        ...windowExamples((secret) => `AZURE_CLIENT_SECRET=${secret}`, makeEntraClientSecret),
    },
    {
        id: 'azure-publish-profile',
        provider: azure_provider,
        title: 'Azure App Service publish profile password',
        opens: 'deployments to the app',
        keywords: ['userpwd='],
        match: { kind: 'window', pattern: 'userPWD=["\'](?<secret>[0-9A-Za-z]{60})["\']', before: 0, after: 70 },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Reset the publish profile in the app's overview.",
            url: 'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials',
        },
        source: 'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials',
        ...windowExamples((secret) => `<publishProfile userName="$acme" userPWD="${secret}" />`, (make) => make.text('base62', 60)),
    },
    {
        id: 'azure-api-management-subscription-key',
        provider: azure_provider,
        title: 'Azure subscription key of an API',
        opens: "calls of the API at the subscriber's cost",
        keywords: [
            'ocp-apim-subscription-key',
            'ocp_apim_subscription_key',
            'apim_subscription_key',
            'cognitive_services_key',
            'cognitive_key',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Regenerate the subscription's keys.",
            url: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
        },
        source: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
        ...assignedExamples('ocp-apim-subscription-key', (make) => make.text('hex', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/better-stack.js
/** Better Stack: source tokens of its logs and tokens of its API. */

const betterStackRules = [
    {
        id: 'better-stack-token',
        provider: 'Better Stack',
        title: 'Better Stack token',
        opens: 'sending logs to the source, or the uptime API of the team',
        keywords: ['logtail', 'betterstack', 'better_stack', 'betteruptime', 'better_uptime'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{24}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Make a new token under Settings → API tokens, or in the source’s settings.',
            url: 'https://betterstack.com/docs/logs/api/getting-started/',
        },
        source: '',
        positives: (make) => assigned(make, ['LOGTAIL_SOURCE_TOKEN'], () => make.text('base62', 24)),
        negatives: () => unassigned('LOGTAIL_SOURCE_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/bigcommerce.js
/** Credentials of BigCommerce. */

const bigcommerceAccessToken = (make) => make.text('base36', 31);
const bigcommerceRules = [
    {
        id: 'bigcommerce-access-token',
        provider: 'BigCommerce',
        title: 'BigCommerce access token',
        opens: 'orders, customers and products of the store, as its scopes allow',
        keywords: ['bigcommerce'],
        match: { kind: 'assigned', value: '[a-z0-9]{31}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the API account under Settings → API.',
            url: 'https://developer.bigcommerce.com/docs/start/authentication/api-accounts',
        },
        source: 'https://developer.bigcommerce.com/docs/start/authentication/api-accounts',
        positives: (make) => assigned(make, ['BIGCOMMERCE_ACCESS_TOKEN', 'bigcommerceToken'], bigcommerceAccessToken),
        negatives: (make) => assignedNearMisses(make, 'BIGCOMMERCE_ACCESS_TOKEN', bigcommerceAccessToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/binance.js
/** Credentials of Binance. */

const binanceApiSecret = (make) => make.text('base62', 64);
const binanceRules = [
    {
        id: 'binance-api-secret',
        provider: 'Binance',
        title: 'Binance API key or secret',
        opens: 'trades of the account, and withdrawals where they are allowed',
        keywords: ['binance'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API Management.',
            url: 'https://www.binance.com/en/my/settings/api-management',
        },
        source: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
        positives: (make) => assigned(make, ['BINANCE_API_SECRET', 'BINANCE_SECRET_KEY', 'binanceSecret'], binanceApiSecret),
        negatives: (make) => assignedNearMisses(make, 'BINANCE_API_SECRET', binanceApiSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/bip39-words.generated.js
/**
 * The English words of BIP-39 (https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt), as @scure/bip39 (MIT)
 * ships them. Made by `npm run generate`; not to be edited.
 */
const bip39Lines = [
    'abandon ability able about above absent absorb abstract absurd abuse access accident account accuse',
    'achieve acid acoustic acquire across act action actor actress actual adapt add addict address adjust',
    'admit adult advance advice aerobic affair afford afraid again age agent agree ahead aim air airport',
    'aisle alarm album alcohol alert alien all alley allow almost alone alpha already also alter always',
    'amateur amazing among amount amused analyst anchor ancient anger angle angry animal ankle announce',
    'annual another answer antenna antique anxiety any apart apology appear apple approve april arch arctic',
    'area arena argue arm armed armor army around arrange arrest arrive arrow art artefact artist artwork',
    'ask aspect assault asset assist assume asthma athlete atom attack attend attitude attract auction audit',
    'august aunt author auto autumn average avocado avoid awake aware away awesome awful awkward axis baby',
    'bachelor bacon badge bag balance balcony ball bamboo banana banner bar barely bargain barrel base basic',
    'basket battle beach bean beauty because become beef before begin behave behind believe below belt bench',
    'benefit best betray better between beyond bicycle bid bike bind biology bird birth bitter black blade',
    'blame blanket blast bleak bless blind blood blossom blouse blue blur blush board boat body boil bomb',
    'bone bonus book boost border boring borrow boss bottom bounce box boy bracket brain brand brass brave',
    'bread breeze brick bridge brief bright bring brisk broccoli broken bronze broom brother brown brush',
    'bubble buddy budget buffalo build bulb bulk bullet bundle bunker burden burger burst bus business busy',
    'butter buyer buzz cabbage cabin cable cactus cage cake call calm camera camp can canal cancel candy',
    'cannon canoe canvas canyon capable capital captain car carbon card cargo carpet carry cart case cash',
    'casino castle casual cat catalog catch category cattle caught cause caution cave ceiling celery cement',
    'census century cereal certain chair chalk champion change chaos chapter charge chase chat cheap check',
    'cheese chef cherry chest chicken chief child chimney choice choose chronic chuckle chunk churn cigar',
    'cinnamon circle citizen city civil claim clap clarify claw clay clean clerk clever click client cliff',
    'climb clinic clip clock clog close cloth cloud clown club clump cluster clutch coach coast coconut code',
    'coffee coil coin collect color column combine come comfort comic common company concert conduct confirm',
    'congress connect consider control convince cook cool copper copy coral core corn correct cost cotton',
    'couch country couple course cousin cover coyote crack cradle craft cram crane crash crater crawl crazy',
    'cream credit creek crew cricket crime crisp critic crop cross crouch crowd crucial cruel cruise crumble',
    'crunch crush cry crystal cube culture cup cupboard curious current curtain curve cushion custom cute',
    'cycle dad damage damp dance danger daring dash daughter dawn day deal debate debris decade december',
    'decide decline decorate decrease deer defense define defy degree delay deliver demand demise denial',
    'dentist deny depart depend deposit depth deputy derive describe desert design desk despair destroy',
    'detail detect develop device devote diagram dial diamond diary dice diesel diet differ digital dignity',
    'dilemma dinner dinosaur direct dirt disagree discover disease dish dismiss disorder display distance',
    'divert divide divorce dizzy doctor document dog doll dolphin domain donate donkey donor door dose',
    'double dove draft dragon drama drastic draw dream dress drift drill drink drip drive drop drum dry duck',
    'dumb dune during dust dutch duty dwarf dynamic eager eagle early earn earth easily east easy echo',
    'ecology economy edge edit educate effort egg eight either elbow elder electric elegant element elephant',
    'elevator elite else embark embody embrace emerge emotion employ empower empty enable enact end endless',
    'endorse enemy energy enforce engage engine enhance enjoy enlist enough enrich enroll ensure enter',
    'entire entry envelope episode equal equip era erase erode erosion error erupt escape essay essence',
    'estate eternal ethics evidence evil evoke evolve exact example excess exchange excite exclude excuse',
    'execute exercise exhaust exhibit exile exist exit exotic expand expect expire explain expose express',
    'extend extra eye eyebrow fabric face faculty fade faint faith fall false fame family famous fan fancy',
    'fantasy farm fashion fat fatal father fatigue fault favorite feature february federal fee feed feel',
    'female fence festival fetch fever few fiber fiction field figure file film filter final find fine',
    'finger finish fire firm first fiscal fish fit fitness fix flag flame flash flat flavor flee flight flip',
    'float flock floor flower fluid flush fly foam focus fog foil fold follow food foot force forest forget',
    'fork fortune forum forward fossil foster found fox fragile frame frequent fresh friend fringe frog',
    'front frost frown frozen fruit fuel fun funny furnace fury future gadget gain galaxy gallery game gap',
    'garage garbage garden garlic garment gas gasp gate gather gauge gaze general genius genre gentle',
    'genuine gesture ghost giant gift giggle ginger giraffe girl give glad glance glare glass glide glimpse',
    'globe gloom glory glove glow glue goat goddess gold good goose gorilla gospel gossip govern gown grab',
    'grace grain grant grape grass gravity great green grid grief grit grocery group grow grunt guard guess',
    'guide guilt guitar gun gym habit hair half hammer hamster hand happy harbor hard harsh harvest hat have',
    'hawk hazard head health heart heavy hedgehog height hello helmet help hen hero hidden high hill hint',
    'hip hire history hobby hockey hold hole holiday hollow home honey hood hope horn horror horse hospital',
    'host hotel hour hover hub huge human humble humor hundred hungry hunt hurdle hurry hurt husband hybrid',
    'ice icon idea identify idle ignore ill illegal illness image imitate immense immune impact impose',
    'improve impulse inch include income increase index indicate indoor industry infant inflict inform',
    'inhale inherit initial inject injury inmate inner innocent input inquiry insane insect inside inspire',
    'install intact interest into invest invite involve iron island isolate issue item ivory jacket jaguar',
    'jar jazz jealous jeans jelly jewel job join joke journey joy judge juice jump jungle junior junk just',
    'kangaroo keen keep ketchup key kick kid kidney kind kingdom kiss kit kitchen kite kitten kiwi knee',
    'knife knock know lab label labor ladder lady lake lamp language laptop large later latin laugh laundry',
    'lava law lawn lawsuit layer lazy leader leaf learn leave lecture left leg legal legend leisure lemon',
    'lend length lens leopard lesson letter level liar liberty library license life lift light like limb',
    'limit link lion liquid list little live lizard load loan lobster local lock logic lonely long loop',
    'lottery loud lounge love loyal lucky luggage lumber lunar lunch luxury lyrics machine mad magic magnet',
    'maid mail main major make mammal man manage mandate mango mansion manual maple marble march margin',
    'marine market marriage mask mass master match material math matrix matter maximum maze meadow mean',
    'measure meat mechanic medal media melody melt member memory mention menu mercy merge merit merry mesh',
    'message metal method middle midnight milk million mimic mind minimum minor minute miracle mirror misery',
    'miss mistake mix mixed mixture mobile model modify mom moment monitor monkey monster month moon moral',
    'more morning mosquito mother motion motor mountain mouse move movie much muffin mule multiply muscle',
    'museum mushroom music must mutual myself mystery myth naive name napkin narrow nasty nation nature near',
    'neck need negative neglect neither nephew nerve nest net network neutral never news next nice night',
    'noble noise nominee noodle normal north nose notable note nothing notice novel now nuclear number nurse',
    'nut oak obey object oblige obscure observe obtain obvious occur ocean october odor off offer office',
    'often oil okay old olive olympic omit once one onion online only open opera opinion oppose option',
    'orange orbit orchard order ordinary organ orient original orphan ostrich other outdoor outer output',
    'outside oval oven over own owner oxygen oyster ozone pact paddle page pair palace palm panda panel',
    'panic panther paper parade parent park parrot party pass patch path patient patrol pattern pause pave',
    'payment peace peanut pear peasant pelican pen penalty pencil people pepper perfect permit person pet',
    'phone photo phrase physical piano picnic picture piece pig pigeon pill pilot pink pioneer pipe pistol',
    'pitch pizza place planet plastic plate play please pledge pluck plug plunge poem poet point polar pole',
    'police pond pony pool popular portion position possible post potato pottery poverty powder power',
    'practice praise predict prefer prepare present pretty prevent price pride primary print priority prison',
    'private prize problem process produce profit program project promote proof property prosper protect',
    'proud provide public pudding pull pulp pulse pumpkin punch pupil puppy purchase purity purpose purse',
    'push put puzzle pyramid quality quantum quarter question quick quit quiz quote rabbit raccoon race rack',
    'radar radio rail rain raise rally ramp ranch random range rapid rare rate rather raven raw razor ready',
    'real reason rebel rebuild recall receive recipe record recycle reduce reflect reform refuse region',
    'regret regular reject relax release relief rely remain remember remind remove render renew rent reopen',
    'repair repeat replace report require rescue resemble resist resource response result retire retreat',
    'return reunion reveal review reward rhythm rib ribbon rice rich ride ridge rifle right rigid ring riot',
    'ripple risk ritual rival river road roast robot robust rocket romance roof rookie room rose rotate',
    'rough round route royal rubber rude rug rule run runway rural sad saddle sadness safe sail salad salmon',
    'salon salt salute same sample sand satisfy satoshi sauce sausage save say scale scan scare scatter',
    'scene scheme school science scissors scorpion scout scrap screen script scrub sea search season seat',
    'second secret section security seed seek segment select sell seminar senior sense sentence series',
    'service session settle setup seven shadow shaft shallow share shed shell sheriff shield shift shine',
    'ship shiver shock shoe shoot shop short shoulder shove shrimp shrug shuffle shy sibling sick side siege',
    'sight sign silent silk silly silver similar simple since sing siren sister situate six size skate',
    'sketch ski skill skin skirt skull slab slam sleep slender slice slide slight slim slogan slot slow',
    'slush small smart smile smoke smooth snack snake snap sniff snow soap soccer social sock soda soft',
    'solar soldier solid solution solve someone song soon sorry sort soul sound soup source south space',
    'spare spatial spawn speak special speed spell spend sphere spice spider spike spin spirit split spoil',
    'sponsor spoon sport spot spray spread spring spy square squeeze squirrel stable stadium staff stage',
    'stairs stamp stand start state stay steak steel stem step stereo stick still sting stock stomach stone',
    'stool story stove strategy street strike strong struggle student stuff stumble style subject submit',
    'subway success such sudden suffer sugar suggest suit summer sun sunny sunset super supply supreme sure',
    'surface surge surprise surround survey suspect sustain swallow swamp swap swarm swear sweet swift swim',
    'swing switch sword symbol symptom syrup system table tackle tag tail talent talk tank tape target task',
    'taste tattoo taxi teach team tell ten tenant tennis tent term test text thank that theme then theory',
    'there they thing this thought three thrive throw thumb thunder ticket tide tiger tilt timber time tiny',
    'tip tired tissue title toast tobacco today toddler toe together toilet token tomato tomorrow tone',
    'tongue tonight tool tooth top topic topple torch tornado tortoise toss total tourist toward tower town',
    'toy track trade traffic tragic train transfer trap trash travel tray treat tree trend trial tribe trick',
    'trigger trim trip trophy trouble truck true truly trumpet trust truth try tube tuition tumble tuna',
    'tunnel turkey turn turtle twelve twenty twice twin twist two type typical ugly umbrella unable unaware',
    'uncle uncover under undo unfair unfold unhappy uniform unique unit universe unknown unlock until',
    'unusual unveil update upgrade uphold upon upper upset urban urge usage use used useful useless usual',
    'utility vacant vacuum vague valid valley valve van vanish vapor various vast vault vehicle velvet',
    'vendor venture venue verb verify version very vessel veteran viable vibrant vicious victory video view',
    'village vintage violin virtual virus visa visit visual vital vivid vocal voice void volcano volume vote',
    'voyage wage wagon wait walk wall walnut want warfare warm warrior wash wasp waste water wave way wealth',
    'weapon wear weasel weather web wedding weekend weird welcome west wet whale what wheat wheel when where',
    'whip whisper wide width wife wild will win window wine wing wink winner winter wire wisdom wise wish',
    'witness wolf woman wonder wood wool word work world worry worth wrap wreck wrestle wrist write wrong',
    'yard year yellow you young youth zebra zero zone zoo',
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/bip39.js
/**
 * Mnemonic phrases of wallets: 12, 15, 18, 21 or 24 words of a list of 2048 are 11 bits each, of which the last, one for
 * every three words, are the first of the SHA-256 of the others. https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
 */




const bip39_by = 'SHA-256 in its last word';
const counts = [12, 15, 18, 21, 24];
/** No word of the list is longer than 8 letters. */
const bip39_longest = 24 * 9;
/**
 * Phrases that tools fill in by themselves, so that whole sources are full of them, each with a right checksum: those of
 * Hardhat and Foundry, of Ganache, and of Truffle. The first 8 bytes of their SHA-256.
 */
const published = new Set(['f79cd64f9cea2378', '9c5d0a6656e5d3f3', 'b83e96417f61cb14']);
/**
 * Only the English list is known: of words that are not in it nothing is said, since ten other languages have lists.
 * Entropy that somebody typed, such as the zeros of the specification's own examples, is nobody's wallet.
 */
function proveMnemonic(secret) {
    const words = secret.length > bip39_longest ? [] : secret.split(' ');
    if (!counts.includes(words.length))
        return (0,proof/* unproven */.g)(bip39_by);
    const numbers = words.map((word) => bip39_numberOf(word));
    if (numbers.includes(-1))
        return (0,proof/* unproven */.g)(bip39_by);
    const bits = numbers.map((number) => number.toString(2).padStart(11, '0')).join('');
    const sumBits = words.length / 3;
    const entropy = bytesOf(bits.slice(0, -sumBits));
    if (bits.slice(-sumBits) !== bip39_sumOf(entropy, sumBits))
        return invalid(bip39_by);
    if (new Set(words).size * 2 < words.length || !isVaried(entropy.toString('latin1')) || isPublished(secret))
        return invalid('the published examples');
    return valid(bip39_by, { words: String(words.length) });
}
/** The place of an English word in its list, from 0; −1 for any other. */
function bip39_numberOf(word) {
    let low = 0;
    let high = wordList().length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (wordList()[middle] < word)
            low = middle + 1;
        else
            high = middle;
    }
    return wordList()[low] === word ? low : -1;
}
let list;
/** Split when it is first asked for: most repositories hold no mnemonic. */
const wordList = () => {
    list ??= bip39Lines.flatMap((line) => line.split(' '));
    return list;
};
const bytesOf = (bits) => Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
/** The first bits, at most 8, of the SHA-256, as "0101". */
const bip39_sumOf = (entropy, bits) => (0,external_node_crypto_.createHash)('sha256').update(entropy).digest()[0].toString(2).padStart(8, '0').slice(0, bits);
const isPublished = (secret) => published.has((0,external_node_crypto_.createHash)('sha256').update(secret).digest('hex').slice(0, 16));
function makeMnemonic(make, words = 12) {
    const entropy = make.bytes((words * 4) / 3);
    const bits = [...entropy].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const numbers = (bits + bip39_sumOf(entropy, words / 3)).match(/.{11}/g) ?? [];
    return numbers.map((number) => wordList()[Number.parseInt(number, 2)]).join(' ');
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/bip-39.js
/** BIP-39: mnemonic phrases of wallets, known by what stands before them. */

const bip39Rules = [
    {
        id: 'bip-39-mnemonic',
        provider: 'BIP-39',
        title: 'Mnemonic phrase of a wallet',
        opens: 'every account of the wallet on every chain, for good',
        keywords: [
            'mnemonic',
            'seed_phrase',
            'seed-phrase',
            'seedphrase',
            'seed phrase',
            'recovery_phrase',
            'recovery phrase',
            'secret_phrase',
        ],
        match: {
            kind: 'window',
            pattern: '(?:[Mm]nemonic|MNEMONIC|[Pp]hrase|PHRASE)[0-9A-Za-z_]{0,16}["\'`\\]]{0,2}\\s{0,4}(?::\\s{0,2}string\\s{0,2}=|:=|=>|[:=(])\\s{0,4}["\'`]?(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}){0,4})(?=["\'`\\s]|$)',
            before: 0,
            after: 320,
        },
        severity: 'error',
        confidence: 'medium',
        prove: proveMnemonic,
        revoke: {
            steps: 'Move everything to a new wallet at once: a mnemonic can’t be revoked.',
            url: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
        },
        source: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
        positives: (make) => [
            `MNEMONIC="${makeMnemonic(make)}"`,
            `mnemonic: '${makeMnemonic(make, 24)}'`,
            `const seedPhrase = "${makeMnemonic(make, 15)}"`,
            `{ "recovery_phrase": "${makeMnemonic(make, 21)}" }`,
            `wallet_seed_phrase = ${makeMnemonic(make, 18)}
`,
        ],
        negatives: (make) => [
            `MNEMONIC=\${MNEMONIC}`,
            'mnemonic: "twelve words of yours"',
            'A mnemonic is a list of words that is easier to keep than a number.',
            `mnemonic: '${makeMnemonic(make).split(' ').slice(1).join(' ')}'`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/bitbucket.js



const bitbucket_provider = 'Bitbucket';
const bitbucket_source = 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/';
const bitbucketRules = [
    {
        id: 'bitbucket-app-password',
        provider: bitbucket_provider,
        title: 'Bitbucket Cloud app password',
        opens: 'the repositories of its user, as far as its permissions go',
        keywords: ['atbb'],
        match: { kind: 'token', pattern: 'ATBB[0-9A-Za-z]{24}[0-9A-F]{8}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveBitbucketAppPassword,
        revoke: {
            steps: 'Revoke the app password under Personal settings → App passwords; API tokens have replaced them.',
            url: 'https://support.atlassian.com/bitbucket-cloud/docs/revoke-an-app-password/',
        },
        source: bitbucket_source,
        ...tokenExamples(makeBitbucketAppPassword),
    },
    {
        id: 'bitbucket-data-center-token',
        provider: bitbucket_provider,
        title: 'Bitbucket Data Center HTTP access token',
        opens: 'the repositories of its user or project on that server',
        keywords: ['bbdc-'],
        match: { kind: 'token', pattern: 'BBDC-[0-9A-Za-z+/@_-]{40,50}={0,2}(?![0-9A-Za-z+/=])' },
        severity: 'error',
        confidence: 'high',
        prove: proveAtlassianDataCenter,
        revoke: {
            steps: 'Revoke the token under Manage account → HTTP access tokens.',
            url: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
        },
        source: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
        ...tokenExamples(makeAtlassianDataCenter),
    },
    {
        id: 'bitbucket-oauth-consumer-secret',
        provider: bitbucket_provider,
        title: 'Bitbucket Cloud OAuth consumer secret',
        opens: 'access tokens in the name of the consumer',
        keywords: [
            'bitbucket_client_secret',
            'bitbucket_secret',
            'bitbucket_oauth',
            'bitbucketclientsecret',
            'bitbucket-client-secret',
        ],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the OAuth consumer in the workspace settings and add it anew.',
            url: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
        },
        source: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
        ...assignedExamples('bitbucket_client_secret', (make) => make.text('base62', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/bitcoin.js
/** Private keys of Bitcoin in base58check: single keys in the wallet import format (WIF), extended keys of BIP-32. */



const bitcoin_by = 'base58check checksum';
const versions = { 128: 'mainnet', 239: 'testnet' };
/** 51 or 52 characters: a version, 32 bytes, and 01 where the public key is compressed. */
function proveWif(secret) {
    if (!/^(?:[59][1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})$/.test(secret))
        return (0,proof/* unproven */.g)(bitcoin_by);
    const bytes = decodeBase58Check(secret);
    const network = bytes && versions[bytes[0]];
    const fits = bytes?.length === 33 || (bytes?.length === 34 && bytes[33] === 1);
    return network && fits ? valid(bitcoin_by, { network }) : invalid(bitcoin_by);
}
const makeWif = (make) => encodeBase58Check(Buffer.concat([Buffer.from([128]), make.bytes(32), Buffer.from([1])]));
/** "xprv…", "yprv…", "zprv…" and "tprv…", 111 characters: 78 bytes, a zero in front of the 32 of the key. */
function proveExtendedKey(secret) {
    if (!/^[xyzt]prv[1-9A-HJ-NP-Za-km-z]{107}$/.test(secret))
        return (0,proof/* unproven */.g)(bitcoin_by);
    const bytes = decodeBase58Check(secret);
    if (bytes?.length !== 78 || bytes[45] !== 0)
        return invalid(bitcoin_by);
    return valid(bitcoin_by, { depth: String(bytes[4]), network: secret.startsWith('t') ? 'testnet' : 'mainnet' });
}
function makeExtendedKey(make) {
    const head = Buffer.from('0488ade4000000000000000000', 'hex'); // a master key: no depth, no parent, no index
    return encodeBase58Check(Buffer.concat([head, make.bytes(32), Buffer.from([0]), make.bytes(32)]));
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/bitcoin.js
/** Bitcoin and chains like it: WIF keys and extended private keys, both with a checksum. */


const bitcoinRules = [
    {
        id: 'bitcoin-wif',
        provider: 'Bitcoin',
        title: 'Bitcoin private key (WIF)',
        opens: 'all coins of its address, for good',
        keywords: ['wif', 'private_key', 'privatekey', 'privkey', 'priv_key', 'bitcoin'],
        match: { kind: 'assigned', value: '5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51}' },
        severity: 'error',
        confidence: 'medium',
        prove: proveWif,
        revoke: {
            steps: 'Move the coins to a new address at once: a private key can’t be revoked.',
            url: 'https://bitcoin.org/en/secure-your-wallet',
        },
        source: 'https://en.bitcoin.it/wiki/Wallet_import_format',
        positives: (make) => assigned(make, ['BITCOIN_WIF'], () => makeWif(make)),
        negatives: () => [...unassigned('BITCOIN_WIF'), 'WIFI_NAME=guest'],
    },
    {
        id: 'bitcoin-extended-private-key',
        provider: 'Bitcoin',
        title: 'Extended private key',
        opens: 'every key that derives from it, and all their coins',
        keywords: ['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv'],
        match: {
            kind: 'token',
            pattern: '(?<![0-9A-Za-z])[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107,108}(?![0-9A-Za-z])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveExtendedKey,
        revoke: {
            steps: 'Move the coins to a new wallet at once: a private key can’t be revoked.',
            url: 'https://bitcoin.org/en/secure-your-wallet',
        },
        source: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
        positives: (make) => inText(make, () => makeExtendedKey(make)),
        negatives: (make) => notTokens(make, 'xprv'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/bitfinex.js
/** Credentials of Bitfinex. */

const bitfinexApiSecret = (make) => make.text('base62', 43);
const bitfinexRules = [
    {
        id: 'bitfinex-api-secret',
        provider: 'Bitfinex',
        title: 'Bitfinex API key or secret',
        opens: 'trades of the account, and withdrawals where they are allowed',
        keywords: ['bitfinex'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{43}|[0-9a-f]{43,64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the key under API Keys.',
            url: 'https://support.bitfinex.com/hc/en-us/articles/115002349625',
        },
        source: 'https://docs.bitfinex.com/docs/rest-auth',
        positives: (make) => assigned(make, ['BITFINEX_API_SECRET', 'bitfinexSecret'], bitfinexApiSecret),
        negatives: (make) => assignedNearMisses(make, 'BITFINEX_API_SECRET', bitfinexApiSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/bitwarden.js

const bitwarden_provider = 'Bitwarden';
const bitwarden_source = 'https://bitwarden.com/help/access-tokens/';
const bitwarden_revoke = {
    steps: 'Revoke the access token of the machine account, and rotate the secrets that it reached.',
    url: 'https://bitwarden.com/help/access-tokens/',
};
const bitwardenRules = [
    {
        id: 'bitwarden-access-token',
        provider: bitwarden_provider,
        title: 'Bitwarden Secrets Manager access token',
        opens: 'the secrets that its machine account was given',
        keywords: ['bws_access_token', 'bitwarden', 'bws_token', 'bwsaccesstoken'],
        match: {
            kind: 'assigned',
            value: '0\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9A-Za-z]{30}:[0-9A-Za-z+/]{22}==',
        },
        severity: 'error',
        confidence: 'high',
        revoke: bitwarden_revoke,
        source: bitwarden_source,
        ...assignedExamples('bws_access_token', (make) => `0.${make.uuid()}.${make.text('base62', 30)}:${make.text('base62', 22)}==`),
    },
    {
        id: 'bitwarden-client-secret',
        provider: bitwarden_provider,
        title: 'Bitwarden API client secret',
        opens: 'the login of a user or organisation, together with the client id',
        keywords: ['bw_clientsecret', 'bw_client_secret', 'bitwarden_client'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{30}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Rotate the API key under Account settings → Security → Keys.',
            url: 'https://bitwarden.com/help/personal-api-key/',
        },
        source: 'https://bitwarden.com/help/personal-api-key/',
        ...assignedExamples('bw_clientsecret', (make) => make.text('base62', 30)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/box.js
/** Credentials of Box. */

const boxCredential = (make) => make.text('base62', 32);
const boxRules = [
    {
        id: 'box-credential',
        provider: 'Box',
        title: 'Box developer token or client secret',
        opens: "files of its owner, or tokens in the app's name",
        keywords: [
            'box_client',
            'box_developer',
            'box_dev',
            'box_token',
            'box_access',
            'boxclient',
            'boxdeveloper',
            'boxappsettings',
        ],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the client secret, or revoke the developer token, under Configuration of the app.',
            url: 'https://app.box.com/developers/console',
        },
        source: 'https://developer.box.com/guides/authentication/',
        positives: (make) => assigned(make, ['BOX_CLIENT_SECRET', 'BOX_DEVELOPER_TOKEN', 'boxClientSecret'], boxCredential),
        negatives: (make) => [
            ...assignedNearMisses(make, 'BOX_CLIENT_SECRET', boxCredential),
            `INBOX_TOKENS=${make.text('base62', 20)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/brevo.js
/** Credentials of Brevo. */

const brevoApiKey = (make) => `xkeysib-${make.text('hex', 64)}-${make.text('base62', 16)}`;
const brevoSmtpKey = (make) => `xsmtpsib-${make.text('hex', 64)}-${make.text('base62', 16)}`;
const brevoRules = [
    {
        id: 'brevo-api-key',
        provider: 'Brevo',
        title: 'Brevo API key',
        opens: 'contacts of the account, and mail and messages in its name',
        keywords: ['xkeysib-'],
        match: { kind: 'token', pattern: 'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: { steps: 'Delete the key under SMTP & API.', url: 'https://app.brevo.com/settings/keys/api' },
        source: 'https://developers.brevo.com/docs/getting-started',
        positives: (make) => inText(make, brevoApiKey),
        negatives: (make) => [...nearMisses(make, brevoApiKey, 'xkeysib-'), tooLong(make, brevoApiKey)],
    },
    {
        id: 'brevo-smtp-key',
        provider: 'Brevo',
        title: 'Brevo SMTP key',
        opens: "mail in the account's name",
        keywords: ['xsmtpsib-'],
        match: { kind: 'token', pattern: 'xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: { steps: 'Delete the key under SMTP & API.', url: 'https://app.brevo.com/settings/keys/api' },
        source: 'https://developers.brevo.com/docs/getting-started',
        positives: (make) => inText(make, brevoSmtpKey),
        negatives: (make) => [...nearMisses(make, brevoSmtpKey, 'xsmtpsib-'), tooLong(make, brevoSmtpKey)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/bugsnag.js
/** BugSnag: notifier keys and tokens of the data API. */

const bugsnagRules = [
    {
        id: 'bugsnag-api-key',
        provider: 'BugSnag',
        title: 'BugSnag API key',
        opens: 'sending errors into the project; a personal token reads them, too',
        keywords: ['bugsnag'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Make a new notifier key in the project’s settings, or delete the personal token under My Account.',
            url: 'https://docs.bugsnag.com/api/data-access/',
        },
        source: '',
        positives: (make) => assigned(make, ['BUGSNAG_API_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('BUGSNAG_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/buildkite.js

const buildkite_provider = 'Buildkite';
const buildkite_revoke = {
    steps: "Revoke the token in the user's or cluster's settings.",
    url: 'https://buildkite.com/docs/apis/managing-api-tokens',
};
const buildkiteRules = [
    {
        id: 'buildkite-user-token',
        provider: buildkite_provider,
        title: 'Buildkite API access token',
        opens: 'the pipelines of the organisations in its scope',
        keywords: ['bkua_'],
        match: { kind: 'token', pattern: 'bkua_(?:[0-9a-f]{40}|[0-9A-Za-z_-]{48,64})(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: buildkite_revoke,
        source: 'https://buildkite.com/docs/platform/security/tokens',
        ...tokenExamples((make) => `bkua_${make.text('hex', 40)}`),
    },
    {
        id: 'buildkite-agent-session-token',
        provider: buildkite_provider,
        title: 'Buildkite agent session or job token',
        opens: 'the jobs of an agent with their variables, while it is connected',
        keywords: ['bkaa_', 'bkaj_'],
        match: {
            kind: 'token',
            pattern: 'bka[aj]_[0-9A-Za-z_-]{40,1000}(?:\\.[0-9A-Za-z_-]{20,1000}){0,2}(?![0-9A-Za-z_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Stop the agent or the job, whose token ends with it, and revoke the agent token of the cluster.',
            url: 'https://buildkite.com/docs/agent/self-hosted/tokens',
        },
        source: 'https://buildkite.com/docs/platform/security/tokens',
        ...tokenExamples((make) => `bkaa_${make.text('base62', 75)}`),
    },
    {
        id: 'buildkite-agent-token',
        provider: buildkite_provider,
        title: 'Buildkite agent token',
        opens: 'jobs with their variables, as an agent',
        keywords: ['buildkite_agent', 'buildkite_token', 'buildkiteagent', 'buildkite-agent'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{50}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the agent token of the cluster.',
            url: 'https://buildkite.com/docs/agent/self-hosted/tokens',
        },
        source: 'https://buildkite.com/docs/agent/self-hosted/tokens',
        ...assignedExamples('buildkite_agent_token', (make) => make.text('base62', 50)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/calendly.js
/** Credentials of Calendly. */


const calendlyToken = (make) => makeJwt(make, { iss: 'https://auth.calendly.com' });
const calendlyRules = [
    {
        id: 'calendly-token',
        provider: 'Calendly',
        title: 'Calendly personal access token',
        opens: 'events and invitees of its owner',
        keywords: ['calendly'],
        match: {
            kind: 'assigned',
            value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: {
            steps: 'Revoke the token under Integrations → API and webhooks.',
            url: 'https://calendly.com/integrations/api_webhooks',
        },
        source: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
        positives: (make) => assigned(make, ['CALENDLY_API_KEY', 'calendlyToken'], calendlyToken),
        negatives: (make) => assignedNearMisses(make, 'CALENDLY_API_KEY', calendlyToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/censys.js
/** Censys: secrets of its search API. */

const censysRules = [
    {
        id: 'censys-api-secret',
        provider: 'Censys',
        title: 'Censys API secret',
        opens: 'searching as its account, and its team’s settings by its role',
        keywords: ['censys'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the secret under My Account → API.',
            url: 'https://support.censys.io/hc/en-us/articles/360056063151',
        },
        source: '',
        positives: (make) => assigned(make, ['CENSYS_API_SECRET'], () => make.text('base62', 32)),
        negatives: () => unassigned('CENSYS_API_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/cerebras.js
/** Credentials of Cerebras. */

const cerebrasApiKey = (make) => `csk-${make.text('base36', 48)}`;
const cerebrasRules = [
    {
        id: 'cerebras-api-key',
        provider: 'Cerebras',
        title: 'Cerebras API key',
        opens: "Cerebras' models at the account's cost",
        keywords: ['csk-'],
        match: { kind: 'token', pattern: 'csk-[a-z0-9]{48}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API keys of the Cerebras cloud platform.',
            url: 'https://cloud.cerebras.ai/platform',
        },
        source: 'https://inference-docs.cerebras.ai/quickstart',
        positives: (make) => inText(make, cerebrasApiKey),
        negatives: (make) => [
            ...nearMisses(make, cerebrasApiKey, 'csk-'),
            tooLong(make, cerebrasApiKey),
            `csk-${make.text('upper', 48)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/chargebee.js
/** Credentials of Chargebee. */

const chargebeeApiKey = (make) => `live_${make.text('base62', 35)}`;
const chargebeeRules = [
    {
        id: 'chargebee-api-key',
        provider: 'Chargebee',
        title: 'Chargebee API key',
        opens: 'subscriptions, invoices and customers of the site',
        keywords: ['chargebee'],
        match: { kind: 'assigned', value: '(?:live|test)_[A-Za-z0-9]{30,60}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → Configure Chargebee → API Keys.',
            url: 'https://www.chargebee.com/docs/2.0/api_keys.html',
        },
        source: 'https://apidocs.chargebee.com/docs/api/auth',
        positives: (make) => assigned(make, ['CHARGEBEE_API_KEY', 'chargebeeApiKey'], chargebeeApiKey),
        negatives: (make) => assignedNearMisses(make, 'CHARGEBEE_API_KEY', chargebeeApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/checkout-com.js
/** Credentials of Checkout.com. */

const checkoutComSecretKey = (make) => `sk_${make.text('base32', 27).toLowerCase()}`;
const checkoutComSandboxKey = (make) => `sk_sbox_${make.text('base32', 27).toLowerCase()}`;
const checkoutComRules = [
    {
        id: 'checkout-com-secret-key',
        provider: 'Checkout.com',
        title: 'Checkout.com secret key (live)',
        opens: 'payments and refunds of the business',
        keywords: ['checkout', 'cko_'],
        match: {
            kind: 'assigned',
            value: 'sk_[a-z2-7]{26}[a-z2-7*#$=]|sk_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Make a new key under Developers → Keys and deactivate this one.',
            url: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
        },
        source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
        positives: (make) => [
            ...assigned(make, ['CHECKOUT_SECRET_KEY', 'CKO_SECRET_KEY', 'checkoutSecretKey'], checkoutComSecretKey),
            `CKO_SECRET_KEY=sk_${make.uuid()}`,
        ],
        negatives: (make) => [
            ...assignedNearMisses(make, 'CHECKOUT_SECRET_KEY', checkoutComSecretKey),
            `CKO_PUBLIC_KEY=pk_${make.uuid()}`,
        ],
    },
    {
        id: 'checkout-com-sandbox-key',
        provider: 'Checkout.com',
        title: 'Checkout.com secret key (sandbox)',
        opens: 'test payments of the business, but no money',
        keywords: ['sk_sbox_'],
        match: { kind: 'token', pattern: 'sk_sbox_[a-z2-7]{26}[a-z2-7*#$=](?![A-Za-z0-9_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Make a new sandbox key under Developers → Keys and deactivate this one.',
            url: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
        },
        source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
        positives: (make) => inText(make, checkoutComSandboxKey),
        negatives: (make) => [
            ...nearMisses(make, checkoutComSandboxKey, 'sk_sbox_'),
            tooLong(make, checkoutComSandboxKey),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/circleci.js

const circleci_provider = 'CircleCI';
const circleci_source = 'https://circleci.com/docs/guides/toolkit/managing-api-tokens/';
const circleci_revoke = {
    steps: "Revoke the token under User settings → Personal API tokens, or in the project's settings.",
    url: 'https://circleci.com/docs/guides/toolkit/managing-api-tokens/',
};
const circleciRules = [
    {
        id: 'circleci-personal-token',
        provider: circleci_provider,
        title: 'CircleCI personal API token',
        opens: 'the pipelines and their variables that its user reaches',
        keywords: ['ccipat_'],
        match: { kind: 'token', pattern: 'CCIPAT_[1-9A-HJ-NP-Za-km-z]{20,22}_[0-9a-f]{40}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: circleci_revoke,
        source: circleci_source,
        ...tokenExamples((make) => `CCIPAT_${make.text('base58', 22)}_${make.text('hex', 40)}`),
    },
    {
        id: 'circleci-project-token',
        provider: circleci_provider,
        title: 'CircleCI project API token',
        opens: 'the pipelines of the project, as its scope allows',
        keywords: ['cciprj_'],
        match: { kind: 'token', pattern: 'CCIPRJ_[1-9A-HJ-NP-Za-km-z]{20,22}_[0-9a-f]{40}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: circleci_revoke,
        source: circleci_source,
        ...tokenExamples((make) => `CCIPRJ_${make.text('base58', 22)}_${make.text('hex', 40)}`),
    },
    {
        id: 'circleci-legacy-token',
        provider: circleci_provider,
        title: 'CircleCI API token (without prefix)',
        opens: 'the pipelines and their variables that its owner reaches',
        keywords: [
            'circle_token',
            'circle_api',
            'circle-token',
            'circleci_token',
            'circleci_api',
            'circleci_key',
            'circlecitoken',
            'circleci-token',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: circleci_revoke,
        source: circleci_source,
        ...assignedExamples('circleci_token', (make) => make.text('hex', 40)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/clerk.js
/** Credentials of Clerk. They look like Stripe's, so the documented names of the setting are part of the patterns. */
const clerkSecretKey = (make) => `sk_live_${make.text('base62', 42)}`;
const clerkTestKey = (make) => `sk_test_${make.text('base62', 42)}`;
const clerkRules = [
    {
        id: 'clerk-secret-key',
        provider: 'Clerk',
        title: 'Clerk secret key (production)',
        opens: 'users and sessions of the instance',
        keywords: ['clerk_secret_key', 'nuxt_clerk_secret_key', 'clerksecretkey'],
        match: {
            kind: 'token',
            pattern: '(?:NUXT_)?(?:CLERK_SECRET_KEY|clerk_secret_key|clerkSecretKey)["\']?\\s{0,4}[:=]\\s{0,4}["\']?(?<secret>sk_live_[A-Za-z0-9]{40,60})(?![A-Za-z0-9_])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Add a second secret key under API keys, switch to it and delete this one.',
            url: 'https://dashboard.clerk.com/last-active?path=api-keys',
        },
        source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
        positives: (make) => [
            `CLERK_SECRET_KEY=${clerkSecretKey(make)}`,
            `"clerkSecretKey": "sk_live_${make.text('base62', 50)}",`,
            `NUXT_CLERK_SECRET_KEY = 'sk_live_${make.text('base62', 42)}'`,
        ],
        negatives: (make) => [
            `CLERK_PUBLISHABLE_KEY=pk_live_${make.text('base62', 42)}`,
            `CLERK_SECRET_KEY=sk_live_${make.text('base62', 24)}`,
            `CLERK_SECRET_KEY=<sk_live_…>`,
            `STRIPE_SECRET_KEY=sk_live_${make.text('base62', 42)}`,
        ],
    },
    {
        id: 'clerk-test-key',
        provider: 'Clerk',
        title: 'Clerk secret key (development)',
        opens: 'users and sessions of the development instance',
        keywords: ['clerk_secret_key', 'nuxt_clerk_secret_key', 'clerksecretkey'],
        match: {
            kind: 'token',
            pattern: '(?:NUXT_)?(?:CLERK_SECRET_KEY|clerk_secret_key|clerkSecretKey)["\']?\\s{0,4}[:=]\\s{0,4}["\']?(?<secret>sk_test_[A-Za-z0-9]{40,60})(?![A-Za-z0-9_])',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Add a second secret key under API keys, switch to it and delete this one.',
            url: 'https://dashboard.clerk.com/last-active?path=api-keys',
        },
        source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
        positives: (make) => [
            `CLERK_SECRET_KEY=${clerkTestKey(make)}`,
            `"clerkSecretKey": "sk_test_${make.text('base62', 50)}",`,
            `NUXT_CLERK_SECRET_KEY = 'sk_test_${make.text('base62', 42)}'`,
        ],
        negatives: (make) => [
            `CLERK_PUBLISHABLE_KEY=pk_test_${make.text('base62', 42)}`,
            `CLERK_SECRET_KEY=sk_test_${make.text('base62', 24)}`,
            `CLERK_SECRET_KEY=<sk_test_…>`,
            `STRIPE_SECRET_KEY=sk_test_${make.text('base62', 42)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/chosen-value.js
/**
 * What a value looks like that a person chose as a password. It is not a template (`${X}`, `{{ x }}`, `<x>`, `%x%`), not
 * a call (`read(x)`), and not lower-case letters alone, e.g. "changeme". Whether it is a word after all, the placeholder
 * model and the bigram score say.
 */
const notTemplate = '(?!\\$[\\{(A-Za-z_]|\\{\\{|[<%@*#]|[A-Za-z_.]{1,64}[(\\[])';
/** Nor is it a number, a type, or a member of something: `0x8031006A`, `string)`, `request.Package.Dir`. */
const notCode = '(?!0x[0-9A-Fa-f]{1,16}(?![0-9A-Za-z])|(?:string|String|str|any|null|undefined|None)(?![0-9A-Za-z])' +
    '|[A-Za-z_]{1,64}(?:\\.[A-Za-z_]{1,64}){1,8}(?![^\\s"\'`,;)]))';
/** Something else than small letters has to come; what ends a value doesn't count. */
const notWord = '(?=[a-z_.-]{0,128}[^a-z_.\\s"\'`,;<>&-])';
const chosenValue = `${notTemplate}${notCode}${notWord}[^\\s"'\`<>]{8,128}`;
/** In a connection string or a URL query a semicolon or an ampersand ends it, and four characters are enough. */
const chosenPart = `${notTemplate}${notCode}${notWord}[^\\s"'\`<>;&]{4,128}`;
/** `user.tokens2.first` is code, an address of 40 hex digits is public, and so is .NET's token of 16. */
const notReference = '(?![A-Za-z_][0-9A-Za-z_]{0,64}(?:\\.[A-Za-z_][0-9A-Za-z_]{0,64}){1,8}$|0x[0-9A-Fa-f]{40}$|[0-9A-Fa-f]{16}$)';
/** A value that a machine made, e.g. a token: letters and digits of one of the usual alphabets, no path, no template.
 * Base64 may begin with a slash, as paths do, but it has no dots, and is long. */
const opaqueValue = `${notReference}(?=[A-Za-z_+/=.~-]{0,128}[0-9])(?=[^A-Za-z]{0,128}[A-Za-z])(?:[0-9A-Za-z_+]|/(?=[0-9A-Za-z+/]{30,250}={0,2}$))[0-9A-Za-z_+/=.~-]{15,255}`;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/clickhouse.js
/** ClickHouse: keys of ClickHouse Cloud, connection strings and passwords. */


const clickhouseRules = [
    {
        id: 'clickhouse-cloud-secret',
        provider: 'ClickHouse',
        title: 'ClickHouse Cloud API key secret',
        opens: 'the services of the organisation, by the key’s role',
        keywords: ['4b1d'],
        match: { kind: 'token', pattern: '(?<![0-9A-Za-z])4b1d[0-9A-Za-z]{38}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Organization → API keys.',
            url: 'https://clickhouse.com/docs/cloud/manage/openapi',
        },
        source: '',
        positives: (make) => inText(make, () => `4b1d${make.text('base62', 38)}`),
        negatives: (make) => notTokens(make, '4b1d'),
    },
    {
        id: 'clickhouse-url',
        provider: 'ClickHouse',
        title: 'ClickHouse connection string',
        opens: 'the database, with its user’s rights',
        keywords: ['clickhouse://', 'clickhouses://', 'clickhouse+native://'],
        match: {
            kind: 'token',
            pattern: `(?:clickhouse|clickhouses|clickhouse\\+native)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … IDENTIFIED.',
            url: 'https://clickhouse.com/docs/sql-reference/statements/alter/user',
        },
        source: 'https://clickhouse.com/docs/interfaces/cli',
        positives: (make) => [
            `DATABASE_URL=clickhouse://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'clickhouse+native://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("clickhouse://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'clickhouse://localhost:1234/shop',
            `url: clickhouse://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'clickhouse://<user>:<password>@db.example.com/shop',
            'clickhouse://user@db.example.com/shop',
        ],
    },
    {
        id: 'clickhouse-password',
        provider: 'ClickHouse',
        title: 'ClickHouse password',
        opens: 'the database, with its user’s rights',
        keywords: ['clickhouse_password', 'clickhouse-password', 'clickhousepassword'],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … IDENTIFIED.',
            url: 'https://clickhouse.com/docs/sql-reference/statements/alter/user',
        },
        source: '',
        positives: (make) => assigned(make, ['CLICKHOUSE_PASSWORD'], () => `${make.text('base62', 13)}~4`),
        negatives: () => [...unassigned('CLICKHOUSE_PASSWORD'), 'CLICKHOUSE_PASSWORD=changeme'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/clickup.js
/** Credentials of ClickUp. */

const clickupToken = (make) => `pk_${make.text('digits', 8)}_${make.text('base36', 32).toUpperCase()}`;
const clickupRules = [
    {
        id: 'clickup-token',
        provider: 'ClickUp',
        title: 'ClickUp personal API token',
        opens: "tasks and spaces of its owner's workspaces",
        keywords: ['pk_'],
        match: { kind: 'token', pattern: 'pk_[0-9]{5,9}_[A-Z0-9]{32}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the token under Settings → Apps.',
            url: 'https://app.clickup.com/settings/apps',
        },
        source: 'https://developer.clickup.com/docs/authentication',
        positives: (make) => inText(make, clickupToken),
        negatives: (make) => [
            ...nearMisses(make, clickupToken, 'pk_'),
            `pk_${make.text('digits', 8)}_${make.text('lower', 32)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/clojars.js

const clojars_provider = 'Clojars';
const clojars_source = 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens';
const clojars_revoke = {
    steps: 'Disable the token under Deploy tokens.',
    url: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
};
const clojarsRules = [
    {
        id: 'clojars-deploy-token',
        provider: clojars_provider,
        title: 'Clojars deploy token',
        opens: 'deployments of the artefacts in its scope',
        keywords: ['clojars_'],
        match: { kind: 'token', pattern: 'CLOJARS_[0-9a-z]{60}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: clojars_revoke,
        source: clojars_source,
        ...tokenExamples((make) => `CLOJARS_${make.text('hex', 60)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/cloudflare.js

const cloudflare_provider = 'Cloudflare';
const cloudflare_source = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/';
const cloudflare_revoke = {
    steps: 'Roll or delete the token under My Profile → API Tokens.',
    url: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
};
const cloudflareRules = [
    {
        id: 'cloudflare-user-token',
        provider: cloudflare_provider,
        title: 'Cloudflare user API token',
        opens: 'what its permissions allow on the zones and accounts in its scope',
        keywords: ['cfut_'],
        match: { kind: 'token', pattern: 'cfut_[0-9A-Za-z_-]{40}[0-9a-f]{8}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: cloudflare_revoke,
        source: cloudflare_source,
        ...tokenExamples((make) => `cfut_${make.text('base62', 40)}${make.text('hex', 8)}`),
    },
    {
        id: 'cloudflare-account-token',
        provider: cloudflare_provider,
        title: 'Cloudflare account API token',
        opens: 'what its permissions allow on the account',
        keywords: ['cfat_'],
        match: { kind: 'token', pattern: 'cfat_[0-9A-Za-z_-]{40}[0-9a-f]{8}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: cloudflare_revoke,
        source: cloudflare_source,
        ...tokenExamples((make) => `cfat_${make.text('base62', 40)}${make.text('hex', 8)}`),
    },
    {
        id: 'cloudflare-global-key',
        provider: cloudflare_provider,
        title: 'Cloudflare global API key',
        opens: 'everything that its user may do',
        keywords: ['cfk_'],
        match: { kind: 'token', pattern: 'cfk_[0-9A-Za-z_-]{40}[0-9a-f]{8}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Change the global API key under My Profile → API Tokens.',
            url: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
        },
        source: cloudflare_source,
        ...tokenExamples((make) => `cfk_${make.text('base62', 40)}${make.text('hex', 8)}`),
    },
    {
        id: 'cloudflare-access-secret',
        provider: cloudflare_provider,
        title: 'Cloudflare Access service token secret',
        opens: 'the applications behind Access that let the service in',
        keywords: ['cfast_'],
        match: { kind: 'token', pattern: 'cfast_[0-9A-Za-z_-]{40}[0-9a-f]{8}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke or rotate the service token in Zero Trust.',
            url: 'https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/',
        },
        source: cloudflare_source,
        ...tokenExamples((make) => `cfast_${make.text('base62', 40)}${make.text('hex', 8)}`),
    },
    {
        id: 'cloudflare-origin-ca-key',
        provider: cloudflare_provider,
        title: 'Cloudflare Origin CA key',
        opens: "certificates of the Origin CA for the user's zones",
        keywords: ['v1.0-'],
        match: { kind: 'token', pattern: 'v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Change the Origin CA key under My Profile → API Tokens.',
            url: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
        },
        source: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
        ...tokenExamples((make) => `v1.0-${make.text('hex', 24)}-${make.text('hex', 146)}`),
    },
    {
        id: 'cloudflare-legacy-token',
        provider: cloudflare_provider,
        title: 'Cloudflare API token (before 2026)',
        opens: 'what its permissions allow on the zones and accounts in its scope',
        keywords: ['cloudflare', 'cf_api_token', 'cf_token', 'cfapitoken'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: cloudflare_revoke,
        source: cloudflare_source,
        ...assignedExamples('cloudflare_api_token', (make) => make.text('base62', 40)),
    },
    {
        id: 'cloudflare-legacy-global-key',
        provider: cloudflare_provider,
        title: 'Cloudflare global API key (before 2026)',
        opens: 'everything that its user may do',
        keywords: ['cloudflare', 'cf_api_key', 'cf_global', 'cf_key'],
        match: { kind: 'assigned', value: '[0-9a-f]{37}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Change the global API key under My Profile → API Tokens.',
            url: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
        },
        source: cloudflare_source,
        ...assignedExamples('cloudflare_api_key', (make) => make.text('hex', 37)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/cloudinary.js
/** Cloudinary: the address that holds key and secret of the environment. */

const cloudinaryRules = [
    {
        id: 'cloudinary-url',
        provider: 'Cloudinary',
        title: 'Cloudinary environment address',
        opens: 'uploading, changing and deleting all media of the environment',
        keywords: ['cloudinary://'],
        match: {
            kind: 'token',
            pattern: 'cloudinary://[0-9]{10,20}:(?<secret>[0-9A-Za-z_-]{20,40})@[0-9A-Za-z_-]{1,64}',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Disable the key pair under Settings → API Keys, and make a new one.',
            url: 'https://cloudinary.com/documentation/product_environment_settings#api_keys',
        },
        source: 'https://cloudinary.com/documentation/how_to_integrate_cloudinary',
        positives: (make) => inText(make, () => `cloudinary://${make.text('digits', 15)}:${make.text('base64url', 27)}@${make.text('lower', 8)}`),
        negatives: (make) => notTokens(make, 'cloudinary://'),
    },
    {
        id: 'cloudinary-api-secret',
        provider: 'Cloudinary',
        title: 'Cloudinary API secret',
        opens: 'uploading, changing and deleting all media of the environment',
        keywords: ['cloudinary'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{27}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Disable the key pair under Settings → API Keys, and make a new one.',
            url: 'https://cloudinary.com/documentation/product_environment_settings#api_keys',
        },
        source: '',
        positives: (make) => assigned(make, ['CLOUDINARY_API_SECRET'], () => make.text('base64url', 27)),
        negatives: () => unassigned('CLOUDINARY_API_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/cloudsmith.js

const cloudsmith_provider = 'Cloudsmith';
const cloudsmith_source = 'https://help.cloudsmith.io/docs/api-key';
const cloudsmith_revoke = {
    steps: 'Refresh the key under API settings.',
    url: 'https://help.cloudsmith.io/docs/api-key',
};
const cloudsmithRules = [
    {
        id: 'cloudsmith-api-key',
        provider: cloudsmith_provider,
        title: 'Cloudsmith API key',
        opens: 'the repositories of its user or service',
        keywords: ['cloudsmith'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: cloudsmith_revoke,
        source: cloudsmith_source,
        ...assignedExamples('cloudsmith_api_key', (make) => make.text('hex', 40)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/cockroachdb.js
/** CockroachDB: keys of CockroachDB Cloud, and connection strings. */


const cockroachdbRules = [
    {
        id: 'cockroachdb-cloud-key',
        provider: 'CockroachDB',
        title: 'CockroachDB Cloud API key',
        opens: 'the clusters, by its service account’s roles',
        keywords: ['ccdb1_'],
        match: { kind: 'token', pattern: 'CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key in its service account under Access Management.',
            url: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#manage-service-accounts',
        },
        source: 'https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api',
        positives: (make) => inText(make, () => `CCDB1_${make.text('base62', 22)}_${make.text('base62', 40)}`),
        negatives: (make) => notTokens(make, 'CCDB1_'),
    },
    {
        id: 'cockroachdb-url',
        provider: 'CockroachDB',
        title: 'CockroachDB connection string',
        opens: 'the database, with its user’s rights',
        keywords: ['cockroachdb://', 'cockroach://'],
        match: {
            kind: 'token',
            pattern: `(?:cockroachdb|cockroach)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … WITH PASSWORD.',
            url: 'https://www.cockroachlabs.com/docs/stable/alter-user',
        },
        source: 'https://www.cockroachlabs.com/docs/stable/connection-parameters',
        positives: (make) => [
            `DATABASE_URL=cockroachdb://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'cockroach://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("cockroachdb://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'cockroachdb://localhost:1234/shop',
            `url: cockroachdb://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'cockroachdb://<user>:<password>@db.example.com/shop',
            'cockroachdb://user@db.example.com/shop',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/cocoapods.js

const cocoapods_provider = 'CocoaPods';
const cocoapods_source = 'https://guides.cocoapods.org/making/getting-setup-with-trunk.html';
const cocoapods_revoke = {
    steps: 'End the session by `pod trunk me clean-sessions --all`.',
    url: 'https://guides.cocoapods.org/making/getting-setup-with-trunk.html',
};
const cocoapodsRules = [
    {
        id: 'cocoapods-trunk-token',
        provider: cocoapods_provider,
        title: 'CocoaPods trunk token',
        opens: 'new versions of the pods of its owner',
        keywords: ['cocoapods_trunk_token', 'trunk.cocoapods.org'],
        match: {
            kind: 'window',
            pattern: '(?:cocoapods_trunk_token|COCOAPODS_TRUNK_TOKEN|trunk\\.cocoapods\\.org\\s{1,8}login\\s{1,8}\\S{1,80}\\s{1,8}password)["\']?[ \\t]{0,4}[:= \\t][ \\t]{0,4}["\']?(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])',
            before: 0,
            after: 160,
        },
        severity: 'error',
        confidence: 'high',
        revoke: cocoapods_revoke,
        source: cocoapods_source,
        ...windowExamples((secret) => `COCOAPODS_TRUNK_TOKEN=${secret}`, (make) => make.text('hex', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/codeberg.js

const codeberg_provider = 'Codeberg';
const codeberg_source = 'https://docs.codeberg.org/advanced/access-token/';
const codeberg_revoke = {
    steps: 'Delete the token under Settings → Applications.',
    url: 'https://docs.codeberg.org/advanced/access-token/',
};
const codebergRules = [
    {
        id: 'codeberg-token',
        provider: codeberg_provider,
        title: 'Codeberg access token',
        opens: 'what its scopes allow to its user on codeberg.org',
        keywords: ['codeberg_token', 'codeberg_api', 'codeberg_access', 'codebergtoken', 'codeberg-token'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: codeberg_revoke,
        source: codeberg_source,
        ...assignedExamples('codeberg_token', (make) => make.text('hex', 40)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/codecov.js

const codecov_provider = 'Codecov';
const codecov_source = 'https://docs.codecov.com/docs/codecov-tokens';
const codecov_revoke = {
    steps: "Regenerate the token in the repository's or organisation's settings.",
    url: 'https://docs.codecov.com/docs/codecov-tokens',
};
const codecovRules = [
    {
        id: 'codecov-token',
        provider: codecov_provider,
        title: 'Codecov upload token',
        opens: 'uploads of coverage reports for the repository or organisation',
        keywords: ['codecov'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'warning',
        confidence: 'high',
        revoke: codecov_revoke,
        source: codecov_source,
        ...assignedExamples('codecov_token', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/cohere.js
/** Credentials of Cohere. */

const cohereApiKey = (make) => make.text('base62', 40);
const cohereRules = [
    {
        id: 'cohere-api-key',
        provider: 'Cohere',
        title: 'Cohere API key',
        opens: "Cohere's models at the account's cost",
        keywords: ['cohere', 'co_api_key'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API keys in the Cohere dashboard.',
            url: 'https://dashboard.cohere.com/api-keys',
        },
        source: 'https://docs.cohere.com/reference/about',
        positives: (make) => assigned(make, ['COHERE_API_KEY', 'CO_API_KEY', 'cohereApiKey'], cohereApiKey),
        negatives: (make) => assignedNearMisses(make, 'COHERE_API_KEY', cohereApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/coinbase.js
/** Credentials of Coinbase. */

const coinbaseApiSecret = (make) => `${make.text('base64', 86)}==`;
const coinbaseLegacyApiSecret = (make) => make.text('base62', 32);
const coinbaseRules = [
    {
        id: 'coinbase-api-secret',
        provider: 'Coinbase',
        title: 'Coinbase API secret',
        opens: "wallets and trades, as the key's permissions allow",
        keywords: ['coinbase', 'cdp_api'],
        match: { kind: 'assigned', value: '[A-Za-z0-9+/]{86}==' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Access → API keys.',
            url: 'https://portal.cdp.coinbase.com/access/api',
        },
        source: 'https://docs.cdp.coinbase.com/get-started/authentication/overview',
        positives: (make) => assigned(make, ['COINBASE_API_SECRET', 'CDP_API_KEY_SECRET', 'coinbaseSecret'], coinbaseApiSecret),
        negatives: (make) => assignedNearMisses(make, 'COINBASE_API_SECRET', coinbaseApiSecret),
    },
    {
        id: 'coinbase-legacy-api-secret',
        provider: 'Coinbase',
        title: 'Coinbase API secret (32 characters)',
        opens: "wallets and trades, as the key's permissions allow",
        keywords: ['coinbase'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Access → API keys.',
            url: 'https://portal.cdp.coinbase.com/access/api',
        },
        source: 'https://docs.cdp.coinbase.com/get-started/authentication/overview',
        positives: (make) => assigned(make, ['COINBASE_API_SECRET', 'coinbaseSecret'], coinbaseLegacyApiSecret),
        negatives: (make) => assignedNearMisses(make, 'COINBASE_API_SECRET', coinbaseLegacyApiSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/comet.js
/** Credentials of Comet. */

const cometApiKey = (make) => make.text('base62', 25);
const cometRules = [
    {
        id: 'comet-api-key',
        provider: 'Comet',
        title: 'Comet API key',
        opens: "experiments and models of its owner's workspaces",
        keywords: ['comet_api', 'comet-api', 'cometapi', 'comet_ml'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{25}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the key under Account settings → API keys.',
            url: 'https://www.comet.com/account-settings/apiKeys',
        },
        source: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk',
        positives: (make) => assigned(make, ['COMET_API_KEY', 'cometApiKey'], cometApiKey),
        negatives: (make) => assignedNearMisses(make, 'COMET_API_KEY', cometApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/confluent.js


const confluent_provider = 'Confluent';
const confluent_source = 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html';
const confluent_revoke = {
    steps: 'Delete the API key in the Cloud Console or by `confluent api-key delete`.',
    url: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
};
const confluentRules = [
    {
        id: 'confluent-api-secret',
        provider: confluent_provider,
        title: 'Confluent Cloud API secret',
        opens: 'the clusters and topics that its owner reaches, with its key',
        keywords: ['cflt'],
        match: { kind: 'token', pattern: 'cflt[0-9A-Za-z+/]{60}(?![0-9A-Za-z+/=])' },
        severity: 'error',
        confidence: 'high',
        prove: proveConfluent,
        revoke: confluent_revoke,
        source: confluent_source,
        ...tokenExamples(makeConfluent),
    },
    {
        id: 'confluent-legacy-api-secret',
        provider: confluent_provider,
        title: 'Confluent Cloud API secret (without prefix)',
        opens: 'the clusters and topics that its owner reaches, with its key',
        keywords: ['confluent'],
        match: { kind: 'assigned', value: '(?!cflt)[0-9A-Za-z+/]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: confluent_revoke,
        source: confluent_source,
        ...assignedExamples('confluent_api_secret', (make) => make.text('base62', 64)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/consul.js

const consul_provider = 'HashiCorp Consul';
const consul_source = 'https://developer.hashicorp.com/consul/docs/security/acl/tokens';
const consul_revoke = {
    steps: 'Delete the token by `consul acl token delete`.',
    url: 'https://developer.hashicorp.com/consul/commands/acl/token/delete',
};
const consulRules = [
    {
        id: 'consul-acl-token',
        provider: consul_provider,
        title: 'Consul ACL token',
        opens: 'the services and keys that its policies allow',
        keywords: [
            'consul_http_token',
            'consul_token',
            'x-consul-token',
            'consul_acl_token',
            'consultoken',
            'consul_bootstrap',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'high',
        revoke: consul_revoke,
        source: consul_source,
        ...assignedExamples('consul_http_token', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/contentful.js
/** Credentials of Contentful. */

const contentfulManagementToken = (make) => `CFPAT-${make.text('base64url', 43)}`;
const contentfulDeliveryToken = (make) => make.text('base64url', 43);
const contentfulRules = [
    {
        id: 'contentful-management-token',
        provider: 'Contentful',
        title: 'Contentful personal access token',
        opens: 'content of all spaces that its owner may edit',
        keywords: ['cfpat-'],
        match: { kind: 'token', pattern: 'CFPAT-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under CMA tokens of the account.',
            url: 'https://app.contentful.com/account/profile/cma_tokens',
        },
        source: 'https://www.contentful.com/developers/docs/references/authentication/',
        positives: (make) => inText(make, contentfulManagementToken),
        negatives: (make) => [
            ...nearMisses(make, contentfulManagementToken, 'CFPAT-'),
            tooLong(make, contentfulManagementToken),
        ],
    },
    {
        id: 'contentful-delivery-token',
        provider: 'Contentful',
        title: 'Contentful delivery or preview token',
        opens: 'content of one space, to read, drafts too with a preview token',
        keywords: ['contentful'],
        match: { kind: 'assigned', value: '[A-Za-z0-9_-]{43}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the API key under Settings → API keys of the space.',
            url: 'https://app.contentful.com/account/profile/cma_tokens',
        },
        source: 'https://www.contentful.com/developers/docs/references/authentication/',
        positives: (make) => assigned(make, ['CONTENTFUL_ACCESS_TOKEN', 'contentfulToken'], contentfulDeliveryToken),
        negatives: (make) => assignedNearMisses(make, 'CONTENTFUL_ACCESS_TOKEN', contentfulDeliveryToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/coveralls.js

const coveralls_provider = 'Coveralls';
const coveralls_source = 'https://docs.coveralls.io/api-introduction';
const coveralls_revoke = {
    steps: "Regenerate the token in the repository's settings.",
    url: 'https://docs.coveralls.io/api-introduction',
};
const coverallsRules = [
    {
        id: 'coveralls-repo-token',
        provider: coveralls_provider,
        title: 'Coveralls repository token',
        opens: 'uploads of coverage reports for the repository',
        keywords: ['coveralls'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32,37}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: coveralls_revoke,
        source: coveralls_source,
        ...assignedExamples('coveralls_repo_token', (make) => make.text('base62', 33)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/crates-io.js

const crates_io_provider = 'crates.io';
const crates_io_source = 'https://doc.rust-lang.org/cargo/reference/publishing.html';
const crates_io_revoke = {
    steps: 'Revoke the token under Account settings → API tokens; check what was published since.',
    url: 'https://crates.io/settings/tokens',
};
const cratesIoRules = [
    {
        id: 'crates-io-token',
        provider: crates_io_provider,
        title: 'crates.io API token',
        opens: 'new versions of the crates in its scope',
        keywords: ['cio'],
        match: { kind: 'token', pattern: 'cio[0-9A-Za-z]{32}(?![0-9A-Za-z_+/=-])' },
        severity: 'error',
        confidence: 'high',
        revoke: crates_io_revoke,
        source: crates_io_source,
        ...tokenExamples((make) => `cio${make.text('base62', 32)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/crowdstrike.js
/** CrowdStrike: secrets of Falcon API clients. */

const crowdstrikeRules = [
    {
        id: 'crowdstrike-client-secret',
        provider: 'CrowdStrike',
        title: 'CrowdStrike Falcon client secret',
        opens: 'hosts, detections and real-time response, by the client’s scopes',
        keywords: ['falcon_client_secret', 'falcon_secret', 'crowdstrike', 'cs_client_secret'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the secret under Support and resources → API clients and keys.',
            url: 'https://www.crowdstrike.com/en-us/blog/tech-center/get-access-falcon-apis/',
        },
        source: '',
        positives: (make) => assigned(make, ['FALCON_CLIENT_SECRET'], () => make.text('base62', 40)),
        negatives: () => unassigned('FALCON_CLIENT_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/customer-io.js
/** Credentials of Customer.io. */

const customerIoApiKey = (make) => make.text('hex', 32);
const customerIoRules = [
    {
        id: 'customer-io-api-key',
        provider: 'Customer.io',
        title: 'Customer.io API key',
        opens: 'people and messages of the workspace',
        keywords: ['customerio', 'customer_io', 'customer-io', 'customer.io', 'cio_api'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Account settings → API Credentials.',
            url: 'https://fly.customer.io/settings/api_credentials',
        },
        source: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
        positives: (make) => assigned(make, ['CUSTOMERIO_API_KEY', 'CUSTOMER_IO_APP_KEY', 'customerioKey'], customerIoApiKey),
        negatives: (make) => assignedNearMisses(make, 'CUSTOMERIO_API_KEY', customerIoApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/databricks.js

const databricks_provider = 'Databricks';
const databricks_source = 'https://docs.databricks.com/aws/en/dev-tools/auth/pat';
const databricks_revoke = {
    steps: 'Revoke the token under Settings → Developer → Access tokens.',
    url: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
};
const databricksRules = [
    {
        id: 'databricks-token',
        provider: databricks_provider,
        title: 'Databricks personal access token',
        opens: 'the data and clusters that its user reaches',
        keywords: ['dapi'],
        match: { kind: 'token', pattern: 'dapi[0-9a-f]{32}(?:-[0-9]{1,2})?(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: databricks_revoke,
        source: databricks_source,
        ...tokenExamples((make) => `dapi${make.text('hex', 32)}`),
    },
    {
        id: 'databricks-oauth-secret',
        provider: databricks_provider,
        title: 'Databricks OAuth secret',
        opens: 'the data and clusters that its service principal reaches',
        keywords: ['dose'],
        match: { kind: 'token', pattern: 'dose[0-9a-f]{32}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the secret of the service principal.',
            url: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
        },
        source: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
        ...tokenExamples((make) => `dose${make.text('hex', 32)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/datadog.js
/** Datadog: keys of its API. Both are plain hex, so the name says whose they are. */

const datadogRules = [
    {
        id: 'datadog-api-key',
        provider: 'Datadog',
        title: 'Datadog API key',
        opens: 'sending metrics, logs, events and monitors’ data into the organisation',
        keywords: ['datadog', 'dd_api_key', 'dd-api-key', 'ddapikey'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the key under Organization Settings → API Keys, after agents have a new one.',
            url: 'https://docs.datadoghq.com/account_management/api-app-keys/',
        },
        source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
        positives: (make) => assigned(make, ['DD_API_KEY'], () => make.text('hex', 32)),
        negatives: (make) => [
            ...unassigned('DD_API_KEY'),
            `DD_API_KEY=${make.text('hex', 31)}`,
            `datadog_trace_id: ${make.text('digits', 19)}`,
        ],
    },
    {
        id: 'datadog-app-key',
        provider: 'Datadog',
        title: 'Datadog application key',
        opens: 'everything that its owner can do through the Datadog API, together with an API key',
        keywords: ['datadog', 'dd_app_key', 'dd-app-key', 'ddappkey', 'dd_application_key', 'dd-application-key'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the key under Organization Settings → Application Keys.',
            url: 'https://docs.datadoghq.com/account_management/api-app-keys/',
        },
        source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
        positives: (make) => assigned(make, ['DD_APP_KEY'], () => make.text('hex', 40)),
        negatives: (make) => [...unassigned('DD_APP_KEY'), `DD_APP_KEY=${make.text('hex', 39)}`],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/dbt-cloud.js
/** dbt Cloud: tokens by kind. */

const dbtCloudRules = [
    {
        id: 'dbt-cloud-service-token',
        provider: 'dbt Cloud',
        title: 'dbt Cloud service token',
        opens: 'jobs and metadata of the account, by its permission sets',
        keywords: ['dbtc_'],
        match: { kind: 'token', pattern: 'dbtc_[0-9A-Za-z_-]{30,64}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Account settings → Service tokens.',
            url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens',
        },
        source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens',
        positives: (make) => inText(make, () => `dbtc_${make.text('base64url', 43)}`),
        negatives: (make) => notTokens(make, 'dbtc_'),
    },
    {
        id: 'dbt-cloud-user-token',
        provider: 'dbt Cloud',
        title: 'dbt Cloud personal token',
        opens: 'everything its user may do in the account',
        keywords: ['dbtu_'],
        match: { kind: 'token', pattern: 'dbtu_[0-9A-Za-z_-]{30,64}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Profile → Personal tokens.',
            url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens',
        },
        source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens',
        positives: (make) => inText(make, () => `dbtu_${make.text('base64url', 43)}`),
        negatives: (make) => notTokens(make, 'dbtu_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/deepgram.js
/** Credentials of Deepgram. */

const deepgramApiKey = (make) => make.text('hex', 40);
const deepgramRules = [
    {
        id: 'deepgram-api-key',
        provider: 'Deepgram',
        title: 'Deepgram API key',
        opens: "speech recognition at the project's cost, and what else its role allows",
        keywords: ['deepgram'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API Keys of the project in the Deepgram console.',
            url: 'https://console.deepgram.com',
        },
        source: 'https://developers.deepgram.com/docs/create-additional-api-keys',
        positives: (make) => assigned(make, ['DEEPGRAM_API_KEY', 'deepgramApiKey'], deepgramApiKey),
        negatives: (make) => assignedNearMisses(make, 'DEEPGRAM_API_KEY', deepgramApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/deepseek.js
/** Credentials of DeepSeek. */

const deepseekApiKey = (make) => `sk-${make.text('hex', 32)}`;
const deepseekRules = [
    {
        id: 'deepseek-api-key',
        provider: 'DeepSeek',
        title: 'DeepSeek API key',
        opens: "DeepSeek's models at the account's cost",
        keywords: ['deepseek'],
        match: { kind: 'assigned', value: 'sk-[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API keys of the DeepSeek platform.',
            url: 'https://platform.deepseek.com/api_keys',
        },
        source: 'https://api-docs.deepseek.com',
        positives: (make) => assigned(make, ['DEEPSEEK_API_KEY', 'deepseekApiKey'], deepseekApiKey),
        negatives: (make) => assignedNearMisses(make, 'DEEPSEEK_API_KEY', deepseekApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/deno-deploy.js

const deno_deploy_provider = 'Deno Deploy';
const deno_deploy_source = 'https://docs.deno.com/subhosting/manual/getting_started/';
const deno_deploy_revoke = {
    steps: 'Revoke the token in the dashboard under Access tokens.',
    url: 'https://docs.deno.com/subhosting/manual/getting_started/',
};
const denoDeployRules = [
    {
        id: 'deno-deploy-token',
        provider: deno_deploy_provider,
        title: 'Deno Deploy access token',
        opens: 'the projects and deployments of its user or organisation',
        keywords: ['ddp_', 'ddo_', 'ddw_'],
        match: { kind: 'token', pattern: 'dd[pow]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: deno_deploy_revoke,
        source: deno_deploy_source,
        ...tokenExamples((make) => `ddp_${make.text('base62', 36)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/digitalocean.js

const digitalocean_provider = 'DigitalOcean';
const digitalocean_source = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';
const digitalocean_revoke = {
    steps: 'Delete the token under API → Tokens.',
    url: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
};
const digitaloceanRules = [
    {
        id: 'digitalocean-personal-token',
        provider: digitalocean_provider,
        title: 'DigitalOcean personal access token',
        opens: 'the resources of the team, as far as its scopes go',
        keywords: ['dop_v1_'],
        match: { kind: 'token', pattern: 'dop_v1_[0-9a-f]{64}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: digitalocean_revoke,
        source: digitalocean_source,
        ...tokenExamples((make) => `dop_v1_${make.text('hex', 64)}`),
    },
    {
        id: 'digitalocean-oauth-token',
        provider: digitalocean_provider,
        title: 'DigitalOcean OAuth access token',
        opens: 'what its user granted to an app',
        keywords: ['doo_v1_'],
        match: { kind: 'token', pattern: 'doo_v1_[0-9a-f]{64}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: digitalocean_revoke,
        source: digitalocean_source,
        ...tokenExamples((make) => `doo_v1_${make.text('hex', 64)}`),
    },
    {
        id: 'digitalocean-refresh-token',
        provider: digitalocean_provider,
        title: 'DigitalOcean OAuth refresh token',
        opens: 'new access tokens of an app',
        keywords: ['dor_v1_'],
        match: { kind: 'token', pattern: 'dor_v1_[0-9a-f]{64}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: digitalocean_revoke,
        source: digitalocean_source,
        ...tokenExamples((make) => `dor_v1_${make.text('hex', 64)}`),
    },
    {
        id: 'digitalocean-spaces-secret',
        provider: digitalocean_provider,
        title: 'DigitalOcean Spaces secret key',
        opens: 'the buckets of the team, together with its key id',
        keywords: ['spaces_secret', 'spaces_key', 'do_spaces', 'spaces-secret'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{43}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the access key under Spaces → Access Keys.',
            url: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
        },
        source: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
        ...assignedExamples('spaces_secret_key', (make) => make.text('base62', 43)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/chat.js
/** Tokens and webhooks of Discord, Telegram and Microsoft Teams. */



/** Ids of Discord count milliseconds since 2015 above their 22 lowest bits. https://discord.com/developers/docs/reference */
function snowflakeTime(id) {
    const seconds = Number((BigInt(id) >> 22n) + 1420070400000n) / 1000;
    return seconds < 2 ** 32 ? isoOfSeconds(seconds) : undefined;
}
/** A snowflake of the years 2015 to 2026. */
const snowflake = (make) => ((BigInt(1 + make.below(60_000)) * 5000000n * 1000n + BigInt(make.below(60_000))) << 22n).toString();
const botBy = 'the id in its first part';
/** <base64 of the bot's id>.<6>.<27 to 38>; tells since when there is the bot. */
function proveDiscordBot(secret) {
    const parts = /^([MNO][\w-]{22,27})\.[\w-]{6}\.([\w-]{27,38})$/.exec(secret);
    if (!parts)
        return (0,proof/* unproven */.g)(botBy);
    const id = decodeBase64(parts[1], 'base64url')?.toString('latin1') ?? '';
    const created = /^\d{17,20}$/.test(id) ? snowflakeTime(id) : undefined;
    if (!created)
        return invalid(botBy);
    return isVaried(parts[2]) ? valid(botBy, { created }) : (0,proof/* unproven */.g)(botBy);
}
const makeDiscordBot = (make) => [
    Buffer.from(longSnowflake(make)).toString('base64url'),
    make.text('base64url', 6),
    make.text('base64url', 38),
].join('.');
function longSnowflake(make) {
    for (;;) {
        const id = snowflake(make);
        if (id.length >= 17 && id.length <= 19 && snowflakeTime(id))
            return id;
    }
}
const webhookBy = 'ids in its path';
function proveDiscordWebhook(secret) {
    const parts = /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(\d{17,20})\/([\w-]{60,80})$/.exec(secret);
    if (!parts)
        return (0,proof/* unproven */.g)(webhookBy);
    const created = snowflakeTime(parts[1]);
    return created && isVaried(parts[2]) ? valid(webhookBy, { created }) : (0,proof/* unproven */.g)(webhookBy);
}
const makeDiscordWebhook = (make) => `https://discord.com/api/webhooks/${longSnowflake(make)}/${make.text('base64url', 68)}`;
const telegramBy = 'the number and the width of its parts';
/** <number of the bot>:AA<33>. https://core.telegram.org/bots/api#authorizing-your-bot */
function proveTelegramBot(secret) {
    const parts = /^([1-9]\d{7,9}):AA([\w-]{33})$/.exec(secret);
    return parts && isVaried(parts[2]) ? valid(telegramBy, { bot: parts[1] }) : (0,proof/* unproven */.g)(telegramBy);
}
const makeTelegramBot = (make) => `${1 + make.below(9)}${make.text('digits', 9)}:AA${make.text('base64url', 33)}`;
const teamsBy = 'the ids of group and tenant in its path';
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const teams = new RegExp(`^https://(?:[a-z0-9-]{1,63}\\.webhook\\.office\\.com/webhookb2|outlook\\.office(?:365)?\\.com/webhook)/${uuid}@(${uuid})/IncomingWebhook/([0-9a-f]{32})/${uuid}(?:/[\\w-]{20,60})?$`);
/** Tells the tenant, which everybody can look up by the name of a company's domain. */
function proveTeamsWebhook(secret) {
    const parts = teams.exec(secret);
    return parts && isVaried(parts[2]) ? valid(teamsBy, { tenant: parts[1] }) : (0,proof/* unproven */.g)(teamsBy);
}
const makeTeamsWebhook = (make) => `https://example.webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}`;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/discord.js
/** Credentials of Discord. */


const discordClientSecret = (make) => make.text('base64url', 32);
const discordWebhook = (make) => makeDiscordWebhook(make).slice('https://'.length);
const discordRules = [
    {
        id: 'discord-bot-token',
        provider: 'Discord',
        title: 'Discord bot token',
        opens: 'everything that the bot may do on all its servers',
        keywords: ['discord', 'bot_token', 'bottoken', 'client.login', 'client.run', 'authorization'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9_.-])[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}(?![A-Za-z0-9_-])',
            before: 100,
            after: 200,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveDiscordBot,
        revoke: {
            steps: 'Reset the token on the Bot page of the application.',
            url: 'https://discord.com/developers/applications',
        },
        source: 'https://discord.com/developers/docs/reference',
        positives: (make) => [
            ...mentioning(make, 'discord', makeDiscordBot),
            `client.login('${makeDiscordBot(make)}')`,
        ],
        negatives: (make) => [
            ...nearMisses(make, makeDiscordBot, 'M').map((text) => `discord: ${text}`),
            `discord eyJ${make.text('base62', 21)}.${make.text('base64url', 6)}.${make.text('base64url', 38)}`,
        ],
    },
    {
        id: 'discord-client-secret',
        provider: 'Discord',
        title: 'Discord client secret',
        opens: "tokens in the application's name",
        keywords: ['discord_client', 'discord_secret', 'discordclient', 'discordsecret', 'discord-client'],
        match: { kind: 'assigned', value: '[A-Za-z0-9_-]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the client secret on the OAuth2 page of the application.',
            url: 'https://discord.com/developers/applications',
        },
        source: 'https://discord.com/developers/docs/topics/oauth2',
        positives: (make) => assigned(make, ['DISCORD_CLIENT_SECRET', 'discordClientSecret'], discordClientSecret),
        negatives: (make) => assignedNearMisses(make, 'DISCORD_CLIENT_SECRET', discordClientSecret),
    },
    {
        id: 'discord-webhook',
        provider: 'Discord',
        title: 'Discord webhook',
        opens: 'posting into its channel, and deleting the webhook',
        keywords: ['discord.com/api/', 'discordapp.com/api/'],
        match: {
            kind: 'token',
            pattern: 'discord(?:app)?\\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: (secret) => proveDiscordWebhook(`https://${secret}`),
        revoke: {
            steps: 'Delete the webhook under Integrations of its channel.',
            url: 'https://discord.com/developers/applications',
        },
        source: 'https://discord.com/developers/docs/resources/webhook',
        positives: (make) => [
            ...inAddress(make, discordWebhook),
            `https://discordapp.com/api/v10/webhooks/${make.text('digits', 18)}/${make.text('base64url', 68)}`,
        ],
        negatives: (make) => nearMisses(make, discordWebhook, 'discord.com/api/webhooks/'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/docker.js


const docker_provider = 'Docker';
const docker_source = 'https://docs.docker.com/security/access-tokens/';
const docker_revoke = {
    steps: 'Deactivate and delete the token under Account settings → Personal access tokens, or in the organisation.',
    url: 'https://docs.docker.com/security/access-tokens/',
};
const dockerRules = [
    {
        id: 'docker-hub-personal-token',
        provider: docker_provider,
        title: 'Docker Hub personal access token',
        opens: 'the images that its user may pull or push',
        keywords: ['dckr_pat_'],
        match: { kind: 'token', pattern: 'dckr_pat_[0-9A-Za-z_-]{27}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveDockerHub,
        revoke: docker_revoke,
        source: docker_source,
        ...tokenExamples(makeDockerHub),
    },
    {
        id: 'docker-hub-organization-token',
        provider: docker_provider,
        title: 'Docker Hub organization access token',
        opens: 'the images of the organisation in its scope',
        keywords: ['dckr_oat_'],
        match: { kind: 'token', pattern: 'dckr_oat_[0-9A-Za-z_-]{32}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveDockerHub,
        revoke: docker_revoke,
        source: 'https://docs.docker.com/enterprise/security/access-tokens/',
        ...tokenExamples((make) => `dckr_oat_${make.text('base64url', 32)}`),
    },
    {
        id: 'docker-swarm-join-token',
        provider: docker_provider,
        title: 'Docker Swarm join token',
        opens: 'the swarm, as a worker or a manager',
        keywords: ['swmtkn-1-'],
        match: { kind: 'token', pattern: 'SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveDockerSwarm,
        revoke: {
            steps: 'Rotate the token by `docker swarm join-token --rotate worker` and the same for managers.',
            url: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
        },
        source: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
        ...tokenExamples(makeDockerSwarm),
    },
    {
        id: 'docker-swarm-unlock-key',
        provider: docker_provider,
        title: 'Docker Swarm unlock key',
        opens: 'the encrypted state of a locked manager',
        keywords: ['swmkey-1-'],
        match: { kind: 'token', pattern: 'SWMKEY-1-[0-9A-Za-z+/]{43}(?![0-9A-Za-z+/=])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the key by `docker swarm unlock-key --rotate`.',
            url: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
        },
        source: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
        ...tokenExamples((make) => `SWMKEY-1-${make.text('base62', 43)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/doppler.js

const doppler_provider = 'Doppler';
const doppler_source = 'https://docs.doppler.com/reference/auth-token-formats';
const doppler_revoke = {
    steps: 'Revoke the token in the dashboard or by `doppler configure unset token` and a new login.',
    url: 'https://docs.doppler.com/docs/service-tokens',
};
const dopplerRules = [
    {
        id: 'doppler-personal-token',
        provider: doppler_provider,
        title: 'Doppler personal or CLI token',
        opens: 'the secrets of all projects of its user',
        keywords: ['dp.pt.', 'dp.ct.'],
        match: { kind: 'token', pattern: 'dp\\.[pc]t\\.[0-9A-Za-z]{40,44}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: doppler_revoke,
        source: doppler_source,
        ...tokenExamples((make) => `dp.pt.${make.text('base62', 43)}`),
    },
    {
        id: 'doppler-service-token',
        provider: doppler_provider,
        title: 'Doppler service token',
        opens: 'the secrets of one configuration',
        keywords: ['dp.st.'],
        match: { kind: 'token', pattern: 'dp\\.st\\.(?:[0-9a-z_-]{2,35}\\.)?[0-9A-Za-z]{40,44}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: doppler_revoke,
        source: doppler_source,
        ...tokenExamples((make) => `dp.st.prd.${make.text('base62', 43)}`),
    },
    {
        id: 'doppler-service-account-token',
        provider: doppler_provider,
        title: 'Doppler service account, SCIM or audit token',
        opens: 'the secrets or the users of the workplace, by its kind',
        keywords: ['dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
        match: { kind: 'token', pattern: 'dp\\.(?:sa|said|scim|audit)\\.[0-9A-Za-z]{40,44}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: doppler_revoke,
        source: doppler_source,
        ...tokenExamples((make) => `dp.sa.${make.text('base62', 43)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/drone.js

const drone_provider = 'Drone';
const drone_source = 'https://docs.drone.io/api/overview/';
const drone_revoke = {
    steps: 'Reset the token by the interface or by a new token of the user.',
    url: 'https://docs.drone.io/api/overview/',
};
const droneRules = [
    {
        id: 'drone-token',
        provider: drone_provider,
        title: 'Drone access token',
        opens: 'the builds and secrets that its user reaches on that server',
        keywords: ['drone_token', 'drone_api', 'drone_access', 'drone_rpc', 'dronetoken', 'drone-token'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: drone_revoke,
        source: drone_source,
        ...assignedExamples('drone_token', (make) => make.text('base62', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/dropbox.js
/** Credentials of Dropbox. */

const dropboxAccessToken = (make) => `sl.u.${make.text('base64url', 136)}`;
const dropboxRefreshToken = (make) => make.text('base64url', 64);
const dropboxAppSecret = (make) => make.text('base36', 15);
const dropboxRules = [
    {
        id: 'dropbox-access-token',
        provider: 'Dropbox',
        title: 'Dropbox access token',
        opens: "files of its owner, as the app's scopes allow, for some hours",
        keywords: ['sl.'],
        match: { kind: 'token', pattern: 'sl\\.(?:u\\.)?[A-Za-z0-9_-]{120,1400}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Disconnect the app in the account's settings, or revoke the token with auth/token/revoke.",
            url: 'https://www.dropbox.com/account/connected_apps',
        },
        source: 'https://developers.dropbox.com/oauth-guide',
        positives: (make) => [
            ...inText(make, dropboxAccessToken),
            `DROPBOX_TOKEN=sl.${make.text('base64url', 140)}`,
        ],
        negatives: (make) => nearMisses(make, dropboxAccessToken, 'sl.u.'),
    },
    {
        id: 'dropbox-refresh-token',
        provider: 'Dropbox',
        title: 'Dropbox refresh token',
        opens: "files of its owner, as the app's scopes allow, without end",
        keywords: ['dropbox'],
        match: { kind: 'assigned', value: '[A-Za-z0-9_-]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Disconnect the app in the account's settings.",
            url: 'https://www.dropbox.com/account/connected_apps',
        },
        source: 'https://developers.dropbox.com/oauth-guide',
        positives: (make) => assigned(make, ['DROPBOX_REFRESH_TOKEN', 'dropboxToken'], dropboxRefreshToken),
        negatives: (make) => assignedNearMisses(make, 'DROPBOX_REFRESH_TOKEN', dropboxRefreshToken),
    },
    {
        id: 'dropbox-app-secret',
        provider: 'Dropbox',
        title: 'Dropbox app secret',
        opens: "tokens in the app's name",
        keywords: ['dropbox_app', 'dropbox_secret', 'dropbox_client', 'dropboxsecret', 'dropboxapp'],
        match: { kind: 'assigned', value: '[a-z0-9]{15}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the app secret in the App Console.',
            url: 'https://www.dropbox.com/developers/apps',
        },
        source: 'https://developers.dropbox.com/oauth-guide',
        positives: (make) => assigned(make, ['DROPBOX_APP_SECRET', 'dropboxSecret'], dropboxAppSecret),
        negatives: (make) => assignedNearMisses(make, 'DROPBOX_APP_SECRET', dropboxAppSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/duo.js
/** Duo: secret keys of protected applications. */

const duoRules = [
    {
        id: 'duo-secret-key',
        provider: 'Duo',
        title: 'Duo secret key',
        opens: 'signing logins of the protected application, or the Admin API',
        keywords: ['duo_secret', 'duo_skey', 'duo-skey', 'duo-secret', 'duoskey', 'duosecret', 'duo_auth_skey'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the secret key on the application’s page in the Admin Panel.',
            url: 'https://duo.com/docs/protecting-applications',
        },
        source: 'https://duo.com/docs/duoweb',
        positives: (make) => assigned(make, ['DUO_SECRET_KEY'], () => make.text('base62', 40)),
        negatives: () => unassigned('DUO_SECRET_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/dynatrace.js
/** Dynatrace: tokens of three parts, where the first names the kind and the second is public. */

const dynatraceRules = [
    {
        id: 'dynatrace-api-token',
        provider: 'Dynatrace',
        title: 'Dynatrace access token',
        opens: 'the Dynatrace API, with the scopes of the token',
        keywords: ['dt0c01.'],
        match: { kind: 'token', pattern: 'dt0c01\\.[A-Z2-7]{24}\\.[A-Z2-7]{64}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Access tokens, or call DELETE /api/v2/apiTokens/{id}.',
            url: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
        },
        source: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
        positives: (make) => inText(make, () => `dt0c01.${make.text('base32', 24)}.${make.text('base32', 64)}`),
        negatives: (make) => notTokens(make, 'dt0c01.'),
    },
    {
        id: 'dynatrace-platform-token',
        provider: 'Dynatrace',
        title: 'Dynatrace platform token or OAuth client secret',
        opens: 'the platform APIs, as its user or service user',
        keywords: ['dt0s01.', 'dt0s02.', 'dt0s16.', 'dt0s08.'],
        match: { kind: 'token', pattern: 'dt0s[0-9]{2}\\.[A-Z2-7]{8,24}\\.[A-Z2-7]{64}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token or the OAuth client in Account Management → Identity & access management.',
            url: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
        },
        source: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
        positives: (make) => inText(make, () => `dt0s16.${make.text('base32', 8)}.${make.text('base32', 64)}`),
        negatives: (make) => notTokens(make, 'dt0s'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/easypost.js
/** Credentials of EasyPost. */

const easypostApiKey = (make) => `EZAK${make.text('base62', 54)}`;
const easypostTestKey = (make) => `EZTK${make.text('base62', 54)}`;
const easypostRules = [
    {
        id: 'easypost-api-key',
        provider: 'EasyPost',
        title: 'EasyPost API key (production)',
        opens: "shipments and labels at the account's cost",
        keywords: ['ezak'],
        match: { kind: 'token', pattern: 'EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Disable the key under Account Settings → API Keys.',
            url: 'https://support.easypost.com/hc/en-us/articles/360042418331',
        },
        source: 'https://docs.easypost.com/docs/authentication',
        positives: (make) => inText(make, easypostApiKey),
        negatives: (make) => [...nearMisses(make, easypostApiKey, 'EZAK'), tooLong(make, easypostApiKey)],
    },
    {
        id: 'easypost-test-key',
        provider: 'EasyPost',
        title: 'EasyPost API key (test)',
        opens: 'test shipments of the account; no label is paid',
        keywords: ['eztk'],
        match: { kind: 'token', pattern: 'EZTK[A-Za-z0-9]{54}(?![A-Za-z0-9_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Disable the test key under Account Settings → API Keys.',
            url: 'https://support.easypost.com/hc/en-us/articles/360042418331',
        },
        source: 'https://docs.easypost.com/docs/authentication',
        positives: (make) => inText(make, easypostTestKey),
        negatives: (make) => [...nearMisses(make, easypostTestKey, 'EZTK'), tooLong(make, easypostTestKey)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/elastic.js

const elastic_provider = 'Elastic';
const elastic_source = 'https://www.elastic.co/docs/deploy-manage/api-keys';
const elastic_revoke = {
    steps: 'Revoke the key in the console or by the interface.',
    url: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
};
const elasticRules = [
    {
        id: 'elastic-cloud-api-key',
        provider: elastic_provider,
        title: 'Elastic Cloud API key',
        opens: 'the deployments of the organisation, as its roles allow',
        keywords: ['essu_'],
        match: { kind: 'token', pattern: 'essu_[0-9A-Za-z+/]{60,120}={0,2}(?![0-9A-Za-z+/=])' },
        severity: 'error',
        confidence: 'high',
        revoke: elastic_revoke,
        source: elastic_source,
        ...tokenExamples((make) => `essu_${make.text('base62', 90)}`),
    },
    {
        id: 'elasticsearch-api-key',
        provider: elastic_provider,
        title: 'Elasticsearch API key',
        opens: 'the indexes that its roles reach',
        keywords: ['elastic', 'es_api_key', 'elasticsearch'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{58}==' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Invalidate the key by `DELETE /_security/api_key`.',
            url: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
        },
        source: elastic_source,
        ...assignedExamples('elasticsearch_api_key', (make) => `${make.text('base62', 58)}==`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/elasticsearch.js
/** Elasticsearch: API keys in headers, service tokens, and the password of the user that may do everything. */


const elasticsearchRules = [
    {
        id: 'elastic-service-account-token',
        provider: 'Elastic',
        title: 'Elasticsearch service account token',
        opens: 'what its service account may do, e.g. enrol Kibana or Fleet',
        keywords: ['aaeaawvsyxn0awm'],
        match: { kind: 'token', pattern: 'AAEAAWVsYXN0aWM[0-9A-Za-z_+/-]{30,200}={0,2}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the service account token, and make a new one.',
            url: 'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-delete-service-token',
        },
        source: 'https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/service-accounts',
        positives: (make) => inText(make, () => `AAEAAWVsYXN0aWM${make.text('base62', 50)}`),
        negatives: (make) => notTokens(make, 'AAEAAWVsYXN0aWM'),
    },
    {
        id: 'elastic-api-key-header',
        provider: 'Elastic',
        title: 'Elasticsearch API key in a header',
        opens: 'the indices that the key’s role descriptors name',
        keywords: ['apikey '],
        match: {
            kind: 'window',
            pattern: '[Aa]uthorization["\']?\\s{0,4}[:=,]\\s{0,4}["\'`]?ApiKey (?<secret>[0-9A-Za-z+/]{40,120}={0,2})',
            before: 32,
            after: 160,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Invalidate the key under Stack Management → API keys.',
            url: 'https://www.elastic.co/docs/deploy-manage/api-keys',
        },
        source: 'https://www.elastic.co/docs/deploy-manage/api-keys',
        positives: (make) => [
            `curl -H "Authorization: ApiKey ${make.text('base62', 60)}" https://es.example.com`,
            `authorization: 'ApiKey ${make.text('base62', 60)}'`,
            `"Authorization": "ApiKey ${make.text('base62', 58)}=="`,
        ],
        negatives: () => [
            `Authorization: ApiKey \${ES_KEY}`,
            'Authorization: ApiKey <base64>',
            'an ApiKey is a key',
        ],
    },
    {
        id: 'elastic-password',
        provider: 'Elastic',
        title: 'Elasticsearch password',
        opens: 'the cluster, for the user elastic usually all of it',
        keywords: ['elastic_password', 'elasticsearch_password', 'elasticsearch.password', 'kibana_password'],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change it by elasticsearch-reset-password or under Stack Management → Users.',
            url: 'https://www.elastic.co/docs/reference/elasticsearch/command-line-tools/reset-password',
        },
        source: '',
        positives: (make) => assigned(make, ['ELASTIC_PASSWORD'], () => `${make.text('base62', 14)}7`),
        negatives: () => [...unassigned('ELASTIC_PASSWORD'), 'ELASTIC_PASSWORD=changeme'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/elevenlabs.js
/** Credentials of ElevenLabs. */

const elevenlabsApiKey = (make) => `sk_${make.text('hex', 48)}`;
const elevenlabsLegacyApiKey = (make) => make.text('hex', 32);
const elevenlabsRules = [
    {
        id: 'elevenlabs-api-key',
        provider: 'ElevenLabs',
        title: 'ElevenLabs API key',
        opens: "voices and speech at the workspace's cost",
        keywords: ['sk_'],
        match: { kind: 'token', pattern: 'sk_[0-9a-f]{48}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Revoke the key under API keys of the developers' page.",
            url: 'https://elevenlabs.io/app/settings/api-keys',
        },
        source: 'https://elevenlabs.io/docs/api-reference/authentication',
        positives: (make) => inText(make, elevenlabsApiKey),
        negatives: (make) => [
            ...nearMisses(make, elevenlabsApiKey, 'sk_'),
            tooLong(make, elevenlabsApiKey),
            `sk_live_${make.text('base62', 48)}`,
        ],
    },
    {
        id: 'elevenlabs-legacy-api-key',
        provider: 'ElevenLabs',
        title: 'ElevenLabs API key (hexadecimal)',
        opens: "voices and speech at the account's cost",
        keywords: ['elevenlabs', 'eleven_labs', 'eleven_api', 'xi-api-key', 'xi_api_key'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Revoke the key under API keys of the developers' page.",
            url: 'https://elevenlabs.io/app/settings/api-keys',
        },
        source: 'https://elevenlabs.io/docs/api-reference/authentication',
        positives: (make) => assigned(make, ['ELEVENLABS_API_KEY', 'ELEVEN_API_KEY', 'xi-api-key'], elevenlabsLegacyApiKey),
        negatives: (make) => assignedNearMisses(make, 'ELEVENLABS_API_KEY', elevenlabsLegacyApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ethereum.js
/** Ethereum and chains like it: private keys, known by the name they are assigned to. */

const ethereumRules = [
    {
        id: 'ethereum-private-key',
        provider: 'Ethereum',
        title: 'Ethereum private key',
        opens: 'all funds and rights of the address, for good',
        keywords: [
            'private_key',
            'privatekey',
            'private-key',
            'deployer_key',
            'wallet_key',
            'signer_key',
            'pk_deployer',
        ],
        match: { kind: 'assigned', value: '0x[0-9a-fA-F]{64}|[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Move everything to a new address at once: a private key can’t be revoked.',
            url: 'https://ethereum.org/en/security/',
        },
        source: 'https://ethereum.org/en/developers/docs/accounts/',
        positives: (make) => assigned(make, ['PRIVATE_KEY'], () => `0x${make.text('hex', 64)}`),
        negatives: (make) => [...unassigned('PRIVATE_KEY'), `PRIVATE_KEY=0x${make.text('hex', 40)}`],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/etherscan.js
/** Etherscan and the explorers that share its keys’ form. */

const etherscanRules = [
    {
        id: 'etherscan-api-key',
        provider: 'Etherscan',
        title: 'Etherscan API key',
        opens: 'calls to the explorer’s API, on the account’s limit',
        keywords: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'snowtrace', 'basescan', 'ftmscan'],
        match: { kind: 'assigned', value: '[0-9A-Z]{34}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key on the API keys page.',
            url: 'https://docs.etherscan.io/getting-an-api-key',
        },
        source: '',
        positives: (make) => assigned(make, ['ETHERSCAN_API_KEY'], () => make.text('base36', 34).toUpperCase()),
        negatives: () => unassigned('ETHERSCAN_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/exa.js
/** Credentials of Exa. */

const exaApiKey = (make) => make.uuid();
const exaRules = [
    {
        id: 'exa-api-key',
        provider: 'Exa',
        title: 'Exa API key',
        opens: "searches at the team's cost",
        keywords: ['exa_api', 'exaapi', 'exa-api'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API Keys in the Exa dashboard.',
            url: 'https://dashboard.exa.ai/api-keys',
        },
        source: 'https://docs.exa.ai/reference/getting-started',
        positives: (make) => assigned(make, ['EXA_API_KEY', 'exaApiKey'], exaApiKey),
        negatives: (make) => [...assignedNearMisses(make, 'EXA_API_KEY', exaApiKey), `hexagon_id=${make.uuid()}`],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/expo.js
/** Expo and EAS: access tokens. */

const expoRules = [
    {
        id: 'expo-access-token',
        provider: 'Expo',
        title: 'Expo access token',
        opens: 'builds, updates and credentials of the account',
        keywords: ['expo_token', 'expo_access', 'expo-token', 'expotoken', 'eas_token'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the token under Settings → Access tokens.',
            url: 'https://docs.expo.dev/accounts/programmatic-access/',
        },
        source: 'https://docs.expo.dev/accounts/programmatic-access/',
        positives: (make) => assigned(make, ['EXPO_TOKEN'], () => make.text('base64url', 40)),
        negatives: () => unassigned('EXPO_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/fastly.js

const fastly_provider = 'Fastly';
const fastly_source = 'https://docs.fastly.com/en/guides/using-api-tokens';
const fastly_revoke = {
    steps: 'Delete the token under Account → API tokens.',
    url: 'https://docs.fastly.com/en/guides/using-api-tokens',
};
const fastlyRules = [
    {
        id: 'fastly-api-token',
        provider: fastly_provider,
        title: 'Fastly API token',
        opens: 'the services in its scope: purges, and often their configuration',
        keywords: ['fastly'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: fastly_revoke,
        source: fastly_source,
        ...assignedExamples('fastly_api_token', (make) => make.text('base62', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/fauna.js
/** Fauna: secrets of database keys; they begin with fn. */

const faunaRules = [
    {
        id: 'fauna-secret',
        provider: 'Fauna',
        title: 'Fauna secret',
        opens: 'the database of the key, by its role',
        keywords: ['fnac', 'fnad', 'fnae', 'fnaf', 'fnag'],
        match: { kind: 'token', pattern: '(?<![0-9A-Za-z_-])fnA[A-Za-z0-9_-]{37}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key on the dashboard.',
            url: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
        },
        source: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
        positives: (make) => inText(make, () => `fnAE${make.text('base64url', 36)}`),
        negatives: (make) => notTokens(make, 'fnA'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/figma.js
/** Credentials of Figma. */

const figmaToken = (make) => `figd_${make.text('base64url', 40)}`;
const figmaRules = [
    {
        id: 'figma-token',
        provider: 'Figma',
        title: 'Figma personal access token',
        opens: 'files and comments of its owner, as its scopes allow',
        keywords: ['figd_', 'figu_', 'figo_', 'figor_'],
        match: { kind: 'token', pattern: 'fig(?:d|u|o|or)_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Settings → Security.',
            url: 'https://help.figma.com/hc/en-us/articles/8085703771159',
        },
        source: 'https://developers.figma.com/docs/rest-api/authentication/',
        positives: (make) => [...inText(make, figmaToken), `X-Figma-Token: figu_${make.text('base64url', 40)}`],
        negatives: (make) => [
            ...nearMisses(make, figmaToken, 'figd_'),
            tooLong(make, figmaToken),
            `figx_${make.text('base64url', 40)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/firebase.js
/** Firebase: server keys of Cloud Messaging. */
const firebaseRules = [
    {
        id: 'firebase-server-key',
        provider: 'Firebase',
        title: 'Firebase Cloud Messaging server key',
        opens: 'sending any message to every device of the project',
        keywords: [':apa91b'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z_-])AAAA[0-9A-Za-z_-]{7}:APA91b[0-9A-Za-z_-]{134}(?![0-9A-Za-z_-])',
            before: 12,
            after: 140,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Project settings → Cloud Messaging, and move to the HTTP v1 API.',
            url: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
        },
        source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
        positives: (make) => [
            `FCM_SERVER_KEY=AAAA${make.text('base64url', 7)}:APA91b${make.text('base64url', 134)}`,
            `Authorization: key=AAAA${make.text('base64url', 7)}:APA91b${make.text('base64url', 134)}`,
            `{ "serverKey": "AAAA${make.text('base64url', 7)}:APA91b${make.text('base64url', 134)}" }`,
        ],
        negatives: (make) => [
            'FCM_SERVER_KEY=AAAA…:APA91b…',
            `token: ${make.text('base64url', 22)}:APA91b${make.text('base64url', 134)}`,
            `FCM_SERVER_KEY=\${FCM_SERVER_KEY}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/firecrawl.js
/** Credentials of Firecrawl. */

const firecrawlApiKey = (make) => `fc-${make.text('hex', 32)}`;
const firecrawlRules = [
    {
        id: 'firecrawl-api-key',
        provider: 'Firecrawl',
        title: 'Firecrawl API key',
        opens: "crawls and scrapes at the team's cost",
        keywords: ['fc-'],
        match: { kind: 'token', pattern: 'fc-[0-9a-f]{32}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API Keys in the Firecrawl dashboard.',
            url: 'https://www.firecrawl.dev/app/api-keys',
        },
        source: 'https://docs.firecrawl.dev/introduction',
        positives: (make) => inText(make, firecrawlApiKey),
        negatives: (make) => [...nearMisses(make, firecrawlApiKey, 'fc-'), tooLong(make, firecrawlApiKey)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/fireworks.js
/** Credentials of Fireworks AI. */

const fireworksApiKey = (make) => `fw_${make.text('base62', 24)}`;
const fireworksRules = [
    {
        id: 'fireworks-api-key',
        provider: 'Fireworks AI',
        title: 'Fireworks AI API key',
        opens: "Fireworks' models and deployments at the account's cost",
        keywords: ['fireworks'],
        match: { kind: 'assigned', value: 'fw_[A-Za-z0-9]{22,24}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → API keys.',
            url: 'https://app.fireworks.ai/settings/users/api-keys',
        },
        source: 'https://docs.fireworks.ai/getting-started/quickstart',
        positives: (make) => assigned(make, ['FIREWORKS_API_KEY', 'fireworksApiKey'], fireworksApiKey),
        negatives: (make) => assignedNearMisses(make, 'FIREWORKS_API_KEY', fireworksApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/fivetran.js
/** Fivetran: secrets of its API. */

const fivetranRules = [
    {
        id: 'fivetran-api-secret',
        provider: 'Fivetran',
        title: 'Fivetran API secret',
        opens: 'the connectors and destinations of the account',
        keywords: ['fivetran'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Generate a new key under API Config; the old one stops at once.',
            url: 'https://fivetran.com/docs/rest-api/getting-started',
        },
        source: 'https://fivetran.com/docs/rest-api/getting-started',
        positives: (make) => assigned(make, ['FIVETRAN_API_SECRET'], () => make.text('base62', 32)),
        negatives: () => unassigned('FIVETRAN_API_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/flutterwave.js
/** Credentials of Flutterwave. */

const flutterwaveSecretKey = (make) => `FLWSECK-${make.text('hex', 32)}-X`;
const flutterwaveTestKey = (make) => `FLWSECK_TEST-${make.text('hex', 32)}-X`;
const flutterwaveRules = [
    {
        id: 'flutterwave-secret-key',
        provider: 'Flutterwave',
        title: 'Flutterwave secret key (live mode)',
        opens: 'payments, refunds and transfers of the business',
        keywords: ['flwseck-'],
        match: { kind: 'token', pattern: 'FLWSECK-[0-9a-z]{32}(?:-[0-9a-z]{11,13})?-X(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the keys under Settings → API.',
            url: 'https://developer.flutterwave.com/docs/authentication',
        },
        source: 'https://developer.flutterwave.com/docs/authentication',
        positives: (make) => [
            ...inText(make, flutterwaveSecretKey),
            `FLW_SECRET_KEY=FLWSECK-${make.text('hex', 32)}-${make.text('base36', 11)}vt-X`,
        ],
        negatives: (make) => [
            ...nearMisses(make, flutterwaveSecretKey, 'FLWSECK-'),
            `FLWPUBK-${make.text('hex', 32)}-X`,
        ],
    },
    {
        id: 'flutterwave-test-key',
        provider: 'Flutterwave',
        title: 'Flutterwave secret key (test mode)',
        opens: 'test payments of the business, but no money',
        keywords: ['flwseck_test-'],
        match: { kind: 'token', pattern: 'FLWSECK_TEST-[0-9a-z]{32}(?:-[0-9a-z]{11,13})?-X(?![A-Za-z0-9_-])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the test keys under Settings → API.',
            url: 'https://developer.flutterwave.com/docs/authentication',
        },
        source: 'https://developer.flutterwave.com/docs/authentication',
        positives: (make) => inText(make, flutterwaveTestKey),
        negatives: (make) => [
            ...nearMisses(make, flutterwaveTestKey, 'FLWSECK_TEST-'),
            `FLWPUBK_TEST-${make.text('hex', 32)}-X`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/macaroons.js
/** Tokens that are macaroons (https://research.google/pubs/pub41892): those of PyPI and of Fly. */


const macaroons_by = 'the head of its macaroon';
/**
 * Version 2 of libmacaroons: a byte 2, then fields of kind, length and text; kind 1, the location, comes first. An index
 * of one's own makes the same tokens with its own host, of which nothing is known. Checked both ways with pypitoken.
 */
function provePypi(secret) {
    const body = /^pypi-([\w-]{60,2000})$/.exec(secret)?.[1];
    if (!body)
        return (0,proof/* unproven */.g)(macaroons_by);
    const head = Buffer.from(body, 'base64url').toString('latin1');
    const length = head.charCodeAt(2);
    const location = head.startsWith('\x02\x01') ? head.slice(3, 3 + length) : '';
    if (location === 'pypi.org' || location === 'test.pypi.org')
        return valid(macaroons_by, { registry: location });
    return /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}(?::\d{1,5})?$/i.test(location) && length < 128
        ? (0,proof/* unproven */.g)(macaroons_by)
        : invalid(macaroons_by);
}
/** Location, identifier, one caveat, signature; the fields of PyPI's own. */
function makePypi(make) {
    const field = (kind, body) => Buffer.concat([Buffer.from([kind, body.length]), body]);
    const bytes = Buffer.concat([
        Buffer.from([2]),
        field(1, Buffer.from('pypi.org')),
        field(2, Buffer.from(make.uuid())),
        Buffer.from([0]),
        field(2, Buffer.from(`[3,"${make.uuid()}"]`)),
        Buffer.from([0, 0]),
        field(6, make.bytes(32)),
    ]);
    return `pypi-${bytes.toString('base64url')}`;
}
const flyBy = 'the address in its macaroon';
/**
 * "FlyV1 fm2_…": msgpack in base64, a list of nonce, location, caveats and tail; several stand with commas between them.
 * The location of Fly's own is "https://api.fly.io/v1". https://github.com/superfly/macaroon
 */
function proveFly(secret) {
    const tokens = secret.replace(/^FlyV1 /, '').split(',');
    if (secret.length > longestSecret ||
        !tokens.every((token) => /^fm[12][ar]?_[\w+/-]{40,}={0,2}$/.test(token))) {
        return (0,proof/* unproven */.g)(flyBy);
    }
    const places = tokens.map((token) => flyLocation(token.slice(token.indexOf('_') + 1)));
    return places.includes('api.fly.io') ? valid(flyBy) : (0,proof/* unproven */.g)(flyBy);
}
/** msgpack: 94 begins a list of four; the nonce is a list of three, of which the first is a string of bytes. */
function flyLocation(text) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes[0] !== 0x94)
        return undefined;
    const head = bytes.subarray(0, 400).toString('latin1');
    return /https:\/\/([a-z.]{4,40})\/v1/.exec(head)?.[1];
}
function makeFly(make) {
    const place = Buffer.from('https://api.fly.io/v1');
    const nonce = Buffer.concat([
        Buffer.from([0x93, 0xc4, 16]),
        make.bytes(16),
        Buffer.from([0xc4, 16]),
        make.bytes(16),
    ]);
    const bytes = Buffer.concat([
        Buffer.from([0x94]),
        nonce,
        Buffer.from([0xc2, 0xa0 | place.length]),
        place,
        Buffer.from([0x90, 0xc4, 32]),
        make.bytes(32),
    ]);
    return `FlyV1 fm2_${bytes.toString('base64')}`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/fly.js


const fly_provider = 'Fly.io';
const fly_source = 'https://fly.io/docs/security/tokens/';
const fly_revoke = {
    steps: 'Revoke the token by `fly tokens revoke`.',
    url: 'https://fly.io/docs/security/tokens/',
};
const flyRules = [
    {
        id: 'fly-access-token',
        provider: fly_provider,
        title: 'Fly.io access token',
        opens: 'the app or organisation that its caveats leave open',
        keywords: ['fm2_', 'fm1r_', 'fm1a_'],
        match: { kind: 'token', pattern: 'fm(?:2|1[ra])_[0-9A-Za-z+/]{100,2000}={0,3}(?![0-9A-Za-z+/=])' },
        severity: 'error',
        confidence: 'high',
        prove: proveFly,
        revoke: fly_revoke,
        source: fly_source,
        ...tokenExamples((make) => makeFly(make).slice('FlyV1 '.length)),
    },
    {
        id: 'fly-legacy-token',
        provider: fly_provider,
        title: 'Fly.io personal token',
        opens: 'the organisations of its user',
        keywords: ['fo1_'],
        match: { kind: 'token', pattern: 'fo1_[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: fly_revoke,
        source: fly_source,
        ...tokenExamples((make) => `fo1_${make.text('base64url', 43)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/forgejo.js

const forgejo_provider = 'Forgejo';
const forgejo_source = 'https://forgejo.org/docs/latest/user/api-usage/';
const forgejo_revoke = {
    steps: 'Delete the token under Settings → Applications.',
    url: 'https://forgejo.org/docs/latest/user/api-usage/',
};
const forgejoRules = [
    {
        id: 'forgejo-token',
        provider: forgejo_provider,
        title: 'Forgejo access token',
        opens: 'what its scopes allow to its user on that server',
        keywords: ['forgejo_token', 'forgejo_api', 'forgejo_access', 'forgejotoken', 'forgejo-token'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: forgejo_revoke,
        source: forgejo_source,
        ...assignedExamples('forgejo_token', (make) => make.text('hex', 40)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/foursquare.js
/** Foursquare: keys of the places API, and client secrets of the older one. */

const foursquareRules = [
    {
        id: 'foursquare-api-key',
        provider: 'Foursquare',
        title: 'Foursquare API key',
        opens: 'calls to the places API at the account’s cost',
        keywords: ['fsq3'],
        match: { kind: 'token', pattern: '(?<![0-9A-Za-z])fsq3[0-9A-Za-z+/]{43,44}={0,2}(?![0-9A-Za-z+/])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key in the project’s settings.',
            url: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
        },
        source: '',
        positives: (make) => inText(make, () => `fsq3${make.text('base62', 43)}=`),
        negatives: (make) => notTokens(make, 'fsq3'),
    },
    {
        id: 'foursquare-client-secret',
        provider: 'Foursquare',
        title: 'Foursquare client secret',
        opens: 'calls in the application’s name',
        keywords: ['foursquare'],
        match: { kind: 'assigned', value: '[0-9A-Z]{48}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the secret in the project’s settings.',
            url: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
        },
        source: '',
        positives: (make) => assigned(make, ['FOURSQUARE_CLIENT_SECRET'], () => make.text('base36', 48).toUpperCase()),
        negatives: () => unassigned('FOURSQUARE_CLIENT_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/frame-io.js
/** Credentials of Frame.io. */

const frameIoToken = (make) => `fio-u-${make.text('base64url', 64)}`;
const frameIoRules = [
    {
        id: 'frame-io-token',
        provider: 'Frame.io',
        title: 'Frame.io developer token',
        opens: 'projects and files of its owner, as its scopes allow',
        keywords: ['fio-u-'],
        match: { kind: 'token', pattern: 'fio-u-[A-Za-z0-9_=-]{64}(?![A-Za-z0-9_=-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token on the developer site.',
            url: 'https://developer.frame.io/app/tokens',
        },
        source: 'https://developer.frame.io/docs/getting-started/authentication',
        positives: (make) => inText(make, frameIoToken),
        negatives: (make) => [...nearMisses(make, frameIoToken, 'fio-u-'), tooLong(make, frameIoToken)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/freshdesk.js
/** Credentials of Freshdesk. */

const freshdeskApiKey = (make) => make.text('base62', 20);
const freshdeskRules = [
    {
        id: 'freshdesk-api-key',
        provider: 'Freshdesk',
        title: 'Freshdesk API key',
        opens: 'tickets and contacts, as its agent',
        keywords: ['freshdesk', 'freshservice'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{20}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Reset the key in the agent's profile settings.",
            url: 'https://support.freshdesk.com/support/solutions/articles/215517',
        },
        source: 'https://developers.freshdesk.com/api/',
        positives: (make) => assigned(make, ['FRESHDESK_API_KEY', 'freshdeskKey'], freshdeskApiKey),
        negatives: (make) => assignedNearMisses(make, 'FRESHDESK_API_KEY', freshdeskApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/front.js
/** Credentials of Front. */


const frontApiToken = (make) => makeJwt(make, { iss: 'front' });
const frontRules = [
    {
        id: 'front-api-token',
        provider: 'Front',
        title: 'Front API token',
        opens: 'conversations and contacts, as its scopes allow',
        keywords: ['frontapp', 'front_api', 'front_app', 'frontapi'],
        match: {
            kind: 'assigned',
            value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: {
            steps: 'Delete the token under Settings → Developers → API tokens.',
            url: 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens',
        },
        source: 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens',
        positives: (make) => assigned(make, ['FRONT_API_TOKEN', 'frontApiToken'], frontApiToken),
        negatives: (make) => assignedNearMisses(make, 'FRONT_API_TOKEN', frontApiToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/der.js
/** Reads DER (X.690), the encoding of keys: one element after the other, each a tag, a length and its content. */
const tags = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, sequence: 0x30 };
/** The elements that fill `bytes` exactly; undefined where a length is wrong, or there are more than 64 of them. */
function elementsOf(bytes) {
    const found = [];
    for (let at = 0; at < bytes.length;) {
        const start = contentStart(bytes, at);
        if (!start || start.at + start.length > bytes.length || found.length === 64)
            return undefined;
        found.push({ tag: bytes[at], content: bytes.subarray(start.at, start.at + start.length) });
        at = start.at + start.length;
    }
    return found;
}
/** Below 128 the length is one byte; else that byte says how many follow: 82 01 00 is 256. */
function contentStart(bytes, at) {
    const first = bytes[at + 1];
    if (first === undefined)
        return undefined;
    if (first < 0x80)
        return { at: at + 2, length: first };
    const size = first & 0x7f;
    if (size === 0 || size > 3 || at + 2 + size > bytes.length)
        return undefined;
    return { at: at + 2 + size, length: bytes.readUIntBE(at + 2, size) };
}
/** What is in the one sequence that `bytes` are. */
function sequenceIn(bytes) {
    const [only, ...others] = elementsOf(bytes) ?? [];
    return only?.tag === tags.sequence && others.length === 0 ? elementsOf(only.content) : undefined;
}
/** A whole number ≥ 0 without its sign byte. */
const integerOf = ({ content }) => (content[0] === 0 ? content.subarray(1) : content);
/** Number of bits up to the highest that is 1. */
function bitsOf(number) {
    const first = number.findIndex((byte) => byte !== 0);
    return first < 0 ? 0 : (number.length - first) * 8 - Math.clz32(number[first]) + 24;
}
function encodeElement(tag, ...parts) {
    const content = Buffer.concat(parts);
    const long = Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
    return Buffer.concat([
        Buffer.from([tag]),
        content.length < 128 ? Buffer.from([content.length]) : long,
        content,
    ]);
}
/** With a zero in front where the highest bit would make it negative. */
const encodeInteger = (number) => encodeElement(tags.integer, number[0] & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), number);

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/openssh-key.js
/** Private keys as OpenSSH writes them; its `PROTOCOL.key` describes the format. */

const magic = Buffer.from('openssh-key-v1\0');
const openssh_key_kinds = {
    'ssh-rsa': ['RSA'],
    'ssh-dss': ['DSA', '1024'],
    'ssh-ed25519': ['Ed25519', '256'],
    'ecdsa-sha2-nistp256': ['EC', '256'],
    'ecdsa-sha2-nistp384': ['EC', '384'],
    'ecdsa-sha2-nistp521': ['EC', '521'],
    'sk-ssh-ed25519@openssh.com': ['Ed25519 of a security key', '256'],
    'sk-ecdsa-sha2-nistp256@openssh.com': ['EC of a security key', '256'],
};
/**
 * Cipher, derivation of its key, options, the number of keys (1), the public and the private part. A private part in the
 * open begins with the same random number twice.
 */
function opensshKey(bytes) {
    if (!bytes.subarray(0, magic.length).equals(magic))
        return undefined;
    const cipher = stringAt(bytes, magic.length);
    const derivation = cipher && stringAt(bytes, cipher.end);
    const options = derivation && stringAt(bytes, derivation.end);
    if (!options || options.end + 4 > bytes.length || bytes.readUInt32BE(options.end) !== 1)
        return undefined;
    const open = stringAt(bytes, options.end + 4);
    const secret = open && stringAt(bytes, open.end);
    if (!secret || secret.end !== bytes.length)
        return undefined;
    const name = stringAt(open.text, 0);
    const [kind, bits] = openssh_key_kinds[name?.text.toString('latin1') ?? ''] ?? [];
    if (kind === undefined)
        return undefined;
    const encrypted = cipher.text.toString('latin1') !== 'none';
    const isTwice = secret.text.length > 8 && secret.text.subarray(0, 4).equals(secret.text.subarray(4, 8));
    if (!encrypted && !isTwice)
        return undefined;
    const size = kind === 'RSA' ? rsaBits(open.text, name.end) : bits;
    return { kind, bits: size, encrypted: encrypted ? 'yes' : 'no' };
}
/** Behind the name come the exponent and the modulus. */
function rsaBits(open, at) {
    const exponent = stringAt(open, at);
    const modulus = exponent && stringAt(open, exponent.end);
    return modulus && String(bitsOf(modulus.text));
}
/** Four bytes of length, then the text. */
function stringAt(bytes, at) {
    if (at + 4 > bytes.length)
        return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    return end <= bytes.length ? { text: bytes.subarray(at + 4, end), end } : undefined;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/pgp-key.js
/** The first packet of an OpenPGP private key (RFC 9580, 4.2 and 5.5.3). */
const algorithms = {
    1: { kind: 'RSA', numbers: 2 },
    2: { kind: 'RSA', numbers: 2 },
    3: { kind: 'RSA', numbers: 2 },
    16: { kind: 'Elgamal', numbers: 3 },
    17: { kind: 'DSA', numbers: 4 },
    18: { kind: 'ECDH', numbers: 1, curve: true, derivation: true },
    19: { kind: 'ECDSA', numbers: 1, curve: true },
    22: { kind: 'EdDSA', numbers: 1, curve: true },
    25: { kind: 'X25519', numbers: 0, bytes: 32 },
    26: { kind: 'X448', numbers: 0, bytes: 56 },
    27: { kind: 'Ed25519', numbers: 0, bytes: 32 },
    28: { kind: 'Ed448', numbers: 0, bytes: 57 },
};
const secretKey = 5;
const isVersion = (version) => version !== undefined && version >= 4 && version <= 6;
/** Undefined where the bytes don't begin with the packet of a secret key of version 4 to 6 that is there in full. */
function pgpKey(bytes) {
    const body = firstPacket(bytes);
    const algorithm = body && algorithms[body[5]];
    if (!body || !algorithm || !isVersion(body[0]))
        return undefined;
    const start = body[0] === 4 ? 6 : 10; // versions 5 and 6 have the length of the public part there
    const end = publicEnd(body, start, algorithm);
    if (end === undefined || end >= body.length)
        return undefined;
    const bits = algorithm.curve || algorithm.bytes ? undefined : String(body.readUInt16BE(start));
    return { kind: algorithm.kind, bits, encrypted: body[end] === 0 ? 'no' : 'yes' };
}
function publicEnd(body, start, algorithm) {
    let at = start + (algorithm.bytes ?? 0) + (algorithm.curve ? 1 + (body[start] ?? 0) : 0);
    for (let number = 0; number < algorithm.numbers; number++) {
        if (at + 2 > body.length)
            return undefined;
        at += 2 + Math.ceil(body.readUInt16BE(at) / 8);
    }
    return algorithm.derivation ? at + 1 + (body[at] ?? 0) : at;
}
/** The tag stands in the first byte, in 6 bits (new) or 4 (old); the length in 1, 2, 4 or 5 bytes behind. */
function firstPacket(bytes) {
    const [first = 0, length = 0] = bytes;
    const isNew = (first & 0xc0) === 0xc0;
    const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f;
    if ((first & 0x80) === 0 || tag !== secretKey || bytes.length < 24)
        return undefined;
    if (!isNew) {
        const size = [1, 2, 4][first & 3];
        return size === undefined ? undefined : packet(bytes, 1 + size, bytes.readUIntBE(1, size));
    }
    if (length < 192)
        return packet(bytes, 2, length);
    if (length < 224)
        return packet(bytes, 3, ((length - 192) << 8) + bytes[2] + 192);
    return length === 255 ? packet(bytes, 6, bytes.readUInt32BE(2)) : undefined;
}
const packet = (bytes, at, length) => at + length <= bytes.length && length >= 16 ? bytes.subarray(at, at + length) : undefined;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/private-key-der.js
/** Private keys in DER: PKCS#1 (RFC 8017), SEC 1 (RFC 5915), OpenSSL's DSA, PKCS#8 (RFC 5208 and 5958). */

/** Object identifiers as the hexadecimal of their content. */
const private_key_der_algorithms = {
    '2a864886f70d010101': 'RSA',
    '2a864886f70d01010a': 'RSA',
    '2a8648ce380401': 'DSA',
    '2a8648ce3d0201': 'EC',
    '2b656e': 'X25519',
    '2b656f': 'X448',
    '2b6570': 'Ed25519',
    '2b6571': 'Ed448',
    '2a864886f70d010301': 'DH',
};
const curves = {
    '2a8648ce3d030101': '192',
    '2b81040021': '224',
    '2a8648ce3d030107': '256',
    '2b8104000a': '256', // secp256k1
    '2b81040022': '384',
    '2b81040023': '521',
};
const hasTags = (elements, ...wanted) => wanted.every((tag, index) => elements[index]?.tag === tag);
const oidOf = (element) => element?.tag === tags.oid ? element.content.toString('hex') : '';
/** The larger key is in nobody's use, and a product of such numbers would take long. */
const longestModulus = 2048;
/** Version, n, e, d, p, q and three more; n must be p times q. */
function rsaKey(bytes) {
    const parts = sequenceIn(bytes);
    if (!parts || parts.length < 9 || !hasTags(parts, ...Array(9).fill(tags.integer)))
        return undefined;
    const [, modulus, , , p, q] = parts.map(integerOf);
    if (modulus.length > longestModulus || p.length > longestModulus || q.length > longestModulus) {
        return undefined;
    }
    const isProduct = private_key_der_numberOf(p) * private_key_der_numberOf(q) === private_key_der_numberOf(modulus);
    return isProduct ? { kind: 'RSA', bits: String(bitsOf(modulus)), encrypted: 'no' } : undefined;
}
const private_key_der_numberOf = (bytes) => (bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`));
/** Version 1, the key, and mostly the curve [0] and the public key [1]; in PKCS#8 the curve stands outside. */
function ecKey(bytes, outerCurve = '') {
    const parts = sequenceIn(bytes);
    if (!parts || !hasTags(parts, tags.integer, tags.octets) || parts[0].content[0] !== 1)
        return undefined;
    const inner = parts.find(({ tag }) => tag === 0xa0);
    const curve = inner ? oidOf(elementsOf(inner.content)?.[0]) : outerCurve;
    const size = parts[1].content.length;
    return size >= 14 && size <= 72 ? { kind: 'EC', bits: curves[curve], encrypted: 'no' } : undefined;
}
/** Version 0, p, q, g, and the public and the private number. */
function dsaKey(bytes) {
    const parts = sequenceIn(bytes);
    if (parts?.length !== 6 || !hasTags(parts, ...Array(6).fill(tags.integer)))
        return undefined;
    return { kind: 'DSA', bits: String(bitsOf(integerOf(parts[1]))), encrypted: 'no' };
}
/** Version, algorithm, and in a string of bytes the key as the algorithm writes it. */
function pkcs8Key(bytes) {
    const parts = sequenceIn(bytes);
    if (!parts || !hasTags(parts, tags.integer, tags.sequence, tags.octets))
        return undefined;
    const algorithm = elementsOf(parts[1].content);
    const kind = private_key_der_algorithms[oidOf(algorithm?.[0])];
    const key = parts[2].content;
    if (kind === 'RSA')
        return rsaKey(key);
    if (kind === 'EC')
        return ecKey(key, oidOf(algorithm?.[1]));
    const inner = elementsOf(key);
    if (kind === undefined || inner?.length !== 1)
        return undefined;
    if (kind === 'DSA' || kind === 'DH') {
        return inner[0].tag === tags.integer ? { kind, encrypted: 'no' } : undefined;
    }
    const bits = String(kind === 'Ed448' ? 456 : kind === 'X448' ? 448 : 256);
    return inner[0].tag === tags.octets ? { kind, bits, encrypted: 'no' } : undefined;
}
/** The algorithm of the encryption and what it made; the kind of key can't be seen. */
function encryptedPkcs8Key(bytes) {
    const parts = sequenceIn(bytes);
    if (parts?.length !== 2 || !hasTags(parts, tags.sequence, tags.octets))
        return undefined;
    const isNamed = oidOf(elementsOf(parts[0].content)?.[0]).startsWith('2a864886f70d01'); // PKCS#5 and PKCS#12
    return isNamed ? { kind: 'PKCS#8', encrypted: 'yes' } : undefined;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/private-key.js
/** Private keys between "-----BEGIN … PRIVATE KEY-----" and its end, as they stand in files, strings and variables. */








const readers = {
    'RSA PRIVATE KEY': rsaKey,
    'EC PRIVATE KEY': ecKey,
    'DSA PRIVATE KEY': dsaKey,
    'PRIVATE KEY': pkcs8Key,
    'ENCRYPTED PRIVATE KEY': encryptedPkcs8Key,
    'OPENSSH PRIVATE KEY': opensshKey,
    'PGP PRIVATE KEY BLOCK': pgpKey,
};
const private_key_by = 'the structure of its bytes';
/**
 * Tells the kind of key, its bits, and whether a passphrase guards it. Invalid only where there is the whole block, all
 * of base64, and these bytes are no key.
 */
function provePrivateKey(secret) {
    if (secret.length > longestSecret)
        return (0,proof/* unproven */.g)(private_key_by);
    const label = /-----BEGIN ([A-Z ]{3,30})-----/.exec(secret);
    const read = label && Object.hasOwn(readers, label[1]) ? readers[label[1]] : undefined;
    const end = label ? secret.indexOf(`-----END ${label[1]}-----`) : -1;
    if (!label || !read || end < 0)
        return (0,proof/* unproven */.g)(private_key_by);
    const { headers, body, sum } = partsOf(secret.slice(label.index + label[0].length, end));
    const bytes = decodeBase64(body);
    if (!bytes || bytes.length === 0)
        return (0,proof/* unproven */.g)(private_key_by);
    if (/\bENCRYPTED\b/.test(headers))
        return encryptedByOpenssl(label[1], headers, bytes);
    const facts = read(bytes);
    if (!facts)
        return invalid(private_key_by);
    if (sum !== undefined && sum !== crc24OpenPgp(bytes))
        return (0,proof/* unproven */.g)('the checksum of its armor'); // readers differ
    return valid(private_key_by, facts);
}
/** "DEK-Info: AES-128-CBC,<initial value>": what is encrypted fills whole blocks, and the kind is in the label. */
function encryptedByOpenssl(label, headers, bytes) {
    const block = /DEK-Info: ?(?:AES|DES|CAMELLIA|SEED|ARIA)[\w-]{3,20},([0-9A-F]{16,32})\b/.exec(headers);
    if (!block || bytes.length % (block[1].length / 2) !== 0)
        return (0,proof/* unproven */.g)(private_key_by);
    return valid(private_key_by, { kind: label.split(' ')[0], encrypted: 'yes' });
}
/**
 * Lines end at line feeds, or at "\n" in a string. Those with a colon are headers, one that begins with "=" is a PGP
 * checksum, and the others lose what a string, a list or a comment put around them.
 */
function partsOf(text) {
    const headers = [];
    const body = [];
    let sum;
    for (const line of text.split(/\\r\\n|\\n|\\r|\r\n|[\r\n]/)) {
        const bare = trimmed(line);
        if (bare.includes(':'))
            headers.push(bare);
        else if (/^=[\w+/]{4}$/.test(bare))
            sum = Buffer.from(bare.slice(1), 'base64').readUIntBE(0, 3);
        else
            body.push(bare);
    }
    return { headers: headers.join('\n'), body: body.join(''), sum };
}
/** What joins two strings, at the beginning of a line: `" + "`, or `" +` where the other string is on the next. */
const join = /^[ \t]{0,80}["'`][ \t]{0,8}[+.][ \t]{0,8}(?:["'`]|$)/;
/** `  "MIIE…" +` → `MIIE…`; a plus sign alone may belong to the text, so it goes only behind a quote. */
function trimmed(whole) {
    const line = whole.replace(join, '');
    let start = 0;
    let end = line.length;
    while (start < end && ' \t"\'`#*|>'.includes(line[start]))
        start++;
    while (end > start && ' \t"\'`,;\\'.includes(line[end - 1]))
        end--;
    const quoted = /["'`] ?[+.]$/.exec(line.slice(Math.max(start, end - 3), end));
    return quoted ? line.slice(start, end - quoted[0].length) : line.slice(start, end);
}
/** Of 64 characters a line, as all tools write it. */
const inPem = (label, bytes) => [
    `-----BEGIN ${label}-----`,
    ...(bytes.toString('base64').match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
].join('\n');
/** Looks like a key of RSA, but its factors are random numbers and no primes: it opens nothing. */
function makeRsaKey(make) {
    const odd = (size) => {
        const bytes = make.bytes(size);
        bytes[0] |= 0xc0;
        bytes[size - 1] |= 1;
        return bytes;
    };
    const [p, q] = [odd(128), odd(128)];
    const product = BigInt(`0x${p.toString('hex')}`) * BigInt(`0x${q.toString('hex')}`);
    const modulus = Buffer.from(product.toString(16), 'hex');
    const others = [odd(256), p, q, odd(128), odd(128), odd(128)];
    const numbers = [Buffer.from([0]), modulus, Buffer.from([1, 0, 1]), ...others];
    return encodeElement(tags.sequence, ...numbers.map(encodeInteger));
}
const makeRsaPrivateKey = (make) => inPem('RSA PRIVATE KEY', makeRsaKey(make));
/** PKCS#8, the key of RSA. */
function makePrivateKey(make) {
    const rsa = Buffer.from('06092a864886f70d0101010500', 'hex'); // its identifier and NULL
    const key = encodeElement(tags.sequence, encodeInteger(Buffer.from([0])), encodeElement(tags.sequence, rsa), encodeElement(tags.octets, makeRsaKey(make)));
    return inPem('PRIVATE KEY', key);
}
/** SEC 1 with the curve P-256. */
function makeEcPrivateKey(make) {
    const curve = encodeElement(0xa0, Buffer.from('06082a8648ce3d030107', 'hex'));
    const key = encodeElement(tags.sequence, encodeInteger(Buffer.from([1])), encodeElement(tags.octets, make.bytes(32)), curve);
    return inPem('EC PRIVATE KEY', key);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/key-examples.js
/** Keys and tokens as files hold them, around bytes that nobody ever made into a key. */

const dashes = '-'.repeat(5);
const block = (label, body) => `${dashes}BEGIN ${label}${dashes}\n${body}\n${dashes}END ${label}${dashes}`;
const inLines = (text) => text.match(/.{1,64}/g).join('\n');
/** What stands first in a block that a passphrase protects, in the form of RFC 1421. */
const encrypted = 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n';
/** `pem(make, 'RSA PRIVATE KEY')`: a key where we can make one, else a block of that label around random bytes. */
const pem = (make, label, head = '') => head === '' && Object.hasOwn(keys, label)
    ? keys[label](make).trimEnd()
    : block(label, head + inLines(make.text('base64', 640)));
/** These are built as the formats say, so that their proof holds; they open nothing. */
const keys = {
    'RSA PRIVATE KEY': makeRsaPrivateKey,
    'EC PRIVATE KEY': makeEcPrivateKey,
    'PRIVATE KEY': makePrivateKey,
};
/** A block that holds no key, e.g. the three dots of documentation. */
const notPem = (label, body) => block(label, body);
const ssh2 = (body) => `---- BEGIN SSH2 ENCRYPTED PRIVATE ${'KEY'} ----\n${body}\n---- END SSH2 ENCRYPTED PRIVATE ${'KEY'} ----`;
/** A key file of PuTTY, version 2 or 3. */
const ppk = (make, version) => [
    `PuTTY-User-Key-File-${version}: ssh-ed25519`,
    'Encryption: none',
    'Comment: eddsa-key',
    'Public-Lines: 2',
    make.text('base64', 64),
    make.text('base64', 16),
    'Private-Lines: 1',
    make.text('base64', 64),
    `Private-MAC: ${make.text('hex', 64)}`,
].join('\n');
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A JSON Web Token that nobody signed. */
const jwt = (make) => `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: make.text('digits', 10), iat: 1_700_000_000 })}.${make.text('base64url', 43)}`;
/** As the cluster gives them to pods. */
const kubernetesToken = (make) => {
    const subject = `system:serviceaccount:shop:${make.text('lower', 8)}`;
    const head = part({ alg: 'RS256', kid: make.text('base64url', 43) });
    return `${head}.${part({ iss: 'kubernetes/serviceaccount', sub: subject })}.${make.text('base64url', 342)}`;
};

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/gcp.js



const gcp_provider = 'Google Cloud';
const gcp_revoke = {
    steps: 'Delete the key under APIs & Services → Credentials, and look for its use in the audit logs.',
    url: 'https://cloud.google.com/docs/security/compromised-credentials',
};
const gcpRules = [
    {
        id: 'gcp-api-key',
        provider: gcp_provider,
        title: 'Google API key',
        opens: "the interfaces that the key is not restricted from, at the project's cost; keys of web pages are public by design",
        keywords: ['aiza'],
        match: { kind: 'token', pattern: 'AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])' },
        severity: 'warning',
        confidence: 'high',
        revoke: gcp_revoke,
        source: 'https://cloud.google.com/docs/authentication/api-keys',
        ...tokenExamples((make) => `AIza${make.text('base64url', 35)}`),
    },
    {
        id: 'gcp-service-account-key',
        provider: gcp_provider,
        title: 'Google Cloud service account key',
        opens: 'what the roles of the service account allow',
        keywords: ['private_key_id'], // Google writes it in front of the key
        match: {
            kind: 'token',
            pattern: 'private_key_id\\\\{0,3}"\\s{0,4}:\\s{0,4}\\\\{0,3}"[^"\\\\]{0,80}\\\\{0,3}"\\s{0,4},\\s{0,20}\\\\{0,3}"private_key\\\\{0,3}"\\s{0,4}:\\s{0,4}\\\\{0,3}"(?<secret>-{5}BEGIN (?:RSA )?PRIVATE KEY-{5}[0-9A-Za-z+/=\\s\\\\]{64,8000}?-{5}END (?:RSA )?PRIVATE KEY-{5}(?![0-9A-Za-z_]))',
        },
        severity: 'error',
        confidence: 'high',
        prove: provePrivateKey,
        revoke: {
            steps: 'Delete the key of the service account and make another one, or do without by workload identity.',
            url: 'https://cloud.google.com/iam/docs/keys-create-delete',
        },
        source: 'https://cloud.google.com/iam/docs/keys-create-delete',
        ...windowExamples((secret) => `"type": "service_account", "project_id": "acme", "private_key_id": "0", "private_key": "${secret}\\n"`, (make) => pem(make, 'PRIVATE KEY').replaceAll('\n', '\\n')),
    },
    {
        id: 'gcp-oauth-client-secret',
        provider: gcp_provider,
        title: 'Google OAuth client secret',
        opens: 'exchanges of login codes in the name of the app',
        keywords: ['gocspx-'],
        match: { kind: 'token', pattern: 'GOCSPX-[0-9A-Za-z_-]{28}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Add a new client secret, move over to it, and delete the old one.',
            url: 'https://support.google.com/cloud/answer/15549257',
        },
        source: 'https://developers.google.com/identity/protocols/oauth2',
        ...tokenExamples((make) => `GOCSPX-${make.text('base64url', 28)}`),
    },
    {
        id: 'gcp-oauth-access-token',
        provider: gcp_provider,
        title: 'Google OAuth access token',
        opens: 'what its user or service account granted, for an hour by default',
        keywords: ['ya29.'],
        match: { kind: 'token', pattern: 'ya29\\.[0-9A-Za-z_-]{60,1024}(?![0-9A-Za-z_-])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: "Revoke the grant at oauth2.googleapis.com/revoke or in the account's third-party access.",
            url: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
        },
        source: 'https://cloud.google.com/docs/authentication/token-types',
        ...tokenExamples((make) => `ya29.${make.text('base64url', 150)}`),
    },
    {
        id: 'gcp-oauth-refresh-token',
        provider: gcp_provider,
        title: 'Google OAuth refresh token',
        opens: 'new access tokens, together with the client secret, until it is revoked',
        keywords: ['1//0'],
        match: { kind: 'token', pattern: '1\\/\\/0[0-9A-Za-z_-]{60,250}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Revoke the grant at oauth2.googleapis.com/revoke or in the account's third-party access.",
            url: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
        },
        source: 'https://developers.google.com/identity/protocols/oauth2',
        ...tokenExamples((make) => `1//0${make.text('base64url', 98)}`),
    },
    {
        id: 'gcp-gemini-api-key',
        provider: gcp_provider,
        title: 'Google Gemini API key (AQ.)',
        opens: "calls of models at the project's cost",
        keywords: ['aq.ab8rn6'],
        match: { kind: 'token', pattern: 'AQ\\.Ab8RN6[0-9A-Za-z_-]{44}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key in Google AI Studio and make another one.',
            url: 'https://ai.google.dev/gemini-api/docs/api-key',
        },
        source: 'https://ai.google.dev/gemini-api/docs/api-key',
        ...tokenExamples((make) => `AQ.Ab8RN6${make.text('base64url', 44)}`),
    },
    {
        id: 'gcp-hmac-access-id',
        provider: gcp_provider,
        title: 'Google Cloud Storage HMAC access id',
        opens: 'together with its secret, the buckets of its service account',
        keywords: ['goog1'],
        match: { kind: 'token', pattern: 'GOOG1[0-9A-Z]{56}(?![0-9A-Za-z])' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Deactivate the HMAC key and delete it.',
            url: 'https://cloud.google.com/storage/docs/authentication/managing-hmackeys',
        },
        source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
        ...tokenExamples((make) => `GOOG1${make.text('base32', 56)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/gemfury.js

const gemfury_provider = 'Gemfury';
const gemfury_source = 'https://gemfury.com/help/tokens/';
const gemfury_revoke = {
    steps: "Delete the token under Tokens in the account's settings.",
    url: 'https://gemfury.com/help/tokens/',
};
const gemfuryRules = [
    {
        id: 'gemfury-token',
        provider: gemfury_provider,
        title: 'Gemfury token in a URL',
        opens: 'the private packages of the account',
        keywords: ['fury.io'],
        match: {
            kind: 'window',
            pattern: 'https?:\\/\\/(?<secret>[0-9A-Za-z_-]{18,48})(?::[0-9A-Za-z_-]{0,40})?@(?:[a-z0-9-]{1,20}\\.)?fury\\.io',
            before: 110,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        revoke: gemfury_revoke,
        source: gemfury_source,
        ...windowExamples((secret) => `--index-url https://${secret}@pypi.fury.io/acme/`, (make) => make.text('base62', 24)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ghost.js
/** Credentials of Ghost. */

const ghostAdminApiKey = (make) => `${make.text('hex', 24)}:${make.text('hex', 64)}`;
const ghostRules = [
    {
        id: 'ghost-admin-api-key',
        provider: 'Ghost',
        title: 'Ghost Admin API key',
        opens: 'posts, pages and members of the site',
        keywords: ['ghost'],
        match: { kind: 'assigned', value: '[0-9a-f]{24}:[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the key of the integration under Settings → Integrations.',
            url: 'https://ghost.org/docs/admin-api/#token-authentication',
        },
        source: 'https://ghost.org/docs/admin-api/',
        positives: (make) => assigned(make, ['GHOST_ADMIN_API_KEY', 'ghostKey'], ghostAdminApiKey),
        negatives: (make) => [
            ...assignedNearMisses(make, 'GHOST_ADMIN_API_KEY', ghostAdminApiKey),
            `GHOST_CONTENT_API_KEY=${make.text('hex', 26)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/gitea.js

const gitea_provider = 'Gitea';
const gitea_source = 'https://docs.gitea.com/development/api-usage';
const gitea_revoke = {
    steps: 'Delete the token under Settings → Applications.',
    url: 'https://docs.gitea.com/development/api-usage',
};
const giteaRules = [
    {
        id: 'gitea-token',
        provider: gitea_provider,
        title: 'Gitea access token',
        opens: 'what its scopes allow to its user on that server',
        keywords: [
            'gitea_token',
            'gitea_access_token',
            'gitea_api_token',
            'giteatoken',
            'gitea_pat',
            'gitea-token',
            'gitea_release_token',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: gitea_revoke,
        source: gitea_source,
        ...assignedExamples('gitea_token', (make) => make.text('hex', 40)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/github.js
/** Fine-grained personal access tokens of GitHub: github_pat_<22>_<59>. */




const github_by = 'SHA-256 in 8 of its last 16 characters';
const github_sumOf = (text) => encodeBase32((0,external_node_crypto_.createHash)('sha256').update(text, 'latin1').digest().subarray(0, 5));
/**
 * Characters 78 to 85 are the base32 of the SHA-256 of those in front of them. GitHub doesn't document it, so that a
 * wrong one disproves nothing.
 */
function proveGithubFineGrained(secret) {
    if (!/^github_pat_[0-9][0-9A-Za-z]{21}_[0-9A-Za-z]{59}$/.test(secret))
        return (0,proof/* unproven */.g)(github_by);
    return secret.slice(77, 85) === github_sumOf(secret.slice(0, 77)) ? valid(github_by) : (0,proof/* unproven */.g)(github_by);
}
function makeGithubFineGrained(make) {
    const body = `github_pat_11${make.text('base62', 20)}_${make.text('base62', 43)}`;
    return `${body}${github_sumOf(body)}${make.text('base62', 8)}`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/github.js






const github_provider = 'GitHub';
const github_source = 'https://github.blog/engineering/behind-githubs-new-authentication-token-formats/';
const github_revoke = {
    steps: 'Delete the token under Settings → Developer settings, and look through the security log for its use.',
    url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
};
const githubRules = [
    {
        id: 'github-classic-token',
        provider: github_provider,
        title: 'GitHub personal access token (classic)',
        opens: 'everything that its scopes allow, in every repository and organisation that its owner reaches',
        keywords: ['ghp_'],
        match: { kind: 'token', pattern: 'ghp_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGithubClassic,
        revoke: github_revoke,
        source: github_source,
        ...tokenExamples(makeGithubClassic),
    },
    {
        id: 'github-fine-grained-token',
        provider: github_provider,
        title: 'GitHub personal access token (fine-grained)',
        opens: 'the repositories and permissions that were chosen when it was made',
        keywords: ['github_pat_'],
        match: { kind: 'token', pattern: 'github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGithubFineGrained,
        revoke: github_revoke,
        source: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
        ...tokenExamples(makeGithubFineGrained),
    },
    {
        id: 'github-oauth-token',
        provider: github_provider,
        title: 'GitHub OAuth access token',
        opens: 'what its user granted to an OAuth app',
        keywords: ['gho_'],
        match: { kind: 'token', pattern: 'gho_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGithubClassic,
        revoke: github_revoke,
        source: github_source,
        ...tokenExamples((make) => makeGithubClassic(make, 'o')),
    },
    {
        id: 'github-user-to-server-token',
        provider: github_provider,
        title: 'GitHub App user access token',
        opens: 'what the app may do in the name of its user, for eight hours by default',
        keywords: ['ghu_'],
        match: { kind: 'token', pattern: 'ghu_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGithubClassic,
        revoke: github_revoke,
        source: github_source,
        ...tokenExamples((make) => makeGithubClassic(make, 'u')),
    },
    {
        id: 'github-installation-token',
        provider: github_provider,
        title: 'GitHub App installation token',
        opens: 'the repositories of the installation, for an hour; of a workflow, for its job',
        keywords: ['ghs_'],
        match: { kind: 'token', pattern: 'ghs_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGithubClassic,
        revoke: github_revoke,
        source: github_source,
        ...tokenExamples((make) => makeGithubClassic(make, 's')),
    },
    {
        id: 'github-installation-jwt',
        provider: github_provider,
        title: 'GitHub App installation token (with a JWT)',
        opens: 'the repositories of the installation, for an hour; of a workflow, for its job',
        keywords: ['ghs_'],
        match: {
            kind: 'token',
            pattern: 'ghs_[0-9]{1,12}_eyJ[0-9A-Za-z_-]{10,600}\\.eyJ[0-9A-Za-z_-]{10,1500}\\.[0-9A-Za-z_-]{43,700}(?![0-9A-Za-z_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveGithubInstallation,
        revoke: github_revoke,
        source: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
        ...tokenExamples(makeGithubInstallation),
    },
    {
        id: 'github-refresh-token',
        provider: github_provider,
        title: 'GitHub App refresh token',
        opens: 'new user access tokens of an app, together with its client secret, for six months',
        keywords: ['ghr_'],
        match: { kind: 'token', pattern: 'ghr_(?:[0-9A-Za-z]{76}|[0-9A-Za-z]{36})(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGithubRefresh,
        revoke: github_revoke,
        source: github_source,
        ...tokenExamples(makeGithubRefresh),
    },
    {
        id: 'github-oauth-client-secret',
        provider: github_provider,
        title: 'GitHub OAuth app client secret',
        opens: 'exchanges of login codes and refresh tokens in the name of the app',
        keywords: [
            'github_client_secret',
            'github_oauth',
            'githubclientsecret',
            'github_secret',
            'github_app_client_secret',
            'gh_client_secret',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Generate a new client secret in the app's settings, move over to it, and delete the old one.",
            url: 'https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors',
        },
        source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app',
        ...assignedExamples('github_client_secret', (make) => make.text('hex', 40)),
    },
    {
        id: 'github-legacy-token',
        provider: github_provider,
        title: 'GitHub access token from before 2021',
        opens: 'everything that its scopes allow, where it was never renewed',
        keywords: [
            'github_token',
            'gh_token',
            'github_pat',
            'github_api_token',
            'github_access_token',
            'githubtoken',
            'github_auth',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: github_revoke,
        source: github_source,
        ...assignedExamples('github_api_token', (make) => make.text('hex', 40)),
    },
    {
        id: 'github-packages-npmrc-token',
        provider: github_provider,
        title: 'GitHub Packages token in an .npmrc',
        opens: 'the packages that its owner may read or publish',
        keywords: ['npm.pkg.github.com/:_authtoken='],
        match: {
            kind: 'window',
            pattern: 'npm\\.pkg\\.github\\.com\\/:_authToken=["\']?(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])',
            before: 0,
            after: 80,
        },
        severity: 'error',
        confidence: 'medium',
        revoke: github_revoke,
        source: 'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-npm-registry',
        ...windowExamples((secret) => `//npm.pkg.github.com/:_authToken=${secret}`, (make) => make.text('hex', 40)),
    },
    {
        id: 'github-app-private-key',
        provider: github_provider,
        title: 'GitHub App private key',
        opens: 'tokens for every installation of the app',
        keywords: [
            'github_app_private_key',
            'githubappprivatekey',
            'github_app_pem',
            'github_app_key',
            'github-app-private-key',
            'gh_app_private_key',
        ],
        match: {
            kind: 'token',
            pattern: '[A-Za-z_-]{12,24}["\']?[ \\t]{0,4}[:=][ \\t]{0,4}(?:[|>][+-]?\\s{1,20})?["\'`]?(?<secret>-{5}BEGIN (?:RSA )?PRIVATE KEY-{5}[0-9A-Za-z+/=\\s\\\\]{64,8000}?-{5}END (?:RSA )?PRIVATE KEY-{5}(?![0-9A-Za-z_])|LS0tLS1CRUdJTi[0-9A-Za-z+/]{90,8000}={0,2}(?![0-9A-Za-z+/=]))',
        },
        severity: 'error',
        confidence: 'high',
        prove: provePrivateKey,
        revoke: {
            steps: "Delete the key in the app's settings and generate another one.",
            url: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps',
        },
        source: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps',
        ...windowExamples((secret) => `GITHUB_APP_PRIVATE_KEY="${secret}"`, (make) => pem(make, 'RSA PRIVATE KEY').replaceAll('\n', '\\n')),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/gitlab.js
/**
 * Routable tokens of GitLab: <prefix><payload>.01.<length><checksum>. The payload is base64url of 16 random bytes, the
 * routing in lines like "o:1" with numbers in base 36, and its size in one byte; the length is that of the payload in
 * base 36. https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */





const gitlab_by = 'CRC-32 in its last 7 characters';
const shape = /^[a-z]{2,12}-(?<payload>[0-9A-Za-z_-]{27,300})\.01\.[0-9a-z]{2}(?<sum>[0-9a-z]{7})$/;
const gitlab_sumOf = (text) => inBase(crc32(Buffer.from(text, 'latin1')), generator/* alphabets */.L.base36, 7);
/** Tells the numbers of the organisation, group, project and user that the token is for, in decimal. */
function proveGitlabRoutable(secret) {
    const groups = shape.exec(secret)?.groups;
    if (!groups)
        return (0,proof/* unproven */.g)(gitlab_by);
    if (groups.sum !== gitlab_sumOf(secret.slice(0, -7)))
        return invalid(gitlab_by);
    return valid(gitlab_by, routing(groups.payload));
}
const names = { o: 'organization', g: 'group', p: 'project', u: 'user' };
/** The size byte is believed only where all lines it names are routing: the bytes in front of them are the secret. */
function routing(payload) {
    const bytes = decodeBase64(payload, 'base64url') ?? Buffer.alloc(0);
    const size = bytes.at(-1) ?? 0;
    if (size === 0 || size > bytes.length - 17)
        return {};
    const text = bytes.subarray(bytes.length - 1 - size, -1).toString('latin1');
    if (!/^[a-z]:[0-9a-z]{1,13}(?:\n[a-z]:[0-9a-z]{1,13})*$/.test(text))
        return {};
    const facts = text.split('\n').map((line) => [names[line[0]], inDecimal(line.slice(2))]);
    return Object.fromEntries(facts.filter(([name]) => name !== undefined));
}
/** Up to 13 digits of base 36 are more than a number holds exactly: "1z" is "71". */
const inDecimal = (digits) => [...digits].reduce((value, digit) => value * 36n + BigInt(generator/* alphabets */.L.base36.indexOf(digit)), 0n).toString();
function makeGitlabRoutable(make, prefix = 'glpat-') {
    const lines = `o:${inBase(1 + make.below(900), generator/* alphabets */.L.base36, 1)}\nu:${inBase(1 + make.below(60_000), generator/* alphabets */.L.base36, 1)}`;
    const bytes = Buffer.concat([make.bytes(16), Buffer.from(lines), Buffer.from([lines.length])]);
    const payload = bytes.toString('base64url');
    const body = `${prefix}${payload}.01.${inBase(payload.length, generator/* alphabets */.L.base36, 2)}`;
    return body + gitlab_sumOf(body);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/gitlab.js


const gitlab_provider = 'GitLab';
const gitlab_source = 'https://docs.gitlab.com/security/tokens/';
const gitlab_revoke = {
    steps: 'Revoke the token where it was made (user, group, project or instance settings), and look through the audit events.',
    url: 'https://docs.gitlab.com/security/responding_to_security_incidents/',
};
const gitlabRules = [
    {
        id: 'gitlab-personal-token',
        provider: gitlab_provider,
        title: 'GitLab access token',
        opens: 'what its scopes allow to the user, group or project that it belongs to',
        keywords: ['glpat-'],
        match: { kind: 'token', pattern: 'glpat-[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glpat-${make.text('base64url', 20)}`),
    },
    {
        id: 'gitlab-routable-token',
        provider: gitlab_provider,
        title: 'GitLab access token (routable)',
        opens: 'what its scopes allow to the user, group or project that it belongs to',
        keywords: [
            'glpat-',
            'gldt-',
            'glrt-',
            'glptt-',
            'glft-',
            'glagent-',
            'glsoat-',
            'glffct-',
            'glcbt-',
            'glimt-',
            'glwt-',
        ],
        match: {
            kind: 'token',
            pattern: 'gl(?:pat|dt|rt|ptt|ft|agent|soat|ffct|cbt|imt|wt)-[0-9A-Za-z_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![0-9A-Za-z_])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveGitlabRoutable,
        revoke: gitlab_revoke,
        source: 'https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/',
        ...tokenExamples(makeGitlabRoutable),
    },
    {
        id: 'gitlab-deploy-token',
        provider: gitlab_provider,
        title: 'GitLab deploy token',
        opens: 'the code, packages and images of a project or group',
        keywords: ['gldt-'],
        match: { kind: 'token', pattern: 'gldt-[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `gldt-${make.text('base64url', 20)}`),
    },
    {
        id: 'gitlab-runner-token',
        provider: gitlab_provider,
        title: 'GitLab runner authentication token',
        opens: 'jobs with their variables, as the runner that it stands for',
        keywords: ['glrt-', 'glrtr-'],
        match: {
            kind: 'token',
            pattern: 'glrtr?-(?:t[0-9]_)?[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)',
        },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glrt-t1_${make.text('base62', 20)}`),
    },
    {
        id: 'gitlab-runner-registration-token',
        provider: gitlab_provider,
        title: 'GitLab runner registration token',
        opens: 'new runners for the project, which are then handed its jobs',
        keywords: ['gr1348941'],
        match: { kind: 'token', pattern: 'GR1348941[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `GR1348941${make.text('base64url', 20)}`),
    },
    {
        id: 'gitlab-feed-token',
        provider: gitlab_provider,
        title: 'GitLab feed token',
        opens: 'the calendars and activity feeds of its user, private ones too',
        keywords: ['glft-'],
        match: {
            kind: 'token',
            pattern: 'glft-(?:[0-9A-Za-z_-]{20}|[0-9a-f]{64}-[0-9]{1,12})(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glft-${make.text('base64url', 20)}`),
    },
    {
        id: 'gitlab-scim-token',
        provider: gitlab_provider,
        title: 'GitLab SCIM token',
        opens: 'users of a group: it makes, changes and removes them',
        keywords: ['glsoat-'],
        match: { kind: 'token', pattern: 'glsoat-[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glsoat-${make.text('base64url', 20)}`),
    },
    {
        id: 'gitlab-agent-token',
        provider: gitlab_provider,
        title: 'GitLab agent for Kubernetes token',
        opens: "the connection of an agent, with the cluster's configuration",
        keywords: ['glagent-'],
        match: { kind: 'token', pattern: 'glagent-[0-9A-Za-z_-]{50}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glagent-${make.text('base64url', 50)}`),
    },
    {
        id: 'gitlab-oauth-secret',
        provider: gitlab_provider,
        title: 'GitLab OAuth application secret',
        opens: 'exchanges of login codes in the name of the application',
        keywords: ['gloas-'],
        match: { kind: 'token', pattern: 'gloas-[0-9A-Za-z_-]{64}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `gloas-${make.text('hex', 64)}`),
    },
    {
        id: 'gitlab-job-token',
        provider: gitlab_provider,
        title: 'GitLab CI/CD job token',
        opens: 'the packages, images and repositories that the job may reach, while it runs',
        keywords: ['glcbt-'],
        match: {
            kind: 'token',
            pattern: 'glcbt-[0-9A-Za-z]{1,5}_[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glcbt-${make.text('hex', 2)}_${make.text('base64url', 20)}`),
    },
    {
        id: 'gitlab-trigger-token',
        provider: gitlab_provider,
        title: 'GitLab pipeline trigger token',
        opens: "runs of the project's pipelines with variables of the caller's choice",
        keywords: ['glptt-'],
        match: { kind: 'token', pattern: 'glptt-[0-9a-f]{40}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glptt-${make.text('hex', 40)}`),
    },
    {
        id: 'gitlab-incoming-mail-token',
        provider: gitlab_provider,
        title: 'GitLab incoming mail token',
        opens: 'issues and merge requests by mail in the name of its user',
        keywords: ['glimt-'],
        match: { kind: 'token', pattern: 'glimt-[0-9A-Za-z_-]{25}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'warning',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glimt-${make.text('base36', 25)}`),
    },
    {
        id: 'gitlab-feature-flag-token',
        provider: gitlab_provider,
        title: 'GitLab feature flags client token',
        opens: "the state of the project's feature flags",
        keywords: ['glffct-'],
        match: { kind: 'token', pattern: 'glffct-[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'warning',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glffct-${make.text('base64url', 20)}`),
    },
    {
        id: 'gitlab-workspace-token',
        provider: gitlab_provider,
        title: 'GitLab workspace token',
        opens: 'the workspaces of its user',
        keywords: ['glwt-'],
        match: { kind: 'token', pattern: 'glwt-[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-]|\\.[0-9a-z]{2}\\.)' },
        severity: 'error',
        confidence: 'high',
        revoke: gitlab_revoke,
        source: gitlab_source,
        ...tokenExamples((make) => `glwt-${make.text('base64url', 20)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/gocardless.js
/** Credentials of GoCardless. */

const gocardlessAccessToken = (make) => `live_${make.text('base64url', 40)}`;
const gocardlessRules = [
    {
        id: 'gocardless-access-token',
        provider: 'GoCardless',
        title: 'GoCardless access token',
        opens: 'payments, mandates and customers of the account',
        keywords: ['gocardless', 'go_cardless'],
        match: { kind: 'assigned', value: '(?:live|sandbox)_[A-Za-z0-9_-]{40}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Developers → Access tokens.',
            url: 'https://manage.gocardless.com/developers',
        },
        source: 'https://developer.gocardless.com/api-reference/',
        positives: (make) => assigned(make, ['GOCARDLESS_ACCESS_TOKEN', 'gocardlessToken'], gocardlessAccessToken),
        negatives: (make) => assignedNearMisses(make, 'GOCARDLESS_ACCESS_TOKEN', gocardlessAccessToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/grafana.js
/** Grafana: tokens of service accounts and of Grafana Cloud, and the API keys they replaced. */



const grafanaRules = [
    {
        id: 'grafana-service-account-token',
        provider: 'Grafana',
        title: 'Grafana service account token',
        opens: 'the dashboards, data sources and settings that its service account’s role reaches',
        keywords: ['glsa_'],
        match: { kind: 'token', pattern: 'glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGrafanaServiceAccount,
        revoke: {
            steps: 'Delete the token under Administration → Service accounts.',
            url: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
        },
        source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
        positives: (make) => inText(make, () => makeGrafanaServiceAccount(make)),
        negatives: (make) => [...notTokens(make, 'glsa_'), `glsa_${make.text('base62', 32)}`],
    },
    {
        id: 'grafana-cloud-token',
        provider: 'Grafana',
        title: 'Grafana Cloud access policy token',
        opens: 'the metrics, logs, traces and stacks that its access policy names',
        keywords: ['glc_'],
        match: { kind: 'token', pattern: 'glc_eyJ[0-9A-Za-z+/]{30,400}={0,2}' },
        severity: 'error',
        confidence: 'high',
        prove: proveGrafanaCloud,
        revoke: {
            steps: 'Delete the token in its access policy in the Cloud Portal.',
            url: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
        },
        source: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
        positives: (make) => inText(make, () => makeGrafanaCloud(make)),
        negatives: (make) => notTokens(make, 'glc_'),
    },
    {
        id: 'grafana-api-key',
        provider: 'Grafana',
        title: 'Grafana API key (legacy)',
        opens: 'the organisation, as viewer, editor or administrator',
        keywords: ['eyjrijoi'],
        match: { kind: 'token', pattern: 'eyJrIjoi[0-9A-Za-z+/]{60,400}={0,2}' },
        severity: 'error',
        confidence: 'high',
        prove: proveGrafanaLegacy,
        revoke: {
            steps: 'Delete the key; service account tokens replace it.',
            url: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
        },
        source: 'https://grafana.com/docs/grafana/latest/developers/http_api/auth/',
        positives: (make) => inText(make, () => makeGrafanaLegacy(make)),
        negatives: (make) => notTokens(make, 'eyJrIjoi'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/greynoise.js
/** GreyNoise: keys of its API. */

const greynoiseRules = [
    {
        id: 'greynoise-api-key',
        provider: 'GreyNoise',
        title: 'GreyNoise API key',
        opens: 'look-ups as its account',
        keywords: ['greynoise'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the key on the account page.',
            url: 'https://docs.greynoise.io/docs/using-the-greynoise-api',
        },
        source: '',
        positives: (make) => assigned(make, ['GREYNOISE_API_KEY'], () => make.text('base62', 64)),
        negatives: () => unassigned('GREYNOISE_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/groq.js
/** Credentials of Groq. */


const groqRules = [
    {
        id: 'groq-api-key',
        provider: 'Groq',
        title: 'Groq API key',
        opens: "Groq's models at the cost of its organisation",
        keywords: ['gsk_'],
        match: { kind: 'token', pattern: 'gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveGroq,
        revoke: {
            steps: 'Delete the key under API Keys in the Groq console.',
            url: 'https://console.groq.com/keys',
        },
        source: 'https://console.groq.com/docs/quickstart',
        positives: (make) => inText(make, makeGroq),
        negatives: (make) => [...nearMisses(make, makeGroq, 'gsk_'), tooLong(make, makeGroq)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/harbor.js

const harbor_provider = 'Harbor';
const harbor_source = 'https://goharbor.io/docs/latest/working-with-projects/project-configuration/create-robot-accounts/';
const harbor_revoke = {
    steps: 'Refresh the secret of the robot account, or delete it.',
    url: 'https://goharbor.io/docs/latest/working-with-projects/project-configuration/create-robot-accounts/',
};
const harborRules = [
    {
        id: 'harbor-robot-secret',
        provider: harbor_provider,
        title: 'Harbor robot account secret',
        opens: 'the images and charts that its permissions allow on that server',
        keywords: ['robot$', 'robot_'],
        match: {
            kind: 'window',
            pattern: 'robot[$_][0-9A-Za-z_.+-]{1,60}["\']?(?:[ \\t,:=]|\\\\n|\\s){1,12}(?:(?:-p|--?password|["\']?(?:password|secret|token)["\']?)[ \\t:=]{1,5})?["\']?(?<secret>[0-9A-Za-z]{32})(?![0-9A-Za-z])',
            before: 0,
            after: 130,
        },
        severity: 'error',
        confidence: 'high',
        revoke: harbor_revoke,
        source: harbor_source,
        ...windowExamples((secret) => `robot$acme+deploy: ${secret}`, (make) => make.text('base62', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/harness.js

const harness_provider = 'Harness';
const harness_source = 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/';
const harness_revoke = {
    steps: 'Delete the token of the user or service account.',
    url: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
};
const harnessRules = [
    {
        id: 'harness-token',
        provider: harness_provider,
        title: 'Harness personal or service account token',
        opens: "the pipelines and secrets that its owner's roles allow",
        keywords: ['pat.', 'sat.'],
        match: {
            kind: 'token',
            pattern: '[ps]at\\.[0-9A-Za-z_-]{22}\\.[0-9a-f]{24}\\.[0-9A-Za-z]{20}(?![0-9A-Za-z_])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: harness_revoke,
        source: harness_source,
        ...tokenExamples((make) => `pat.${make.text('base62', 22)}.${make.text('hex', 24)}.${make.text('base62', 20)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/hasura.js
/** Hasura: the secret that opens every table. */


const hasuraRules = [
    {
        id: 'hasura-admin-secret',
        provider: 'Hasura',
        title: 'Hasura admin secret',
        opens: 'all data and metadata behind the GraphQL engine',
        keywords: [
            'hasura_graphql_admin_secret',
            'hasura-admin-secret',
            'hasura_admin_secret',
            'hasuraadminsecret',
            'hasura_graphql_access_key',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Set a new HASURA_GRAPHQL_ADMIN_SECRET; two can be valid meanwhile.',
            url: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
        },
        source: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
        positives: (make) => assigned(make, ['HASURA_GRAPHQL_ADMIN_SECRET'], () => `${make.text('base62', 24)}8`),
        negatives: () => [
            ...unassigned('HASURA_GRAPHQL_ADMIN_SECRET'),
            'HASURA_GRAPHQL_ADMIN_SECRET=myadminsecretkey',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/have-i-been-pwned.js
/** Have I Been Pwned: keys of its API. */

const haveIBeenPwnedRules = [
    {
        id: 'hibp-api-key',
        provider: 'Have I Been Pwned',
        title: 'Have I Been Pwned API key',
        opens: 'look-ups of breached accounts, on its subscription',
        keywords: ['hibp', 'haveibeenpwned'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Regenerate the key on its dashboard.', url: 'https://haveibeenpwned.com/API/Key' },
        source: 'https://haveibeenpwned.com/API/v3#Authorisation',
        positives: (make) => assigned(make, ['HIBP_API_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('HIBP_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/here.js
/** HERE: keys of its maps. */

const hereRules = [
    {
        id: 'here-api-key',
        provider: 'HERE',
        title: 'HERE API key',
        opens: 'maps and routing at the account’s cost',
        keywords: ['here_api', 'here-api', 'hereapikey', 'here_maps', 'here_app', 'heremaps'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{43}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key in the app under Access Manager.',
            url: 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html',
        },
        source: '',
        positives: (make) => assigned(make, ['HERE_API_KEY'], () => make.text('base64url', 43)),
        negatives: () => unassigned('HERE_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/heroku.js

const heroku_provider = 'Heroku';
const heroku_source = 'https://devcenter.heroku.com/articles/authentication';
const heroku_revoke = {
    steps: "Revoke the authorisation by `heroku authorizations:revoke`, or regenerate the key in the account's settings.",
    url: 'https://devcenter.heroku.com/articles/authentication',
};
const herokuRules = [
    {
        id: 'heroku-api-key',
        provider: heroku_provider,
        title: 'Heroku API key',
        opens: 'the apps and add-ons of its user',
        keywords: ['hrku-aa'],
        match: { kind: 'token', pattern: 'HRKU-AA[0-9A-Za-z_-]{58}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: heroku_revoke,
        source: heroku_source,
        ...tokenExamples((make) => `HRKU-AA${make.text('base64url', 58)}`),
    },
    {
        id: 'heroku-legacy-api-key',
        provider: heroku_provider,
        title: 'Heroku API key (UUID)',
        opens: 'the apps and add-ons of its user',
        keywords: ['heroku_api', 'heroku_key', 'heroku_token', 'heroku_auth', 'herokuapikey', 'heroku-api'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: heroku_revoke,
        source: heroku_source,
        ...assignedExamples('heroku_api_key', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/hetzner.js

const hetzner_provider = 'Hetzner Cloud';
const hetzner_source = 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/';
const hetzner_revoke = {
    steps: 'Delete the token under Security → API tokens of the project.',
    url: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
};
const hetznerRules = [
    {
        id: 'hetzner-cloud-token',
        provider: hetzner_provider,
        title: 'Hetzner Cloud API token',
        opens: 'all resources of the project',
        keywords: ['hcloud', 'hetzner'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: hetzner_revoke,
        source: hetzner_source,
        ...assignedExamples('hcloud_token', (make) => make.text('base62', 64)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/hex.js

const hex_provider = 'Hex';
const hex_source = 'https://hex.pm/docs/publish';
const hex_revoke = {
    steps: 'Revoke the key by `mix hex.user key revoke` or in the dashboard.',
    url: 'https://hexdocs.pm/hex/Mix.Tasks.Hex.User.html',
};
const hexRules = [
    {
        id: 'hex-api-key',
        provider: hex_provider,
        title: 'Hex API key',
        opens: 'publishing of the packages of its owner',
        keywords: ['hex_api_key', 'hexpm_', 'hex_pm_', 'hex_auth_key'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: hex_revoke,
        source: hex_source,
        ...assignedExamples('hex_api_key', (make) => make.text('hex', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/hightouch.js
/** Hightouch: keys of its API. */

const hightouchRules = [
    {
        id: 'hightouch-api-key',
        provider: 'Hightouch',
        title: 'Hightouch API key',
        opens: 'the syncs and sources of the workspace',
        keywords: ['hightouch'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Settings → API keys.',
            url: 'https://hightouch.com/docs/developer-tools/api-guide',
        },
        source: '',
        positives: (make) => assigned(make, ['HIGHTOUCH_API_KEY'], () => make.uuid()),
        negatives: () => unassigned('HIGHTOUCH_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/honeycomb.js
/** Honeycomb: ingest and management keys, and the older keys by name. */

const honeycombRules = [
    {
        id: 'honeycomb-ingest-key',
        provider: 'Honeycomb',
        title: 'Honeycomb ingest key',
        opens: 'sending events into one environment',
        keywords: ['hcaik_', 'hcik_'],
        match: { kind: 'token', pattern: 'hca?ik_[0-9a-z]{58}(?![0-9A-Za-z])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Disable or delete the key under Environment settings → API Keys.',
            url: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
        },
        source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
        positives: (make) => inText(make, () => `hcaik_${make.text('base36', 58)}`),
        negatives: (make) => notTokens(make, 'hcaik_'),
    },
    {
        id: 'honeycomb-management-key',
        provider: 'Honeycomb',
        title: 'Honeycomb management key',
        opens: 'the team’s environments and keys',
        keywords: ['hcamk_'],
        match: { kind: 'token', pattern: 'hcamk_[0-9a-z]{26,58}(?::[0-9A-Za-z]{32,64})?(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Team settings → API Keys.',
            url: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
        },
        source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
        positives: (make) => inText(make, () => `hcamk_${make.text('base36', 26)}:${make.text('base62', 32)}`),
        negatives: (make) => notTokens(make, 'hcamk_'),
    },
    {
        id: 'honeycomb-api-key',
        provider: 'Honeycomb',
        title: 'Honeycomb configuration key',
        opens: 'sending events, and reading and changing what the key permits in its environment',
        keywords: ['honeycomb'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9A-Za-z]{22}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Disable or delete the key under Environment settings → API Keys.',
            url: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
        },
        source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
        positives: (make) => assigned(make, ['HONEYCOMB_API_KEY'], () => make.text('hex', 32)),
        negatives: (make) => [...unassigned('HONEYCOMB_API_KEY'), `HONEYCOMB_DATASET=${make.text('lower', 10)}`],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/hubspot.js
/** Credentials of HubSpot. */

const hubspotPrivateAppToken = (make) => `pat-na1-${make.uuid()}`;
const hubspotDeveloperKey = (make) => make.uuid();
const hubspotRules = [
    {
        id: 'hubspot-private-app-token',
        provider: 'HubSpot',
        title: 'HubSpot private app token',
        opens: 'contacts, deals and what else its scopes allow',
        keywords: ['pat-na', 'pat-eu', 'pat-ap', 'pat-ca'],
        match: {
            kind: 'token',
            pattern: 'pat-(?:na|eu|ap|ca)[0-9]{1,2}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the token under Auth of the private app, at once.',
            url: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
        },
        source: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
        positives: (make) => [...inText(make, hubspotPrivateAppToken), `HUBSPOT_TOKEN=pat-eu1-${make.uuid()}`],
        negatives: (make) => [...nearMisses(make, hubspotPrivateAppToken, 'pat-na1-'), `pat-xx1-${make.uuid()}`],
    },
    {
        id: 'hubspot-developer-key',
        provider: 'HubSpot',
        title: 'HubSpot developer API key',
        opens: 'apps of the developer account',
        keywords: ['hubspot', 'hapikey'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Deactivate the key under Keys → Developer API key.',
            url: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
        },
        source: 'https://developers.hubspot.com/docs/guides/apps/overview',
        positives: (make) => assigned(make, ['HUBSPOT_API_KEY', 'hapikey'], hubspotDeveloperKey),
        negatives: (make) => assignedNearMisses(make, 'HUBSPOT_API_KEY', hubspotDeveloperKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/hugging-face.js
/** Credentials of Hugging Face. */

const huggingFaceToken = (make) => `hf_${make.text('base62', 34)}`;
const huggingFaceOrganizationToken = (make) => `api_org_${make.text('base62', 34)}`;
const huggingFaceRules = [
    {
        id: 'hugging-face-token',
        provider: 'Hugging Face',
        title: 'Hugging Face user access token',
        opens: 'models, data sets and spaces that its role reads or writes, private ones too',
        keywords: ['hf_'],
        match: { kind: 'token', pattern: 'hf_[A-Za-z0-9]{34}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete or refresh the token under Settings → Access Tokens.',
            url: 'https://huggingface.co/settings/tokens',
        },
        source: 'https://huggingface.co/docs/hub/security-tokens',
        positives: (make) => inText(make, huggingFaceToken),
        negatives: (make) => [
            ...nearMisses(make, huggingFaceToken, 'hf_'),
            tooLong(make, huggingFaceToken),
            `hf_hub_download_of_a_file_with_a_long_name_indeed`,
        ],
    },
    {
        id: 'hugging-face-organization-token',
        provider: 'Hugging Face',
        title: 'Hugging Face organisation API token',
        opens: 'what the organisation owns on the hub',
        keywords: ['api_org_'],
        match: { kind: 'token', pattern: 'api_org_[A-Za-z0-9]{34}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Delete the token in the organisation's settings and use user tokens in its place.",
            url: 'https://huggingface.co/settings/tokens',
        },
        source: 'https://huggingface.co/docs/hub/security-tokens',
        positives: (make) => inText(make, huggingFaceOrganizationToken),
        negatives: (make) => [
            ...nearMisses(make, huggingFaceOrganizationToken, 'api_org_'),
            tooLong(make, huggingFaceOrganizationToken),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ibm.js

const ibm_provider = 'IBM Cloud';
const ibm_source = 'https://cloud.ibm.com/docs/account?topic=account-userapikey';
const ibm_revoke = {
    steps: 'Disable the key under Manage → Access (IAM) → API keys and delete it.',
    url: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
};
const ibmRules = [
    {
        id: 'ibm-cloud-api-key',
        provider: ibm_provider,
        title: 'IBM Cloud API key',
        opens: 'what the access policies of its owner allow',
        keywords: ['ibmcloud', 'ibm_cloud', 'ibm_api', 'ibm-cloud', 'bluemix', 'iaas_classic'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{44}' },
        severity: 'error',
        confidence: 'medium',
        revoke: ibm_revoke,
        source: ibm_source,
        ...assignedExamples('ibmcloud_api_key', (make) => make.text('base62', 44)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ifttt.js
/** Credentials of IFTTT. */

const iftttWebhookKey = (make) => `maker.ifttt.com/trigger/door_opened/with/key/${make.text('base64url', 43)}`;
const iftttRules = [
    {
        id: 'ifttt-webhook-key',
        provider: 'IFTTT',
        title: 'IFTTT webhook key',
        opens: 'starting all webhook applets of the account',
        keywords: ['maker.ifttt.com/trigger/'],
        match: {
            kind: 'token',
            pattern: 'maker\\.ifttt\\.com/trigger/[A-Za-z0-9_%.-]{1,100}/(?:json/)?with/key/(?<secret>[A-Za-z0-9_-]{22,64})(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Edit the connection of the Webhooks service, so that it gets another key.',
            url: 'https://ifttt.com/maker_webhooks/settings',
        },
        source: 'https://help.ifttt.com/hc/en-us/articles/115010230347',
        positives: (make) => inAddress(make, iftttWebhookKey),
        negatives: (make) => nearMisses(make, iftttWebhookKey, 'maker.ifttt.com/trigger/door_opened/with/key/'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/infisical.js

const infisical_provider = 'Infisical';
const infisical_source = 'https://infisical.com/docs/documentation/platform/token';
const infisical_revoke = {
    steps: "Delete the token or the identity's client secret in the project's access control.",
    url: 'https://infisical.com/docs/documentation/platform/identities/universal-auth',
};
const infisicalRules = [
    {
        id: 'infisical-service-token',
        provider: infisical_provider,
        title: 'Infisical service token',
        opens: 'the secrets of its environments and paths',
        keywords: ['infisical'],
        match: {
            kind: 'assigned',
            value: 'st\\.[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\\.[0-9a-f]{32}\\.[0-9a-f]{32}|st\\.[0-9a-f]{24}\\.[0-9a-f]{32}\\.[0-9a-f]{32}',
        },
        severity: 'error',
        confidence: 'high',
        revoke: infisical_revoke,
        source: infisical_source,
        ...assignedExamples('infisical_token', (make) => `st.${make.text('hex', 24)}.${make.text('hex', 32)}.${make.text('hex', 32)}`),
    },
    {
        id: 'infisical-client-secret',
        provider: infisical_provider,
        title: 'Infisical client secret of an identity',
        opens: 'the secrets that the roles of the identity allow',
        keywords: ['infisical_client_secret', 'infisical_universal_auth', 'infisical_machine'],
        match: { kind: 'assigned', value: '[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: infisical_revoke,
        source: infisical_source,
        ...assignedExamples('infisical_client_secret', (make) => make.text('hex', 64)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/influxdb.js
/** InfluxDB: API tokens, 64 bytes in base64url. */

const influxdbRules = [
    {
        id: 'influxdb-token',
        provider: 'InfluxDB',
        title: 'InfluxDB token',
        opens: 'the buckets that the token may read and write; an operator token everything',
        keywords: ['influx'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{86}==' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Load Data → API Tokens.',
            url: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
        },
        source: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
        positives: (make) => assigned(make, ['INFLUX_TOKEN'], () => `${make.text('base64url', 86)}==`),
        negatives: () => unassigned('INFLUX_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/infura.js
/** Infura: secrets of keys, and addresses that hold a key. */

const infuraRules = [
    {
        id: 'infura-address',
        provider: 'Infura',
        title: 'Infura address with an API key',
        opens: 'calls to the chains at the account’s cost',
        keywords: ['infura.io/'],
        match: { kind: 'token', pattern: 'infura\\.io/(?:v3|ws/v3)/(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the API key on the dashboard; keys in web pages need an allowlist.',
            url: 'https://docs.infura.io/',
        },
        source: 'https://docs.infura.io/',
        positives: (make) => inText(make, () => `https://mainnet.infura.io/v3/${make.text('hex', 32)}`),
        negatives: (make) => notTokens(make, 'infura.io/'),
    },
    {
        id: 'infura-api-secret',
        provider: 'Infura',
        title: 'Infura API key secret',
        opens: 'calls in the key’s name, also where an allowlist keeps others out',
        keywords: ['infura'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9A-Za-z+/]{43,88}={0,2}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Roll the secret in the key’s security settings.', url: 'https://docs.infura.io/' },
        source: '',
        positives: (make) => assigned(make, ['INFURA_API_KEY_SECRET'], () => make.text('hex', 32)),
        negatives: () => unassigned('INFURA_API_KEY_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/instana.js
/** IBM Instana: agent keys and API tokens. */

const instanaRules = [
    {
        id: 'instana-key',
        provider: 'Instana',
        title: 'Instana agent key or API token',
        opens: 'sending data as an agent, or the API with the token’s permissions',
        keywords: [
            'instana_agent_key',
            'instana_api_token',
            'instana_key',
            'instana.agent.key',
            'instanaagentkey',
            'instanaapitoken',
        ],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{16,32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Make a new agent key under Settings → Agent keys, or delete the token under API Tokens.',
            url: 'https://www.ibm.com/docs/en/instana-observability/current?topic=apis-instana-rest-api',
        },
        source: '',
        positives: (make) => assigned(make, ['INSTANA_AGENT_KEY'], () => make.text('base64url', 22)),
        negatives: () => unassigned('INSTANA_AGENT_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/intercom.js
/** Credentials of Intercom. */

const intercomAccessToken = (make) => Buffer.from(`tok:${make.uuid().replaceAll('-', '_')}:1:0`).toString('base64');
const intercomRules = [
    {
        id: 'intercom-access-token',
        provider: 'Intercom',
        title: 'Intercom access token',
        opens: 'people and conversations of the workspace, as its scopes allow',
        keywords: ['dg9ro'],
        match: { kind: 'token', pattern: 'dG9rO[A-Za-z0-9+/]{50,60}={0,2}(?![A-Za-z0-9+/=])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the token under Authentication of the app in the Developer Hub.',
            url: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
        },
        source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
        positives: (make) => inText(make, intercomAccessToken),
        negatives: (make) => [
            `intercom: dG9rO${make.text('base62', 20)}`,
            `intercom: worddG9rO${make.text('base62', 56)}`,
            `intercom: dG9rO${make.text('base62', 80)}`,
            `INTERCOM_TOKEN=dG9rO<your-token>`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ipinfo.js
/** IPinfo: access tokens. */

const ipinfoRules = [
    {
        id: 'ipinfo-token',
        provider: 'IPinfo',
        title: 'IPinfo token',
        opens: 'look-ups at the account’s cost',
        keywords: ['ipinfo'],
        match: { kind: 'assigned', value: '[0-9a-f]{14}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Reset the token on the account’s page.', url: 'https://ipinfo.io/developers' },
        source: '',
        positives: (make) => assigned(make, ['IPINFO_TOKEN'], () => make.text('hex', 14)),
        negatives: () => unassigned('IPINFO_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ipstack.js
/** ipstack: access keys. */

const ipstackRules = [
    {
        id: 'ipstack-access-key',
        provider: 'ipstack',
        title: 'ipstack access key',
        opens: 'look-ups at the account’s cost',
        keywords: ['ipstack'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Reset the key on the dashboard.', url: 'https://ipstack.com/documentation' },
        source: '',
        positives: (make) => assigned(make, ['IPSTACK_ACCESS_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('IPSTACK_ACCESS_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/jenkins.js

const jenkins_provider = 'Jenkins';
const jenkins_source = 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/';
const jenkins_revoke = {
    steps: "Revoke the token in the user's configuration.",
    url: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
};
const jenkinsRules = [
    {
        id: 'jenkins-api-token',
        provider: jenkins_provider,
        title: 'Jenkins API token',
        opens: 'what its user may do on that server',
        keywords: ['jenkins'],
        match: { kind: 'assigned', value: '11[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'high',
        revoke: jenkins_revoke,
        source: jenkins_source,
        ...assignedExamples('jenkins_api_token', (make) => `11${make.text('hex', 32)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/jfrog.js


const jfrog_provider = 'JFrog';
const jfrog_source = 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens';
const jfrog_revoke = {
    steps: 'Revoke the token under User management → Access tokens, or regenerate the API key in the profile.',
    url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/revoke-access-tokens',
};
const jfrogRules = [
    {
        id: 'jfrog-reference-token',
        provider: jfrog_provider,
        title: 'JFrog reference token',
        opens: 'the artefacts that its owner reaches, as far as its scope goes',
        keywords: ['cmvmd'],
        match: { kind: 'token', pattern: 'cmVmdGtu[0-9A-Za-z]{56}(?![0-9A-Za-z_+/=-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveJfrogReference,
        revoke: jfrog_revoke,
        source: jfrog_source,
        ...tokenExamples(makeJfrogReference),
    },
    {
        id: 'jfrog-api-key',
        provider: jfrog_provider,
        title: 'Artifactory API key',
        opens: 'the artefacts that its owner reaches',
        keywords: ['akcp'],
        match: { kind: 'token', pattern: 'AKCp[1-9A-HJ-NP-Za-km-z]{65,69}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveJfrogApiKey,
        revoke: jfrog_revoke,
        source: jfrog_source,
        ...tokenExamples(makeJfrogApiKey),
    },
    {
        id: 'artifactory-encrypted-password',
        provider: jfrog_provider,
        title: 'Artifactory encrypted password',
        opens: 'the artefacts of a user, in place of the password',
        keywords: ['artifactory'],
        match: { kind: 'assigned', value: 'AP[0-9A-F][0-9A-Za-z]{16,32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Change the user's password, which makes a new encrypted one.",
            url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/centrally-secure-passwords',
        },
        source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/centrally-secure-passwords',
        ...assignedExamples('artifactory_password', (make) => `APA${make.text('base62', 30)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/jina.js
/** Credentials of Jina AI. */

const jinaApiKey = (make) => `jina_${make.text('hex', 32)}${make.text('base64url', 28)}`;
const jinaRules = [
    {
        id: 'jina-api-key',
        provider: 'Jina AI',
        title: 'Jina AI API key',
        opens: "embeddings, rerankers and readers, paid from the key's tokens",
        keywords: ['jina_'],
        match: { kind: 'token', pattern: 'jina_[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Remove the key in the key manager of the API dashboard.',
            url: 'https://jina.ai/api-dashboard/key-manager',
        },
        source: 'https://jina.ai/embeddings',
        positives: (make) => inText(make, jinaApiKey),
        negatives: (make) => [...nearMisses(make, jinaApiKey, 'jina_'), tooLong(make, jinaApiKey)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/jumpcloud.js
/** JumpCloud: keys of its API. */

const jumpcloudRules = [
    {
        id: 'jumpcloud-api-key',
        provider: 'JumpCloud',
        title: 'JumpCloud API key',
        opens: 'users, systems and policies, by its administrator’s role',
        keywords: ['jca_'],
        match: { kind: 'token', pattern: 'jca_[0-9A-Za-z]{36}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under My API Key, or delete the service account.',
            url: 'https://jumpcloud.com/support/jumpcloud-apis1',
        },
        source: '',
        positives: (make) => inText(make, () => `jca_${make.text('base62', 36)}`),
        negatives: (make) => notTokens(make, 'jca_'),
    },
    {
        id: 'jumpcloud-api-key-legacy',
        provider: 'JumpCloud',
        title: 'JumpCloud API key (older)',
        opens: 'users, systems and policies, by its administrator’s role',
        keywords: ['jumpcloud', 'jump_cloud'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Generate a new key under My API Key; the old one stops at once.',
            url: 'https://jumpcloud.com/support/jumpcloud-apis1',
        },
        source: '',
        positives: (make) => assigned(make, ['JUMPCLOUD_API_KEY'], () => make.text('hex', 40)),
        negatives: () => unassigned('JUMPCLOUD_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/kafka.js
/** Kafka: passwords of its SASL logins and key stores. */


const kafkaRules = [
    {
        id: 'kafka-sasl-password',
        provider: 'Kafka',
        title: 'Kafka SASL password',
        opens: 'the topics that its principal may read and write',
        keywords: ['loginmodule'],
        match: {
            kind: 'window',
            pattern: `LoginModule\\s[^;]{0,300}?password\\s{0,2}=\\s{0,2}\\\\?["'](?<secret>${notTemplate}[^\\s"'\`<>\\\\]{6,200})`,
            before: 0,
            after: 400,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the principal’s credentials by kafka-configs.sh, or at the provider.',
            url: 'https://kafka.apache.org/documentation/#security_sasl',
        },
        source: 'https://kafka.apache.org/documentation/#security_sasl',
        positives: (make) => [
            `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="app" password="${make.text('base62', 24)}";`,
            `KafkaClient { org.apache.kafka.common.security.scram.ScramLoginModule required\n username='app'\n password='${make.text('base62', 16)}'; };`,
            `"sasl.jaas.config": "…PlainLoginModule required username=\\"app\\" password=\\"${make.text('base62', 20)}\\";"`,
        ],
        negatives: () => [
            `PlainLoginModule required username="app" password="\${PASSWORD}";`,
            'PlainLoginModule required;',
            'ScramLoginModule required username="x" password="<password>";',
        ],
    },
    {
        id: 'kafka-store-password',
        provider: 'Kafka',
        title: 'Password of a Kafka key store',
        opens: 'the client’s key and certificate, together with the store’s file',
        keywords: [
            'ssl.keystore.password',
            'ssl.key.password',
            'ssl.truststore.password',
            'sasl.password',
            'sasl_plain_password',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'warning',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the store’s password, and the key where the file got out, too.',
            url: 'https://kafka.apache.org/documentation/#security_ssl',
        },
        source: 'https://kafka.apache.org/documentation/#brokerconfigs_ssl.keystore.password',
        positives: (make) => assigned(make, ['SSL.KEYSTORE.PASSWORD'], () => `${make.text('base62', 12)}6`),
        negatives: () => [...unassigned('SSL.KEYSTORE.PASSWORD'), 'ssl.keystore.password=changeit'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/keycloak.js
/** Keycloak: client secrets, by name and in keycloak.json. */

const keycloakRules = [
    {
        id: 'keycloak-client-secret',
        provider: 'Keycloak',
        title: 'Keycloak client secret',
        opens: 'tokens in the client’s name',
        keywords: [
            'keycloak_client_secret',
            'keycloak_secret',
            'keycloak-client-secret',
            'keycloak.credentials.secret',
            'keycloakclientsecret',
        ],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the secret under Clients → Credentials.',
            url: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
        },
        source: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
        positives: (make) => assigned(make, ['KEYCLOAK_CLIENT_SECRET'], () => make.text('base62', 32)),
        negatives: () => unassigned('KEYCLOAK_CLIENT_SECRET'),
    },
    {
        id: 'keycloak-json-secret',
        provider: 'Keycloak',
        title: 'Client secret in keycloak.json',
        opens: 'tokens in the client’s name',
        keywords: ['auth-server-url'],
        match: {
            kind: 'window',
            pattern: '"secret"\\s{0,4}:\\s{0,4}"(?<secret>[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"',
            before: 256,
            after: 400,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the secret under Clients → Credentials.',
            url: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
        },
        source: 'https://www.keycloak.org/securing-apps/javascript-adapter',
        positives: (make) => [
            `{ "realm": "shop", "auth-server-url": "https://id.example.com/", "credentials": { "secret": "${make.uuid()}" } }`,
            `{\n  "auth-server-url": "https://id.example.com/",\n  "resource": "shop",\n  "credentials": {\n    "secret": "${make.text('base62', 32)}"\n  }\n}`,
            `{"credentials":{"secret":"${make.text('base62', 32)}"},"auth-server-url":"https://id.example.com"}`,
        ],
        negatives: () => [
            '{ "auth-server-url": "https://id.example.com/", "public-client": true }',
            `{ "auth-server-url": "https://id.example.com/", "credentials": { "secret": "\${env.SECRET}" } }`,
            '{ "auth-server-url": "/auth", "credentials": { "secret": "secret" } }',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/klarna.js
/** Credentials of Klarna. */

const klarnaApiKey = (make) => `klarna_live_api_${make.text('base62', 64)}`;
const klarnaRules = [
    {
        id: 'klarna-api-key',
        provider: 'Klarna',
        title: 'Klarna API key',
        opens: 'payments and orders of the merchant',
        keywords: ['klarna_live_api_', 'klarna_test_api_'],
        match: {
            kind: 'token',
            pattern: 'klarna_(?:live|test)_api_[A-Za-z0-9+/_-]{40,300}={0,2}(?![A-Za-z0-9+/=_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Disable the credentials under Settings → API credentials of the Merchant portal.',
            url: 'https://docs.klarna.com/acquirer/klarna/get-started/api-credentials/',
        },
        source: 'https://docs.klarna.com/acquirer/klarna/get-started/api-credentials/',
        positives: (make) => inText(make, klarnaApiKey),
        negatives: (make) => nearMisses(make, klarnaApiKey, 'klarna_live_api_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/klaviyo.js
/** Credentials of Klaviyo. */

const klaviyoPrivateKey = (make) => `pk_${make.text('hex', 34)}`;
const klaviyoRules = [
    {
        id: 'klaviyo-private-key',
        provider: 'Klaviyo',
        title: 'Klaviyo private API key',
        opens: 'profiles and campaigns of the account, as its scopes allow',
        keywords: ['pk_'],
        match: { kind: 'token', pattern: 'pk_[0-9a-f]{34}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → API keys.',
            url: 'https://help.klaviyo.com/hc/en-us/articles/7423954176283',
        },
        source: 'https://developers.klaviyo.com/en/docs/authenticate_',
        positives: (make) => inText(make, klaviyoPrivateKey),
        negatives: (make) => [
            ...nearMisses(make, klaviyoPrivateKey, 'pk_'),
            tooLong(make, klaviyoPrivateKey),
            `pk_live_${make.text('base62', 34)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/kraken.js
/** Credentials of Kraken. */

const krakenPrivateKey = (make) => `${make.text('base64', 86)}==`;
const krakenRules = [
    {
        id: 'kraken-private-key',
        provider: 'Kraken',
        title: 'Kraken private key',
        opens: 'trades of the account, and withdrawals where they are allowed',
        keywords: ['kraken'],
        match: { kind: 'assigned', value: '[A-Za-z0-9+/]{86}==' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → Connections & API.',
            url: 'https://support.kraken.com/articles/360000919966',
        },
        source: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth',
        positives: (make) => assigned(make, ['KRAKEN_PRIVATE_KEY', 'KRAKEN_API_SECRET', 'krakenSecret'], krakenPrivateKey),
        negatives: (make) => assignedNearMisses(make, 'KRAKEN_PRIVATE_KEY', krakenPrivateKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/kubernetes.js
/** The fragments of base64 in the first rule are "kubernetes.io" and "kubernetes/ser" at the three places of a group of bytes. */



const kubernetes_provider = 'Kubernetes';
const kubernetes_source = 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/';
const kubernetes_revoke = {
    steps: "Delete the service account's Secret, or the service account itself, and make another one.",
    url: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
};
/** As the cluster gives them to pods for a while, with the namespace in their payload. */
const projectedToken = (make) => {
    const parts = [
        `{"alg":"RS256","kid":"${make.text('hex', 12)}"}`,
        `{"aud":["https://k8s.example"],"exp":1700000000,"iat":1600000000,"kubernetes.io":{"namespace":"${make.text('lower', 8)}"}}`,
    ];
    return `${parts.map((part) => Buffer.from(part).toString('base64url')).join('.')}.${make.text('base64url', 342)}`;
};
const kubernetesRules = [
    {
        id: 'kubernetes-service-account-token',
        provider: kubernetes_provider,
        title: 'Kubernetes service account token',
        opens: 'what the roles of the service account allow in the cluster',
        keywords: ['eyjhbgcioijsuzi1niisimtpzci6'], // {"alg":"RS256","kid":
        match: {
            kind: 'token',
            // "kubernetes.io" or "kubernetes/ser" in its payload, wherever base64 begins.
            pattern: 'eyJhbGciOiJSUzI1NiIsImtpZCI6[0-9A-Za-z_-]{0,200}\\.eyJ[0-9A-Za-z_-]{0,3000}?(?:a3ViZXJuZXRlcy5pb|t1YmVybmV0ZXMuaW|rdWJlcm5ldGVzLmlv|rdWJlcm5ldGVzL3Nlcn)[0-9A-Za-z_-]{20,3000}\\.[0-9A-Za-z_-]{300,1400}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: kubernetes_revoke,
        source: kubernetes_source,
        ...windowExamples((secret) => `token: ${secret}`, (make) => (make.below(2) === 0 ? kubernetesToken(make) : projectedToken(make))),
    },
    {
        id: 'kubernetes-bootstrap-token',
        provider: kubernetes_provider,
        title: 'Kubernetes bootstrap token',
        opens: 'new nodes for the cluster, until it expires',
        keywords: ['kubeadm', 'bootstrap-token', 'bootstrap_token', 'tlsbootstraptoken', 'bootstraptoken'],
        match: {
            kind: 'window',
            pattern: '(?:[Tt]oken|TOKEN)["\']?[ \\t]{0,2}[ =:][ \\t]{0,4}["\']?(?<secret>[a-z0-9]{6}\\.[a-z0-9]{16})(?![0-9A-Za-z._-])',
            before: 0,
            after: 260,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token by `kubeadm token delete`.',
            url: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/',
        },
        source: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
        ...windowExamples((secret) => `kubeadm join 10.0.0.1:6443 --token ${secret} --discovery-token-ca-cert-hash sha256:0`, (make) => `${make.text('base36', 6)}.${make.text('base36', 16)}`),
    },
    {
        id: 'kubernetes-client-key',
        provider: kubernetes_provider,
        title: 'Kubernetes client key in a kubeconfig',
        opens: "the cluster, as the user of the certificate; it can't be revoked, only expire",
        keywords: ['client-key-data'],
        match: {
            kind: 'token',
            pattern: 'client-key-data["\']?[ \\t]{0,4}:[ \\t]{0,4}["\']?(?<secret>LS0tLS1CRUdJTi[0-9A-Za-z+/]{150,12000}(?:LS0t|tLS0|0tLS|S0tL)[0-9A-Za-z]{0,6}={0,2})(?![0-9A-Za-z+/=])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Take the user's roles away, and change the cluster's certificate authority where the certificate lives long.",
            url: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
        },
        source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
        ...windowExamples((secret) => `client-key-data: ${secret}`, (make) => Buffer.from(`${pem(make, 'RSA PRIVATE KEY')}\n`).toString('base64')),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/lacework.js
/** Lacework: secrets of API keys; they begin with an underscore. */

const laceworkRules = [
    {
        id: 'lacework-api-secret',
        provider: 'Lacework',
        title: 'Lacework API secret',
        opens: 'findings and settings of the account',
        keywords: ['lacework', 'lw_api_secret'],
        match: { kind: 'assigned', value: '_[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Disable the key under Settings → API keys.',
            url: 'https://docs.lacework.net/console/api-access-keys',
        },
        source: 'https://docs.lacework.net/console/api-access-keys',
        positives: (make) => assigned(make, ['LW_API_SECRET'], () => `_${make.text('hex', 32)}`),
        negatives: () => unassigned('LW_API_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/langfuse.js
/** Credentials of Langfuse. */

const langfuseSecretKey = (make) => `sk-lf-${make.uuid()}`;
const langfuseRules = [
    {
        id: 'langfuse-secret-key',
        provider: 'Langfuse',
        title: 'Langfuse secret key',
        opens: 'traces, prompts and scores of its project',
        keywords: ['sk-lf-'],
        match: {
            kind: 'token',
            pattern: 'sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key pair under Settings → API Keys of the project.',
            url: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
        },
        source: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
        positives: (make) => inText(make, langfuseSecretKey),
        negatives: (make) => [
            ...nearMisses(make, langfuseSecretKey, 'sk-lf-'),
            tooLong(make, langfuseSecretKey),
            `pk-lf-${make.uuid()}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/langsmith.js
/** Credentials of LangSmith. */

const langsmithApiKey = (make) => `lsv2_pt_${make.text('hex', 32)}_${make.text('hex', 10)}`;
const langsmithRules = [
    {
        id: 'langsmith-api-key',
        provider: 'LangSmith',
        title: 'LangSmith API key',
        opens: 'traces, prompts and data sets of its workspace',
        keywords: ['lsv2_pt_', 'lsv2_sk_'],
        match: { kind: 'token', pattern: 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → API Keys.',
            url: 'https://smith.langchain.com/settings',
        },
        source: 'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
        positives: (make) => [
            ...inText(make, langsmithApiKey),
            `LANGSMITH_API_KEY=lsv2_sk_${make.text('hex', 32)}_${make.text('hex', 10)}`,
        ],
        negatives: (make) => [
            ...nearMisses(make, langsmithApiKey, 'lsv2_pt_'),
            tooLong(make, langsmithApiKey),
            `lsv2_pk_${make.text('hex', 32)}_${make.text('hex', 10)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/launchdarkly.js
/** Credentials of LaunchDarkly. */

const launchdarklyApiToken = (make) => `api-${make.uuid()}`;
const launchdarklySdkKey = (make) => `sdk-${make.uuid()}`;
const launchdarklyRules = [
    {
        id: 'launchdarkly-api-token',
        provider: 'LaunchDarkly',
        title: 'LaunchDarkly API access token',
        opens: 'flags and projects of the account, as its role allows',
        keywords: ['api-'],
        match: {
            kind: 'token',
            pattern: 'api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset or delete the token under Authorization.',
            url: 'https://app.launchdarkly.com/settings/authorization',
        },
        source: 'https://launchdarkly.com/docs/home/account/api',
        positives: (make) => inText(make, launchdarklyApiToken),
        negatives: (make) => [
            ...nearMisses(make, launchdarklyApiToken, 'api-'),
            tooLong(make, launchdarklyApiToken),
            `api-version-2024-11-01`,
        ],
    },
    {
        id: 'launchdarkly-sdk-key',
        provider: 'LaunchDarkly',
        title: 'LaunchDarkly SDK key',
        opens: 'all flags and their rules of one environment, to read',
        keywords: ['sdk-'],
        match: {
            kind: 'token',
            pattern: 'sdk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the SDK key of the environment.',
            url: 'https://launchdarkly.com/docs/home/account/environment/keys',
        },
        source: 'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side',
        positives: (make) => inText(make, launchdarklySdkKey),
        negatives: (make) => [
            ...nearMisses(make, launchdarklySdkKey, 'sdk-'),
            tooLong(make, launchdarklySdkKey),
            `mob-${make.uuid()}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/lemon-squeezy.js
/** Credentials of Lemon Squeezy. */


const lemonSqueezyApiKey = (make) => makeJwt(make, { aud: 'store' });
const lemonSqueezyRules = [
    {
        id: 'lemon-squeezy-api-key',
        provider: 'Lemon Squeezy',
        title: 'Lemon Squeezy API key',
        opens: 'orders, customers and products of the stores',
        keywords: ['lemonsqueezy', 'lemon_squeezy', 'lemon-squeezy'],
        match: {
            kind: 'assigned',
            value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: {
            steps: 'Delete the key under Settings → API.',
            url: 'https://app.lemonsqueezy.com/settings/api',
        },
        source: 'https://docs.lemonsqueezy.com/api/getting-started/requests',
        positives: (make) => assigned(make, ['LEMONSQUEEZY_API_KEY', 'LEMON_SQUEEZY_API_KEY', 'lemonSqueezyKey'], lemonSqueezyApiKey),
        negatives: (make) => assignedNearMisses(make, 'LEMONSQUEEZY_API_KEY', lemonSqueezyApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/lightstep.js
/** Lightstep (ServiceNow Cloud Observability): access tokens and API keys. */

const lightstepRules = [
    {
        id: 'lightstep-token',
        provider: 'Lightstep',
        title: 'Lightstep token',
        opens: 'reporting spans and metrics, or the API of the organisation',
        keywords: ['lightstep', 'ls_access_token'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{40,200}={0,2}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the token under Settings → Access Tokens or → API Keys.',
            url: 'https://docs.lightstep.com/docs/create-and-manage-access-tokens',
        },
        source: '',
        positives: (make) => assigned(make, ['LIGHTSTEP_ACCESS_TOKEN'], () => make.text('base62', 88)),
        negatives: () => unassigned('LIGHTSTEP_ACCESS_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/line.js
/** Credentials of LINE. */

const lineChannelAccessToken = (make) => `${make.text('base64', 171)}=`;
const lineChannelSecret = (make) => make.text('hex', 32);
const lineRules = [
    {
        id: 'line-channel-access-token',
        provider: 'LINE',
        title: 'LINE channel access token',
        opens: "messages in the channel's name",
        keywords: [
            'line_channel',
            'channel_access_token',
            'channelaccesstoken',
            'linechannel',
            'line_access',
            'line_token',
        ],
        match: { kind: 'assigned', value: '[A-Za-z0-9+/]{140,180}={1,2}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Reissue the token under Messaging API of the channel.',
            url: 'https://developers.line.biz/console/',
        },
        source: 'https://developers.line.biz/en/docs/messaging-api/channel-access-tokens/',
        positives: (make) => assigned(make, ['LINE_CHANNEL_ACCESS_TOKEN', 'channelAccessToken'], lineChannelAccessToken),
        negatives: (make) => assignedNearMisses(make, 'LINE_CHANNEL_ACCESS_TOKEN', lineChannelAccessToken),
    },
    {
        id: 'line-channel-secret',
        provider: 'LINE',
        title: 'LINE channel secret',
        opens: 'tokens of the channel, and forging its events',
        keywords: ['line_channel_secret', 'line_secret', 'channelsecret', 'channel_secret'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reissue the secret under Basic settings of the channel.',
            url: 'https://developers.line.biz/console/',
        },
        source: 'https://developers.line.biz/en/docs/messaging-api/channel-access-tokens/',
        positives: (make) => assigned(make, ['LINE_CHANNEL_SECRET', 'channelSecret'], lineChannelSecret),
        negatives: (make) => assignedNearMisses(make, 'LINE_CHANNEL_SECRET', lineChannelSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/linear.js
/** Credentials of Linear. */

const linearApiKey = (make) => `lin_api_${make.text('base62', 40)}`;
const linearOauthToken = (make) => `lin_oauth_${make.text('hex', 64)}`;
const linearWebhookSecret = (make) => `lin_wh_${make.text('base62', 40)}`;
const linearRules = [
    {
        id: 'linear-api-key',
        provider: 'Linear',
        title: 'Linear API key',
        opens: "issues and projects of its owner's workspace",
        keywords: ['lin_api_'],
        match: { kind: 'token', pattern: 'lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Settings → Security & access.',
            url: 'https://linear.app/settings/account/security',
        },
        source: 'https://linear.app/developers/graphql',
        positives: (make) => inText(make, linearApiKey),
        negatives: (make) => [...nearMisses(make, linearApiKey, 'lin_api_'), tooLong(make, linearApiKey)],
    },
    {
        id: 'linear-oauth-token',
        provider: 'Linear',
        title: 'Linear OAuth token',
        opens: 'issues and projects of the workspace, as its scopes allow',
        keywords: ['lin_oauth_'],
        match: { kind: 'token', pattern: 'lin_oauth_[0-9a-f]{64}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the application under Settings → Security & access.',
            url: 'https://linear.app/settings/account/security',
        },
        source: 'https://linear.app/developers/graphql',
        positives: (make) => inText(make, linearOauthToken),
        negatives: (make) => [
            ...nearMisses(make, linearOauthToken, 'lin_oauth_'),
            tooLong(make, linearOauthToken),
        ],
    },
    {
        id: 'linear-webhook-secret',
        provider: 'Linear',
        title: 'Linear webhook signing secret',
        opens: "forging events that the application takes for Linear's",
        keywords: ['lin_wh_'],
        match: { kind: 'token', pattern: 'lin_wh_[A-Za-z0-9]{32,48}(?![A-Za-z0-9_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the webhook under Settings → API and make it anew.',
            url: 'https://linear.app/settings/account/security',
        },
        source: 'https://linear.app/developers/webhooks',
        positives: (make) => inText(make, linearWebhookSecret),
        negatives: (make) => nearMisses(make, linearWebhookSecret, 'lin_wh_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/linkedin.js
/** Credentials of LinkedIn. */

const linkedinClientSecret = (make) => `WPL_AP1.${make.text('base62', 16)}.${make.text('base62', 6)}==`;
const linkedinLegacyClientSecret = (make) => make.text('base62', 16);
const linkedinRules = [
    {
        id: 'linkedin-client-secret',
        provider: 'LinkedIn',
        title: 'LinkedIn client secret',
        opens: "tokens in the app's name",
        keywords: ['wpl_ap1.'],
        match: {
            kind: 'token',
            pattern: 'WPL_AP1\\.[A-Za-z0-9]{16}\\.[A-Za-z0-9+/]{4,12}={0,2}(?![A-Za-z0-9+/=])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Generate a new secret under Auth of the app and delete this one.',
            url: 'https://www.linkedin.com/developers/apps',
        },
        source: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
        positives: (make) => inText(make, linkedinClientSecret),
        negatives: (make) => [
            ...nearMisses(make, linkedinClientSecret, 'WPL_AP1.'),
            `WPL_AP1.${make.text('base62', 8)}.${make.text('base62', 6)}==`,
        ],
    },
    {
        id: 'linkedin-legacy-client-secret',
        provider: 'LinkedIn',
        title: 'LinkedIn client secret (16 characters)',
        opens: "tokens in the app's name",
        keywords: ['linkedin'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{16}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Generate a new secret under Auth of the app and delete this one.',
            url: 'https://www.linkedin.com/developers/apps',
        },
        source: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
        positives: (make) => assigned(make, ['LINKEDIN_CLIENT_SECRET', 'linkedinSecret'], linkedinLegacyClientSecret),
        negatives: (make) => assignedNearMisses(make, 'LINKEDIN_CLIENT_SECRET', linkedinLegacyClientSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/linode.js

const linode_provider = 'Linode';
const linode_source = 'https://techdocs.akamai.com/linode-api/reference/get-started';
const linode_revoke = {
    steps: 'Revoke the token in the profile under API Tokens.',
    url: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
};
const linodeRules = [
    {
        id: 'linode-token',
        provider: linode_provider,
        title: 'Linode personal access token',
        opens: 'the resources of the account, as far as its scopes go',
        keywords: ['linode'],
        match: { kind: 'assigned', value: '[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: linode_revoke,
        source: linode_source,
        ...assignedExamples('linode_token', (make) => make.text('hex', 64)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/llamaindex.js
/** Credentials of LlamaIndex. */

const llamacloudApiKey = (make) => `llx-${make.text('base62', 48)}`;
const llamaindexRules = [
    {
        id: 'llamacloud-api-key',
        provider: 'LlamaIndex',
        title: 'LlamaCloud API key',
        opens: 'parsed documents and indexes of its project',
        keywords: ['llx-'],
        match: { kind: 'token', pattern: 'llx-[A-Za-z0-9]{48}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API Keys in LlamaCloud.',
            url: 'https://cloud.llamaindex.ai/api-key',
        },
        source: 'https://docs.cloud.llamaindex.ai/api_key',
        positives: (make) => inText(make, llamacloudApiKey),
        negatives: (make) => [...nearMisses(make, llamacloudApiKey, 'llx-'), tooLong(make, llamacloudApiKey)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/lob.js
/** Credentials of Lob. */

const lobLiveKey = (make) => `live_${make.text('hex', 35)}`;
const lobTestKey = (make) => `test_${make.text('hex', 35)}`;
const lobRules = [
    {
        id: 'lob-live-key',
        provider: 'Lob',
        title: 'Lob API key (live)',
        opens: "letters, postcards and addresses at the account's cost",
        keywords: ['live_'],
        match: { kind: 'token', pattern: 'live_[0-9a-f]{35}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the key under Settings → API Keys.',
            url: 'https://dashboard.lob.com/settings/api-keys',
        },
        source: 'https://docs.lob.com/#tag/Authentication',
        positives: (make) => inText(make, lobLiveKey),
        negatives: (make) => [
            ...nearMisses(make, lobLiveKey, 'live_'),
            tooLong(make, lobLiveKey),
            `live_pub_${make.text('hex', 31)}`,
        ],
    },
    {
        id: 'lob-test-key',
        provider: 'Lob',
        title: 'Lob API key (test)',
        opens: 'test data of the account; nothing is printed',
        keywords: ['lob_api', 'lob_test', 'lob_key', 'lobapi', 'lob_secret'],
        match: { kind: 'assigned', value: 'test_[0-9a-f]{35}' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the key under Settings → API Keys.',
            url: 'https://dashboard.lob.com/settings/api-keys',
        },
        source: 'https://docs.lob.com/#tag/Authentication',
        positives: (make) => assigned(make, ['LOB_API_KEY', 'LOB_TEST_KEY', 'lobApiKey'], lobTestKey),
        negatives: (make) => assignedNearMisses(make, 'LOB_API_KEY', lobTestKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/loggly.js
/** Loggly: customer tokens, by name and inside the address of the collector. */

const logglyRules = [
    {
        id: 'loggly-customer-token',
        provider: 'Loggly',
        title: 'Loggly customer token',
        opens: 'sending logs into the account',
        keywords: ['loggly'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Retire the token under Source Setup → Customer Tokens.',
            url: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
        },
        source: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
        positives: (make) => assigned(make, ['LOGGLY_TOKEN'], () => make.uuid()),
        negatives: () => unassigned('LOGGLY_TOKEN'),
    },
    {
        id: 'loggly-input-address',
        provider: 'Loggly',
        title: 'Loggly collector address',
        opens: 'sending logs into the account',
        keywords: ['loggly.com/'],
        match: {
            kind: 'token',
            pattern: 'loggly\\.com/(?:inputs|bulk)/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Retire the token under Source Setup → Customer Tokens.',
            url: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
        },
        source: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
        positives: (make) => inText(make, () => `https://logs-01.loggly.com/inputs/${make.uuid()}/tag/http/`),
        negatives: (make) => notTokens(make, 'loggly.com/'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/logz-io.js
/** Logz.io: shipping and API tokens. */

const logzIoRules = [
    {
        id: 'logz-io-token',
        provider: 'Logz.io',
        title: 'Logz.io token',
        opens: 'shipping logs into the account, or its API',
        keywords: ['logzio', 'logz_io', 'logz-io', 'logz.io'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Disable the token under Settings → Manage tokens.',
            url: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/',
        },
        source: '',
        positives: (make) => assigned(make, ['LOGZIO_TOKEN'], () => make.text('base62', 32)),
        negatives: () => unassigned('LOGZIO_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mailchimp.js
/** Credentials of Mailchimp. */

const mailchimpApiKey = (make) => `${make.text('hex', 32)}-us14`;
const mandrillApiKey = (make) => `md-${make.text('base64url', 22)}`;
const mailchimpRules = [
    {
        id: 'mailchimp-api-key',
        provider: 'Mailchimp',
        title: 'Mailchimp API key',
        opens: 'audiences and campaigns of the account',
        keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9])[0-9a-f]{32}-us[0-9]{1,2}(?![A-Za-z0-9-])',
            before: 40,
            after: 8,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Profile → Extras → API keys.',
            url: 'https://mailchimp.com/help/about-api-keys/',
        },
        source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
        positives: (make) => inText(make, mailchimpApiKey),
        negatives: (make) => [...nearMisses(make, mailchimpApiKey, ''), `region us-east-1, locale en-us1`],
    },
    {
        id: 'mandrill-api-key',
        provider: 'Mailchimp',
        title: 'Mailchimp Transactional (Mandrill) API key',
        opens: "mail in the name of the account's domains",
        keywords: ['mandrill', 'mailchimp_transactional'],
        match: { kind: 'assigned', value: '(?:md-)?[A-Za-z0-9_-]{22}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → SMTP & API Info of Mailchimp Transactional.',
            url: 'https://mandrillapp.com/settings',
        },
        source: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
        positives: (make) => assigned(make, ['MANDRILL_API_KEY', 'mandrillApiKey'], mandrillApiKey),
        negatives: (make) => assignedNearMisses(make, 'MANDRILL_API_KEY', mandrillApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mailgun.js
/** Credentials of Mailgun. */

const mailgunApiKey = (make) => `key-${make.text('hex', 32)}`;
const mailgunSendingKey = (make) => `${make.text('hex', 32)}-${make.text('hex', 8)}-${make.text('hex', 8)}`;
const mailgunSigningKey = (make) => make.text('hex', 32);
const mailgunRules = [
    {
        id: 'mailgun-api-key',
        provider: 'Mailgun',
        title: 'Mailgun API key (key-…)',
        opens: 'mail in the name of all domains of the account',
        keywords: ['key-'],
        match: { kind: 'token', pattern: 'key-[0-9a-f]{32}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API Security, or rotate it.',
            url: 'https://help.mailgun.com/hc/en-us/articles/203380100',
        },
        source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
        positives: (make) => inText(make, mailgunApiKey),
        negatives: (make) => [...nearMisses(make, mailgunApiKey, 'key-'), tooLong(make, mailgunApiKey)],
    },
    {
        id: 'mailgun-sending-key',
        provider: 'Mailgun',
        title: 'Mailgun API key',
        opens: "mail in the name of the account's domains",
        keywords: ['mailgun'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API Security, or rotate it.',
            url: 'https://help.mailgun.com/hc/en-us/articles/203380100',
        },
        source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
        positives: (make) => assigned(make, ['MAILGUN_API_KEY', 'mailgunApiKey'], mailgunSendingKey),
        negatives: (make) => [
            ...assignedNearMisses(make, 'MAILGUN_API_KEY', mailgunSendingKey),
            `MAILGUN_PUBLIC_KEY=pubkey-${make.text('hex', 32)}`,
        ],
    },
    {
        id: 'mailgun-signing-key',
        provider: 'Mailgun',
        title: 'Mailgun webhook signing key',
        opens: "forging events that the application takes for Mailgun's",
        keywords: ['mailgun_webhook', 'mailgun_signing', 'mailgunwebhook', 'mailgunsigning', 'mailgun-signing'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the HTTP webhook signing key under API Security.',
            url: 'https://help.mailgun.com/hc/en-us/articles/203380100',
        },
        source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
        positives: (make) => assigned(make, ['MAILGUN_SIGNING_KEY', 'mailgunSigningKey'], mailgunSigningKey),
        negatives: (make) => assignedNearMisses(make, 'MAILGUN_SIGNING_KEY', mailgunSigningKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/make.js
/** Credentials of Make. */

const makeWebhook = (make) => `hook.eu1.make.com/${make.text('base36', 32)}`;
const makeRules = [
    {
        id: 'make-webhook',
        provider: 'Make',
        title: 'Make webhook',
        opens: 'starting its scenario with any values',
        keywords: ['.make.com/', '.integromat.com/'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9.-])hook\\.(?:[a-z]{2}[0-9]\\.)?(?:make|integromat)\\.com/[a-z0-9]{32}(?![A-Za-z0-9_])',
            before: 16,
            after: 40,
        },
        severity: 'warning',
        confidence: 'high',
        revoke: { steps: 'Delete the webhook and make another.', url: 'https://help.make.com/webhooks' },
        source: 'https://help.make.com/webhooks',
        positives: (make) => [
            ...inAddress(make, makeWebhook),
            `https://hook.integromat.com/${make.text('base36', 32)}`,
        ],
        negatives: (make) => [
            `https://hook.eu1.make.com/${make.text('base36', 16)}`,
            `https://www.make.com/en/help/tools/webhooks`,
            `https://hook.eu1.make.com/<your-webhook-address>`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mapbox.js
/** Credentials of Mapbox. */

const mapboxSecretToken = (make) => `sk.${Buffer.from(JSON.stringify({ u: 'someone', a: make.text('base36', 25) })).toString('base64url')}.${make.text('base64url', 22)}`;
const mapboxPublicToken = (make) => `pk.${Buffer.from(JSON.stringify({ u: 'someone', a: make.text('base36', 25) })).toString('base64url')}.${make.text('base64url', 22)}`;
const mapboxRules = [
    {
        id: 'mapbox-secret-token',
        provider: 'Mapbox',
        title: 'Mapbox secret access token',
        opens: 'styles, tilesets and uploads of the account, as its scopes allow',
        keywords: ['sk.eyj'],
        match: {
            kind: 'token',
            pattern: 'sk\\.eyJ1Ijoi[A-Za-z0-9_-]{30,200}\\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete or refresh the token under Access tokens.',
            url: 'https://account.mapbox.com/access-tokens/',
        },
        source: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
        positives: (make) => inText(make, mapboxSecretToken),
        negatives: (make) => [
            `MAPBOX_TOKEN=pk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
            `MAPBOX_TOKEN=sk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 10)}`,
            `MAPBOX_TOKEN=task.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
            `MAPBOX_TOKEN=sk.eyJ1Ijoi<your-token>`,
        ],
    },
    {
        id: 'mapbox-public-token',
        provider: 'Mapbox',
        title: 'Mapbox public access token',
        opens: "maps at the account's cost, on any site unless its addresses are restricted",
        keywords: ['pk.eyj'],
        match: {
            kind: 'token',
            pattern: 'pk\\.eyJ1Ijoi[A-Za-z0-9_-]{30,200}\\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])',
        },
        severity: 'note',
        confidence: 'high',
        revoke: {
            steps: 'Restrict the token to your addresses, or refresh it under Access tokens.',
            url: 'https://account.mapbox.com/access-tokens/',
        },
        source: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
        positives: (make) => inText(make, mapboxPublicToken),
        negatives: (make) => [
            `MAPBOX_TOKEN=sk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
            `MAPBOX_TOKEN=pk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 10)}`,
            `MAPBOX_TOKEN=wordpk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
            `MAPBOX_TOKEN=pk.eyJ1Ijoi<your-token>`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mattermost.js
/** Credentials of Mattermost. */

const mattermostAccessToken = (make) => make.text('base36', 26);
const mattermostRules = [
    {
        id: 'mattermost-access-token',
        provider: 'Mattermost',
        title: 'Mattermost access token',
        opens: 'everything that its user or bot may do',
        keywords: ['mattermost', 'mm_token'],
        match: { kind: 'assigned', value: '[a-z0-9]{26}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Delete the token in the user's security settings, or among the bot's tokens.",
            url: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
        },
        source: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
        positives: (make) => assigned(make, ['MATTERMOST_TOKEN', 'mattermostToken'], mattermostAccessToken),
        negatives: (make) => assignedNearMisses(make, 'MATTERMOST_TOKEN', mattermostAccessToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/maxmind.js
/** MaxMind: license keys; new ones end in _mmk. */
const maxmindRules = [
    {
        id: 'maxmind-license-key',
        provider: 'MaxMind',
        title: 'MaxMind license key',
        opens: 'downloading databases and calling web services at the account’s cost',
        keywords: ['_mmk'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z_])[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk(?![0-9A-Za-z_])',
            before: 38,
            after: 4,
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Manage License Keys.',
            url: 'https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key',
        },
        source: 'https://dev.maxmind.com/license-key-validation-api/',
        positives: (make) => [
            `MAXMIND_LICENSE_KEY=${make.text('base62', 6)}_${make.text('base62', 29)}_mmk`,
            `license_key: "${make.text('base62', 6)}_${make.text('base62', 29)}_mmk"`,
            `https://download.maxmind.com/app/geoip_download?license_key=${make.text('base62', 6)}_${make.text('base62', 29)}_mmk&suffix=tar.gz`,
        ],
        negatives: (make) => [
            'MAXMIND_LICENSE_KEY=<license>_mmk',
            `key: ${make.text('base62', 10)}_mmk`,
            'the suffix _mmk marks a license key',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/meilisearch.js
/** Meilisearch: master and API keys. */

const meilisearchRules = [
    {
        id: 'meilisearch-key',
        provider: 'Meilisearch',
        title: 'Meilisearch master key or API key',
        opens: 'all indices; with the master key all keys, too',
        keywords: [
            'meili_master',
            'meili-master',
            'meilimaster',
            'meilisearch_master',
            'meilisearch_key',
            'meilisearch_api',
            'meilisearch_admin',
            'meili_api',
        ],
        match: {
            kind: 'assigned',
            value: '[0-9a-f]{64}|[0-9A-Za-z_-]{43}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[A-Za-z_-]{0,64}[0-9])[0-9A-Za-z_-]{16,64}',
        },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Restart with a new master key; every API key that derives from it changes, too.',
            url: 'https://www.meilisearch.com/docs/learn/security/basic_security',
        },
        source: '',
        positives: (make) => assigned(make, ['MEILI_MASTER_KEY'], () => make.text('base64url', 43)),
        negatives: () => unassigned('MEILI_MASTER_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/messagebird.js
/** Credentials of MessageBird. */

const messagebirdAccessKey = (make) => make.text('base62', 25);
const messagebirdRules = [
    {
        id: 'messagebird-access-key',
        provider: 'MessageBird',
        title: 'MessageBird access key',
        opens: 'messages, calls and numbers of the account',
        keywords: ['messagebird', 'message_bird'],
        match: { kind: 'assigned', value: '(?:live_)?[A-Za-z0-9]{25}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Developers → API access.',
            url: 'https://dashboard.messagebird.com/developers/access',
        },
        source: 'https://developers.messagebird.com/api',
        positives: (make) => assigned(make, ['MESSAGEBIRD_API_KEY', 'messagebirdAccessKey'], messagebirdAccessKey),
        negatives: (make) => assignedNearMisses(make, 'MESSAGEBIRD_API_KEY', messagebirdAccessKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/meta.js
/** Credentials of Facebook, Instagram and WhatsApp. */

const metaAccessToken = (make) => `EAAG${make.text('base62', 180)}`;
const instagramAccessToken = (make) => `IGQW${make.text('base64url', 160)}`;
const facebookAppSecret = (make) => make.text('hex', 32);
const facebookAppAccessToken = (make) => `${make.text('digits', 16)}|${make.text('base64url', 27)}`;
const metaRules = [
    {
        id: 'meta-access-token',
        provider: 'Meta',
        title: 'Meta access token (Facebook, WhatsApp, Graph API)',
        opens: 'what its permissions allow: pages, ads, messages',
        keywords: ['eaa'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9+/_])EAA(?!A{4})(?=[A-Z0-9]{0,60}[a-z])[A-Za-z0-9]{100,400}(?![A-Za-z0-9+/=_-])',
            before: 1,
            after: 420,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke it with DELETE /me/permissions, or reset the app secret.',
            url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
        },
        source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
        positives: (make) => inText(make, metaAccessToken),
        negatives: (make) => [
            ...nearMisses(make, metaAccessToken, 'EAAG'),
            `EAAAAAAA${make.text('base62', 120)}`,
            `EAAB${make.text('base62', 120)}/${make.text('base62', 12)}==`,
        ],
    },
    {
        id: 'instagram-access-token',
        provider: 'Meta',
        title: 'Instagram access token',
        opens: 'media and profile of its account',
        keywords: ['igqv', 'igqw', 'igaa'],
        match: { kind: 'token', pattern: 'IG(?:Q[VW]|AA)[A-Za-z0-9_-]{100,300}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Remove the app under Apps and websites of the account, and reset the app secret.',
            url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
        },
        source: 'https://developers.facebook.com/docs/instagram-platform',
        positives: (make) => inText(make, instagramAccessToken),
        negatives: (make) => nearMisses(make, instagramAccessToken, 'IGQW'),
    },
    {
        id: 'facebook-app-secret',
        provider: 'Meta',
        title: 'Facebook app secret',
        opens: "tokens in the app's name, and with them its users' data",
        keywords: ['facebook', 'fb_app', 'fb_secret', 'fbapp', 'meta_app', 'whatsapp_app', 'instagram_app'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the secret under App settings → Basic.',
            url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
        },
        source: 'https://developers.facebook.com/docs/facebook-login/security',
        positives: (make) => assigned(make, ['FACEBOOK_APP_SECRET', 'FB_APP_SECRET', 'facebookSecret'], facebookAppSecret),
        negatives: (make) => assignedNearMisses(make, 'FACEBOOK_APP_SECRET', facebookAppSecret),
    },
    {
        id: 'facebook-app-access-token',
        provider: 'Meta',
        title: 'Facebook app access token',
        opens: "the app's settings and test users",
        keywords: ['facebook', 'fb_', 'graph', 'access_token'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9|])[0-9]{13,17}\\|[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])',
            before: 100,
            after: 200,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Reset the secret under App settings → Basic.',
            url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
        },
        source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
        positives: (make) => mentioning(make, 'facebook', facebookAppAccessToken),
        negatives: (make) => [
            ...nearMisses(make, facebookAppAccessToken, '').map((text) => `facebook: ${text}`),
            `facebook ${make.text('digits', 10)}|${make.text('base64url', 27)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mezmo.js
/** Mezmo (LogDNA): ingestion and service keys. */

const mezmoRules = [
    {
        id: 'mezmo-key',
        provider: 'Mezmo',
        title: 'Mezmo key',
        opens: 'sending logs, or with a service key reading them',
        keywords: ['logdna', 'mezmo'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Settings → Organization → API Keys.',
            url: 'https://docs.mezmo.com/docs/ingestion-key',
        },
        source: 'https://docs.mezmo.com/docs/ingestion-key',
        positives: (make) => assigned(make, ['LOGDNA_INGESTION_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('LOGDNA_INGESTION_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/microsoft-teams.js
/** Credentials of Microsoft Teams. */


const teamsWebhook = (make) => makeTeamsWebhook(make).slice('https://'.length);
const powerAutomateTrigger = (make) => `logic.azure.com:443/workflows/${make.text('hex', 32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${make.text('base64url', 43)}`;
const microsoftTeamsRules = [
    {
        id: 'teams-webhook',
        provider: 'Microsoft Teams',
        title: 'Microsoft Teams incoming webhook',
        opens: 'posting into its channel',
        keywords: ['webhook.office.com/webhookb2/'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9.-])[a-z0-9-]{1,63}\\.webhook\\.office\\.com/webhookb2/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:/[A-Za-z0-9_-]{20,60})?(?![A-Za-z0-9_-])',
            before: 70,
            after: 240,
        },
        severity: 'error',
        confidence: 'high',
        prove: (secret) => proveTeamsWebhook(`https://${secret}`),
        revoke: {
            steps: 'Remove the connector from its channel, or replace its URL.',
            url: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
        },
        source: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
        positives: (make) => [
            ...inAddress(make, teamsWebhook),
            `https://acme.webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}/V2${make.text('base64url', 40)}`,
        ],
        negatives: (make) => [
            `https://example.webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 16)}/${make.uuid()}`,
            `https://example.webhook.office.com/webhookb2/${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}`,
            `https://webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}`,
            `https://example.webhook.office.com/webhookb2/<group>@<tenant>/IncomingWebhook/<key>/<user>`,
        ],
    },
    {
        id: 'power-automate-trigger',
        provider: 'Microsoft Teams',
        title: 'Power Automate or Logic Apps trigger',
        opens: 'starting its flow with any values, such as a post to a Teams channel',
        keywords: ['logic.azure.com'],
        match: {
            kind: 'window',
            pattern: 'logic\\.azure\\.com(?::443)?/workflows/[0-9a-f]{32}/triggers/[^\\s"\'<>]{1,260}[?&]sig=[A-Za-z0-9_%-]{40,70}(?![A-Za-z0-9_%-])',
            before: 0,
            after: 500,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the access key of the workflow.',
            url: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
        },
        source: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
        positives: (make) => inAddress(make, powerAutomateTrigger),
        negatives: (make) => [
            `https://prod-01.westus.logic.azure.com:443/workflows/${make.text('hex', 32)}/triggers/manual/paths/invoke`,
            `https://prod-01.westus.logic.azure.com:443/workflows/${make.text('hex', 32)}/triggers/manual/paths/invoke?sig=${make.text('base64url', 12)}`,
            `https://prod-01.westus.logic.azure.com:443/workflows/<id>/triggers/manual/paths/invoke?sig=<signature>`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mistral.js
/** Credentials of Mistral AI. */

const mistralApiKey = (make) => make.text('base62', 32);
const mistralRules = [
    {
        id: 'mistral-api-key',
        provider: 'Mistral AI',
        title: 'Mistral AI API key',
        opens: "Mistral's models at the cost of its workspace",
        keywords: ['mistral'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API keys in the Mistral console.',
            url: 'https://console.mistral.ai/api-keys',
        },
        source: 'https://docs.mistral.ai/getting-started/quickstart',
        positives: (make) => assigned(make, ['MISTRAL_API_KEY', 'mistralApiKey'], mistralApiKey),
        negatives: (make) => assignedNearMisses(make, 'MISTRAL_API_KEY', mistralApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mixpanel.js
/** Credentials of Mixpanel. */

const mixpanelSecret = (make) => make.text('base62', 32);
const mixpanelRules = [
    {
        id: 'mixpanel-secret',
        provider: 'Mixpanel',
        title: 'Mixpanel project or service-account secret',
        opens: 'events and people of the project',
        keywords: [
            'mixpanel_secret',
            'mixpanel_api',
            'mixpanelsecret',
            'mixpanelapi',
            'mixpanel_service',
            'mixpanel-secret',
        ],
        match: { kind: 'assigned', value: '[0-9a-f]{32}|[A-Za-z0-9]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the secret under Project settings, or delete the service account.',
            url: 'https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects',
        },
        source: 'https://developer.mixpanel.com/reference/authentication',
        positives: (make) => assigned(make, ['MIXPANEL_API_SECRET', 'MIXPANEL_SERVICE_ACCOUNT_SECRET', 'mixpanelSecret'], mixpanelSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'MIXPANEL_API_SECRET', mixpanelSecret),
            `MIXPANEL_TOKEN=${make.text('hex', 32)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/modal.js
/** Credentials of Modal. */

const modalTokenSecret = (make) => `as-${make.text('base62', 22)}`;
const modalRules = [
    {
        id: 'modal-token-secret',
        provider: 'Modal',
        title: 'Modal token secret',
        opens: 'apps, volumes and secrets of its workspace, together with the token id',
        keywords: ['modal', 'token_secret'],
        match: { kind: 'assigned', value: 'as-[A-Za-z0-9]{22}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Settings → API tokens.',
            url: 'https://modal.com/settings/tokens',
        },
        source: 'https://modal.com/docs/reference/modal.config',
        positives: (make) => assigned(make, ['MODAL_TOKEN_SECRET', 'token_secret'], modalTokenSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'MODAL_TOKEN_SECRET', modalTokenSecret),
            `token_id = "ak-${make.text('base62', 22)}"`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mollie.js
/** Credentials of Mollie. */

const mollieLiveKey = (make) => `live_${make.text('base62', 30)}`;
const mollieTestKey = (make) => `test_${make.text('base62', 30)}`;
const mollieAccessToken = (make) => `access_${make.text('base62', 40)}`;
const mollieRules = [
    {
        id: 'mollie-live-key',
        provider: 'Mollie',
        title: 'Mollie API key (live mode)',
        opens: 'payments and refunds of the profile',
        keywords: ['live_'],
        match: {
            kind: 'token',
            pattern: 'live_(?=[a-z0-9]{0,29}[A-Z])(?=[A-Za-z]{0,29}(?:[0-9]|[A-Z][a-z]?[A-Z]))[A-Za-z0-9]{30}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Reset the live key under Developers → API keys.',
            url: 'https://my.mollie.com/dashboard/developers/api-keys',
        },
        source: 'https://docs.mollie.com/reference/authentication',
        positives: (make) => inText(make, mollieLiveKey),
        negatives: (make) => [
            ...nearMisses(make, mollieLiveKey, 'live_'),
            tooLong(make, mollieLiveKey),
            `live_${make.text('hex', 30)}`,
            `live_${make.text('lower', 30)}`,
        ],
    },
    {
        id: 'mollie-test-key',
        provider: 'Mollie',
        title: 'Mollie API key (test mode)',
        opens: 'test payments of the profile, but no money',
        keywords: ['mollie'],
        match: { kind: 'assigned', value: 'test_[A-Za-z0-9]{30}' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Reset the test key under Developers → API keys.',
            url: 'https://my.mollie.com/dashboard/developers/api-keys',
        },
        source: 'https://docs.mollie.com/reference/authentication',
        positives: (make) => assigned(make, ['MOLLIE_API_KEY', 'mollieKey'], mollieTestKey),
        negatives: (make) => assignedNearMisses(make, 'MOLLIE_API_KEY', mollieTestKey),
    },
    {
        id: 'mollie-access-token',
        provider: 'Mollie',
        title: 'Mollie organisation access token',
        opens: 'payments and settings of the organisation, as its permissions allow',
        keywords: ['mollie'],
        match: { kind: 'assigned', value: 'access_[A-Za-z0-9]{30,48}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Developers → Organization access tokens.',
            url: 'https://my.mollie.com/dashboard/developers/api-keys',
        },
        source: 'https://docs.mollie.com/reference/authentication',
        positives: (make) => assigned(make, ['MOLLIE_ACCESS_TOKEN', 'mollieToken'], mollieAccessToken),
        negatives: (make) => assignedNearMisses(make, 'MOLLIE_ACCESS_TOKEN', mollieAccessToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/monday.js
/** Credentials of monday.com. */


const mondayApiToken = (make) => makeJwt(make, { tid: make.below(60_000) });
const mondayRules = [
    {
        id: 'monday-api-token',
        provider: 'monday.com',
        title: 'monday.com API token',
        opens: 'boards of the account, as its owner',
        keywords: ['monday'],
        match: {
            kind: 'assigned',
            value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: {
            steps: 'Regenerate the token in the Developer Center.',
            url: 'https://support.monday.com/hc/en-us/articles/360005144659',
        },
        source: 'https://developer.monday.com/api-reference/docs/authentication',
        positives: (make) => assigned(make, ['MONDAY_API_TOKEN', 'mondayToken'], mondayApiToken),
        negatives: (make) => assignedNearMisses(make, 'MONDAY_API_TOKEN', mondayApiToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mongodb-atlas.js

const mongodb_atlas_provider = 'MongoDB Atlas';
const mongodb_atlas_source = 'https://www.mongodb.com/docs/atlas/configure-api-access/';
const mongodb_atlas_revoke = {
    steps: "Delete the API key or the service account's secret in the organisation's access manager.",
    url: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
};
const mongodbAtlasRules = [
    {
        id: 'mongodb-atlas-service-account-secret',
        provider: mongodb_atlas_provider,
        title: 'MongoDB Atlas service account secret',
        opens: 'the clusters and settings that its roles allow',
        keywords: ['mdb_sa_sk_'],
        match: { kind: 'token', pattern: 'mdb_sa_sk_[0-9A-Za-z_-]{40}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: mongodb_atlas_revoke,
        source: mongodb_atlas_source,
        ...tokenExamples((make) => `mdb_sa_sk_${make.text('base64url', 40)}`),
    },
    {
        id: 'mongodb-atlas-private-key',
        provider: mongodb_atlas_provider,
        title: 'MongoDB Atlas programmatic private key',
        opens: 'the clusters and settings that its roles allow, with its public key',
        keywords: ['mongodb_atlas', 'atlas_private', 'mcli_private', 'atlas_api'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: mongodb_atlas_revoke,
        source: mongodb_atlas_source,
        ...assignedExamples('mongodb_atlas_private_key', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mongodb.js
/** MongoDB: connection strings. */

const mongodbRules = [
    {
        id: 'mongodb-url',
        provider: 'MongoDB',
        title: 'MongoDB connection string',
        opens: 'the databases that its user may read and write',
        keywords: ['mongodb://', 'mongodb+srv://'],
        match: {
            kind: 'token',
            pattern: `(?:mongodb|mongodb\\+srv)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password, in Atlas under Database Access.',
            url: 'https://www.mongodb.com/docs/manual/tutorial/change-own-password-and-custom-data/',
        },
        source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
        positives: (make) => [
            `DATABASE_URL=mongodb://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'mongodb+srv://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("mongodb://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'mongodb://localhost:1234/shop',
            `url: mongodb://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'mongodb://<user>:<password>@db.example.com/shop',
            'mongodb://user@db.example.com/shop',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/moralis.js
/** Moralis: keys of its web API. */

const moralisRules = [
    {
        id: 'moralis-api-key',
        provider: 'Moralis',
        title: 'Moralis API key',
        opens: 'calls at the account’s cost',
        keywords: ['moralis'],
        match: {
            kind: 'assigned',
            value: '[0-9A-Za-z]{64}|eyJ[0-9A-Za-z_-]{20,400}\\.eyJ[0-9A-Za-z_-]{20,1000}\\.[0-9A-Za-z_-]{20,400}',
        },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Delete the key under Settings → API keys.', url: 'https://docs.moralis.com/' },
        source: '',
        positives: (make) => assigned(make, ['MORALIS_API_KEY'], () => make.text('base62', 64)),
        negatives: () => unassigned('MORALIS_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/mysql.js
/** MySQL and MariaDB: connection strings, password variables, and the option -p. */


const mysqlRules = [
    {
        id: 'mysql-url',
        provider: 'MySQL',
        title: 'MySQL connection string',
        opens: 'the database, with its user’s rights',
        keywords: ['mysql://', 'mysql2://', 'mariadb://', 'mysql+pymysql://', 'mysqlx://'],
        match: {
            kind: 'token',
            pattern: `(?:mysql|mysql2|mariadb|mysql\\+pymysql|mysqlx)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … IDENTIFIED BY.',
            url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
        },
        source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
        positives: (make) => [
            `DATABASE_URL=mysql://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'mysqlx://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("mysql://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'mysql://localhost:1234/shop',
            `url: mysql://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'mysql://<user>:<password>@db.example.com/shop',
            'mysql://user@db.example.com/shop',
        ],
    },
    {
        id: 'mysql-password',
        provider: 'MySQL',
        title: 'MySQL password',
        opens: 'the database, with its user’s rights',
        keywords: [
            'mysql_pwd',
            'mysql_password',
            'mysql_root_password',
            'mariadb_password',
            'mariadb_root_password',
            'mysqlpassword',
            'mysql-password',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … IDENTIFIED BY.',
            url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
        },
        source: 'https://dev.mysql.com/doc/refman/8.4/en/environment-variables.html',
        positives: (make) => assigned(make, ['MYSQL_PASSWORD'], () => `${make.text('base62', 14)}5`),
        negatives: () => [...unassigned('MYSQL_PASSWORD'), 'MYSQL_PASSWORD=changeme'],
    },
    {
        id: 'mysql-command-line',
        provider: 'MySQL',
        title: 'Password on a MySQL command line',
        opens: 'the database, with its user’s rights',
        keywords: ['mysql ', 'mysqldump ', 'mysqladmin ', 'mariadb '],
        match: {
            kind: 'window',
            pattern: `(?:mysql|mysqldump|mysqladmin|mariadb)(?= )[^\\n]{0,200}?(?:\\s-p|--password=)["']?(?<secret>${chosenValue})`,
            before: 0,
            after: 320,
        },
        severity: 'warning',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password, and keep it in an option file.',
            url: 'https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html',
        },
        source: 'https://dev.mysql.com/doc/refman/8.4/en/connection-options.html',
        positives: (make) => [
            `mysql -u root -p${make.text('base62', 12)}1 shop`,
            `mysqldump --user=app --password=${make.text('base62', 16)}2 shop > dump.sql`,
            `mysqladmin -p'${make.text('base62', 16)}3' ping`,
        ],
        negatives: () => [
            'mysql -u root -p shop',
            'mysql -u root -p$MYSQL_ROOT_PASSWORD shop',
            `mysql --password="\${PASSWORD}"`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/n8n.js
/** Credentials of n8n. */


const n8nApiKey = (make) => makeJwt(make, { iss: 'n8n', aud: 'public-api' });
const n8nEncryptionKey = (make) => make.text('base64', 32);
const n8nRules = [
    {
        id: 'n8n-api-key',
        provider: 'n8n',
        title: 'n8n API key',
        opens: 'workflows and credentials of the instance, as its scopes allow',
        keywords: ['n8n'],
        match: {
            kind: 'assigned',
            value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: {
            steps: 'Delete the key under Settings → n8n API.',
            url: 'https://docs.n8n.io/api/authentication/',
        },
        source: 'https://docs.n8n.io/api/authentication/',
        positives: (make) => assigned(make, ['N8N_API_KEY', 'n8nApiKey'], n8nApiKey),
        negatives: (make) => assignedNearMisses(make, 'N8N_API_KEY', n8nApiKey),
    },
    {
        id: 'n8n-encryption-key',
        provider: 'n8n',
        title: 'n8n encryption key',
        opens: "decrypting all credentials in the instance's database",
        keywords: ['n8n_encryption', 'n8nencryption'],
        match: { kind: 'assigned', value: '[A-Za-z0-9+/]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Set another key and enter all credentials anew, after revoking them with their providers.',
            url: 'https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/',
        },
        source: 'https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/',
        positives: (make) => assigned(make, ['N8N_ENCRYPTION_KEY', 'n8nEncryptionKey'], n8nEncryptionKey),
        negatives: (make) => assignedNearMisses(make, 'N8N_ENCRYPTION_KEY', n8nEncryptionKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/nats.js
/**
 * Seeds of NATS ("nkeys"): base32 of two bytes of kind, 32 random bytes, and the CRC-16/XMODEM of these 34, little-endian.
 * https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth
 * Checked both ways with github.com/nats-io/nkeys.
 */





const nats_by = 'CRC-16 in its last bytes';
/** What comes before the second character: 18 is S in base32, kinds are the five bits of the letter. */
const nats_kinds = {
    U: 'user',
    A: 'account',
    O: 'operator',
    C: 'cluster',
    N: 'server',
    X: 'curve',
};
function proveNatsSeed(secret) {
    if (!/^S[UAOCNX][A-Z2-7]{56}$/.test(secret))
        return (0,proof/* unproven */.g)(nats_by);
    const bytes = decodeBase32(withoutSpareBits(secret));
    if (bytes?.length !== 36 || bytes.readUInt16LE(34) !== crc16Xmodem(bytes.subarray(0, 34)))
        return invalid(nats_by);
    return valid(nats_by, { kind: nats_kinds[secret[1]] });
}
/** 58 letters have 2 bits more than 36 bytes; what they are, the servers don't look at. */
const withoutSpareBits = (seed) => seed.slice(0, -1) + generator/* alphabets */.L.base32[generator/* alphabets */.L.base32.indexOf(seed.at(-1)) & 0b11100];
function makeNatsSeed(make) {
    const letter = 'UAOCNX'[make.below(6)];
    const first = decodeBase32(`S${letter}AA`);
    const bytes = Buffer.alloc(36);
    bytes.set(first);
    bytes.set(make.bytes(32), 2);
    bytes.writeUInt16LE(crc16Xmodem(bytes.subarray(0, 34)), 34);
    return encodeBase32(bytes);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/nats.js
/** NATS: seeds of nkeys, in base32 with a checksum, and credential files. */

const natsRules = [
    {
        id: 'nats-seed',
        provider: 'NATS',
        title: 'NATS nkey seed',
        opens: 'what its user, account or operator may do; an operator’s seed everything',
        keywords: ['nkey', 'nats', 'seed'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])S[UAOCNX]A[A-P][A-Z2-7]{54}(?![0-9A-Za-z])',
            before: 96,
            after: 192,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveNatsSeed,
        revoke: {
            steps: 'Make a new nkey, and revoke the old public key in the account.',
            url: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
        },
        source: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
        positives: (make) => [
            `-----BEGIN USER NKEY SEED-----\n${makeNatsSeed(make)}\n------END USER NKEY SEED------`,
            `NATS_SEED=${makeNatsSeed(make)}`,
            `{ "nkey": "${makeNatsSeed(make)}" }`,
        ],
        negatives: (make) => [
            `nkey: UA${make.text('base32', 54)}`,
            `NATS_SEED=SUA${make.text('base32', 20)}`,
            'nkey seed: <seed>',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/neo4j.js
/** Neo4j: connection strings, and the passwords Aura gives out. */


const neo4jRules = [
    {
        id: 'neo4j-url',
        provider: 'Neo4j',
        title: 'Neo4j connection string',
        opens: 'the graph, with its user’s rights',
        keywords: ['neo4j://', 'neo4j+s://', 'bolt://', 'bolt+s://'],
        match: {
            kind: 'token',
            pattern: `(?:neo4j|neo4j\\+s|bolt|bolt\\+s)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … SET PASSWORD.',
            url: 'https://neo4j.com/docs/operations-manual/current/authentication-authorization/manage-users/',
        },
        source: 'https://neo4j.com/docs/browser-manual/current/operations/dbms-connection/',
        positives: (make) => [
            `DATABASE_URL=neo4j://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'bolt+s://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("neo4j://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'neo4j://localhost:1234/shop',
            `url: neo4j://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'neo4j://<user>:<password>@db.example.com/shop',
            'neo4j://user@db.example.com/shop',
        ],
    },
    {
        id: 'neo4j-password',
        provider: 'Neo4j',
        title: 'Neo4j password',
        opens: 'the graph, with its user’s rights',
        keywords: ['neo4j_password', 'neo4j-password', 'neo4jpassword', 'neo4j_auth'],
        match: { kind: 'assigned', value: `(?:neo4j/)?${chosenValue}` },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … SET PASSWORD.',
            url: 'https://neo4j.com/docs/operations-manual/current/authentication-authorization/manage-users/',
        },
        source: 'https://neo4j.com/docs/operations-manual/current/docker/introduction/',
        positives: (make) => assigned(make, ['NEO4J_PASSWORD'], () => `${make.text('base64url', 42)}7`),
        negatives: () => [...unassigned('NEO4J_PASSWORD'), 'NEO4J_PASSWORD=changeme', 'NEO4J_AUTH=none'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/neon.js

const neon_provider = 'Neon';
const neon_source = 'https://neon.com/docs/manage/api-keys';
const neon_revoke = {
    steps: 'Revoke the key under Account or Organization settings → API keys.',
    url: 'https://neon.com/docs/manage/api-keys',
};
const neonRules = [
    {
        id: 'neon-api-key',
        provider: neon_provider,
        title: 'Neon API key',
        opens: 'the projects and databases of its user or organisation',
        keywords: ['napi_'],
        match: { kind: 'token', pattern: 'napi_[0-9a-z]{64}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: neon_revoke,
        source: neon_source,
        ...tokenExamples((make) => `napi_${make.text('base36', 64)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/netlify.js

const netlify_provider = 'Netlify';
const netlify_source = 'https://docs.netlify.com/api/get-started/';
const netlify_revoke = {
    steps: 'Revoke the token under User settings → Applications.',
    url: 'https://docs.netlify.com/api/get-started/',
};
const netlifyRules = [
    {
        id: 'netlify-token',
        provider: netlify_provider,
        title: 'Netlify access token',
        opens: 'the sites and deployments of its user',
        keywords: ['nfp_', 'nfc_', 'nfo_', 'nfb_', 'nfu_'],
        match: { kind: 'token', pattern: 'nf[pcobu]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: netlify_revoke,
        source: netlify_source,
        ...tokenExamples((make) => `nfp_${make.text('base62', 36)}`),
    },
    {
        id: 'netlify-legacy-token',
        provider: netlify_provider,
        title: 'Netlify access token (without prefix)',
        opens: 'the sites and deployments of its user',
        keywords: ['netlify'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{43,46}' },
        severity: 'error',
        confidence: 'medium',
        revoke: netlify_revoke,
        source: netlify_source,
        ...assignedExamples('netlify_auth_token', (make) => make.text('base62', 43)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/new-relic.js
/** New Relic: keys that name their kind at the front, and license keys that name the company at the end. */

const newRelicRules = [
    {
        id: 'new-relic-user-key',
        provider: 'New Relic',
        title: 'New Relic user key',
        opens: 'NerdGraph and REST calls with the rights of its user',
        keywords: ['nrak-'],
        match: { kind: 'token', pattern: 'NRAK-[0-9A-Z]{27}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key on the API keys page, and make a new one.',
            url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        },
        source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        positives: (make) => inText(make, () => `NRAK-${make.text('base36', 27).toUpperCase()}`),
        negatives: (make) => notTokens(make, 'NRAK-'),
    },
    {
        id: 'new-relic-insert-key',
        provider: 'New Relic',
        title: 'New Relic insert key',
        opens: 'writing events, metrics and logs into the account',
        keywords: ['nrii-'],
        match: { kind: 'token', pattern: 'NRII-[0-9A-Za-z_-]{32}(?![0-9A-Za-z_-])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key on the API keys page, and use a license key instead.',
            url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        },
        source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        positives: (make) => inText(make, () => `NRII-${make.text('base64url', 32)}`),
        negatives: (make) => notTokens(make, 'NRII-'),
    },
    {
        id: 'new-relic-query-key',
        provider: 'New Relic',
        title: 'New Relic query key',
        opens: 'reading all event data of the account',
        keywords: ['nriq-'],
        match: { kind: 'token', pattern: 'NRIQ-[0-9A-Za-z_-]{32}(?![0-9A-Za-z_-])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key on the API keys page.',
            url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        },
        source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        positives: (make) => inText(make, () => `NRIQ-${make.text('base64url', 32)}`),
        negatives: (make) => notTokens(make, 'NRIQ-'),
    },
    {
        id: 'new-relic-rest-key',
        provider: 'New Relic',
        title: 'New Relic REST API key',
        opens: 'reading and changing the whole account through the older REST API',
        keywords: ['nrra-'],
        match: { kind: 'token', pattern: 'NRRA-[0-9a-f]{42}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key on the API keys page.',
            url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        },
        source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        positives: (make) => inText(make, () => `NRRA-${make.text('hex', 42)}`),
        negatives: (make) => notTokens(make, 'NRRA-'),
    },
    {
        id: 'new-relic-browser-key',
        provider: 'New Relic',
        title: 'New Relic browser key',
        opens: 'sending browser data in the account’s name; it is public in every page that is watched',
        keywords: ['nrjs-'],
        match: { kind: 'token', pattern: 'NRJS-[0-9a-f]{19}(?![0-9A-Za-z])' },
        severity: 'note',
        confidence: 'high',
        revoke: {
            steps: 'Nothing, when it stands in a page; else delete it on the API keys page.',
            url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        },
        source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        positives: (make) => inText(make, () => `NRJS-${make.text('hex', 19)}`),
        negatives: (make) => notTokens(make, 'NRJS-'),
    },
    {
        id: 'new-relic-license-key',
        provider: 'New Relic',
        title: 'New Relic license key',
        opens: 'reporting any data into the account',
        keywords: ['nral'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])(?:eu01xx[0-9a-f]{26}|[0-9a-f]{32})(?:FFFF|[0-9a-f]{4})NRAL(?![0-9A-Za-z])',
            before: 40,
            after: 4,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Make a new license key on the API keys page, move agents to it, and delete the old one.',
            url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        },
        source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
        positives: (make) => [
            `license_key: ${make.text('hex', 32)}FFFFNRAL`,
            `NEW_RELIC_LICENSE_KEY=${make.text('hex', 36)}NRAL`,
            `key = "eu01xx${make.text('hex', 26)}FFFFNRAL"`,
        ],
        negatives: (make) => [
            `license_key: <license key>NRAL`,
            `key: ${make.text('hex', 12)}FFFFNRAL`,
            `a funeral, a mineral: NRAL`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ngrok.js

const ngrok_provider = 'ngrok';
const ngrok_source = 'https://ngrok.com/docs/agent/';
const ngrok_revoke = {
    steps: 'Delete the authtoken or API key in the dashboard.',
    url: 'https://ngrok.com/docs/agent/',
};
const ngrokRules = [
    {
        id: 'ngrok-authtoken',
        provider: ngrok_provider,
        title: 'ngrok authtoken or API key',
        opens: 'tunnels in the name of the account, or all of its settings',
        keywords: ['ngrok'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{26,28}_[0-9A-Za-z]{20,22}' },
        severity: 'error',
        confidence: 'high',
        revoke: ngrok_revoke,
        source: ngrok_source,
        ...assignedExamples('ngrok_authtoken', (make) => `${make.text('base62', 27)}_${make.text('base62', 21)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/nomad.js

const nomad_provider = 'HashiCorp Nomad';
const nomad_source = 'https://developer.hashicorp.com/nomad/docs/concepts/acl';
const nomad_revoke = {
    steps: 'Delete the token by `nomad acl token delete`.',
    url: 'https://developer.hashicorp.com/nomad/commands/acl/token/delete',
};
const nomadRules = [
    {
        id: 'nomad-acl-token',
        provider: nomad_provider,
        title: 'Nomad ACL token',
        opens: 'the jobs that its policies allow',
        keywords: ['nomad_token', 'x-nomad-token', 'nomadtoken', 'nomad_acl_token', 'nomad_bootstrap'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'high',
        revoke: nomad_revoke,
        source: nomad_source,
        ...assignedExamples('nomad_token', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/notion.js
/** Credentials of Notion. */

const notionToken = (make) => `ntn_${make.text('digits', 11)}${make.text('base62', 35)}`;
const notionLegacyToken = (make) => `secret_${make.text('base62', 43)}`;
const notionRules = [
    {
        id: 'notion-token',
        provider: 'Notion',
        title: 'Notion integration token',
        opens: 'pages and databases that are shared with the integration',
        keywords: ['ntn_'],
        match: { kind: 'token', pattern: 'ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Refresh the secret under Configuration of the integration.',
            url: 'https://www.notion.so/profile/integrations',
        },
        source: 'https://developers.notion.com/reference/authentication',
        positives: (make) => inText(make, notionToken),
        negatives: (make) => [...nearMisses(make, notionToken, 'ntn_'), tooLong(make, notionToken)],
    },
    {
        id: 'notion-legacy-token',
        provider: 'Notion',
        title: 'Notion integration token (secret_)',
        opens: 'pages and databases that are shared with the integration',
        keywords: ['secret_'],
        match: {
            kind: 'token',
            pattern: 'secret_(?=[0-9A-Z]{0,42}[a-z])(?=[A-Za-z]{0,42}[0-9])(?=[0-9a-z]{0,42}[A-Z])[A-Za-z0-9]{43}(?![A-Za-z0-9_])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Refresh the secret under Configuration of the integration.',
            url: 'https://www.notion.so/profile/integrations',
        },
        source: 'https://developers.notion.com/reference/authentication',
        positives: (make) => inText(make, notionLegacyToken),
        negatives: (make) => [
            ...nearMisses(make, notionLegacyToken, 'secret_'),
            tooLong(make, notionLegacyToken),
            `secret_${make.text('lower', 43)}`,
            `secret_${make.text('hex', 43)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/npm.js


const npm_provider = 'npm';
const npm_source = 'https://docs.npmjs.com/about-access-tokens';
const npm_revoke = {
    steps: 'Delete the token under Access Tokens, or by `npm token revoke`; check what was published since.',
    url: 'https://docs.npmjs.com/revoking-access-tokens',
};
const npmRules = [
    {
        id: 'npm-access-token',
        provider: npm_provider,
        title: 'npm access token',
        opens: 'the packages that it may read or publish',
        keywords: ['npm_'],
        match: { kind: 'token', pattern: 'npm_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        prove: proveNpm,
        revoke: npm_revoke,
        source: npm_source,
        ...tokenExamples(makeNpm),
    },
    {
        id: 'npm-legacy-token',
        provider: npm_provider,
        title: 'npm access token (legacy)',
        opens: 'the packages that its owner may read or publish',
        keywords: ['registry.npmjs.org/:_authtoken=', 'npm_token', 'npm_auth_token', 'npm_config__auth'],
        match: {
            kind: 'window',
            pattern: '(?:_authToken=|(?:TOKEN|token|_auth)["\']?[ \\t]{0,4}[:=][ \\t]{0,4})["\']?(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z-])',
            before: 0,
            after: 60,
        },
        severity: 'error',
        confidence: 'medium',
        revoke: npm_revoke,
        source: npm_source,
        ...windowExamples((secret) => `//registry.npmjs.org/:_authToken=${secret}`, (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/nuget.js

const nuget_provider = 'NuGet';
const nuget_source = 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys';
const nuget_revoke = {
    steps: 'Delete or regenerate the key under API keys; check what was pushed since.',
    url: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
};
const nugetRules = [
    {
        id: 'nuget-api-key',
        provider: nuget_provider,
        title: 'NuGet API key',
        opens: 'pushes of the packages that match its pattern',
        keywords: ['oy2'],
        match: { kind: 'token', pattern: 'oy2[a-z2-7]{43}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: nuget_revoke,
        source: nuget_source,
        ...tokenExamples((make) => `oy2${make.text('base32', 43).toLowerCase()}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/nvidia.js
/** Credentials of NVIDIA. */

const nvidiaApiKey = (make) => `nvapi-${make.text('base64url', 64)}`;
const nvidiaRules = [
    {
        id: 'nvidia-api-key',
        provider: 'NVIDIA',
        title: 'NVIDIA API key',
        opens: "NVIDIA's hosted models and the NGC registry, as far as its services allow",
        keywords: ['nvapi-'],
        match: { kind: 'token', pattern: 'nvapi-[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API Keys in the settings of build.nvidia.com or NGC.',
            url: 'https://build.nvidia.com/settings/api-keys',
        },
        source: 'https://docs.nvidia.com/ngc/latest/ngc-catalog-user-guide.html',
        positives: (make) => inText(make, nvidiaApiKey),
        negatives: (make) => nearMisses(make, nvidiaApiKey, 'nvapi-'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/octopus.js

const octopus_provider = 'Octopus Deploy';
const octopus_source = 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key';
const octopus_revoke = {
    steps: 'Revoke the key in the profile under My API Keys.',
    url: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
};
const octopusRules = [
    {
        id: 'octopus-api-key',
        provider: octopus_provider,
        title: 'Octopus Deploy API key',
        opens: 'the deployments that its user may do on that server',
        keywords: ['api-'],
        match: { kind: 'token', pattern: 'API-[0-9A-Z]{26,32}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: octopus_revoke,
        source: octopus_source,
        ...tokenExamples((make) => `API-${make.text('base32', 26)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/okta.js
/** Credentials of Okta. */

const oktaApiToken = (make) => `00${make.text('base64url', 40)}`;
const oktaApiTokenInHeader = (make) => `SSWS 00${make.text('base64url', 40)}`;
const oktaRules = [
    {
        id: 'okta-api-token',
        provider: 'Okta',
        title: 'Okta API token',
        opens: 'users, groups and apps of the organisation, as the administrator who made it',
        keywords: ['okta'],
        match: { kind: 'assigned', value: '00[A-Za-z0-9_-]{40}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Security → API → Tokens.',
            url: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
        },
        source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
        positives: (make) => assigned(make, ['OKTA_API_TOKEN', 'OKTA_CLIENT_TOKEN', 'oktaToken'], oktaApiToken),
        negatives: (make) => assignedNearMisses(make, 'OKTA_API_TOKEN', oktaApiToken),
    },
    {
        id: 'okta-api-token-in-header',
        provider: 'Okta',
        title: 'Okta API token in a header',
        opens: 'users, groups and apps of the organisation, as the administrator who made it',
        keywords: ['ssws'],
        match: { kind: 'token', pattern: 'SSWS (?<secret>00[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Security → API → Tokens.',
            url: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
        },
        source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
        positives: (make) => inText(make, oktaApiTokenInHeader),
        negatives: (make) => [
            ...nearMisses(make, oktaApiTokenInHeader, 'SSWS 00'),
            tooLong(make, oktaApiTokenInHeader),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/onesignal.js
/** Credentials of OneSignal. */

const onesignalApiKey = (make) => `os_v2_app_${make.text('base32', 104).toLowerCase()}`;
const onesignalLegacyApiKey = (make) => make.text('base62', 48);
const onesignalRules = [
    {
        id: 'onesignal-api-key',
        provider: 'OneSignal',
        title: 'OneSignal API key',
        opens: 'messages to all users of the app, with an organisation key of all apps',
        keywords: ['os_v2_app_', 'os_v2_org_'],
        match: { kind: 'token', pattern: 'os_v2_(?:app|org)_[a-z2-7]{60,110}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate or delete the key under Settings → Keys & IDs.',
            url: 'https://documentation.onesignal.com/docs/keys-and-ids',
        },
        source: 'https://documentation.onesignal.com/docs/keys-and-ids',
        positives: (make) => inText(make, onesignalApiKey),
        negatives: (make) => nearMisses(make, onesignalApiKey, 'os_v2_app_'),
    },
    {
        id: 'onesignal-legacy-api-key',
        provider: 'OneSignal',
        title: 'OneSignal REST API key',
        opens: 'messages to all users of the app',
        keywords: ['onesignal', 'one_signal'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{48}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the legacy key under Settings → Keys & IDs.',
            url: 'https://documentation.onesignal.com/docs/keys-and-ids',
        },
        source: 'https://documentation.onesignal.com/docs/keys-and-ids',
        positives: (make) => assigned(make, ['ONESIGNAL_REST_API_KEY', 'onesignalKey'], onesignalLegacyApiKey),
        negatives: (make) => assignedNearMisses(make, 'ONESIGNAL_REST_API_KEY', onesignalLegacyApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/openai.js
/** Credentials of OpenAI. */


const openaiLegacyApiKey = (make) => `sk-${make.text('base62', 20)}T3BlbkFJ${make.text('base62', 20)}`;
const openaiRules = [
    {
        id: 'openai-api-key',
        provider: 'OpenAI',
        title: 'OpenAI API key of a project, service account or admin',
        opens: "OpenAI's models at the project's cost, and with an admin key the whole organisation",
        keywords: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-none-'],
        match: {
            kind: 'token',
            pattern: 'sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,90}T3BlbkFJ[A-Za-z0-9_-]{20,90}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveOpenAi,
        revoke: {
            steps: 'Delete the key under API keys in the OpenAI platform and create another.',
            url: 'https://platform.openai.com/api-keys',
        },
        source: 'https://platform.openai.com/docs/api-reference/authentication',
        positives: (make) => [
            ...inText(make, makeOpenAi),
            `OPENAI_API_KEY=sk-svcacct-${make.text('base64url', 58)}T3BlbkFJ${make.text('base64url', 58)}`,
            `OPENAI_ADMIN_KEY=sk-admin-${make.text('base64url', 20)}T3BlbkFJ${make.text('base64url', 20)}`,
        ],
        negatives: (make) => [
            ...nearMisses(make, makeOpenAi, 'sk-proj-'),
            `sk-proj-${make.text('lower', 40)}-${make.text('lower', 40)}`,
        ],
    },
    {
        id: 'openai-legacy-api-key',
        provider: 'OpenAI',
        title: 'OpenAI API key of a user',
        opens: "OpenAI's models at the cost of every organisation its owner is in",
        keywords: ['t3blbkfj'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9_-])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}(?![A-Za-z0-9_-])',
            before: 40,
            after: 40,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveOpenAi,
        revoke: {
            steps: 'Delete the key under API keys in the OpenAI platform and create one of a project.',
            url: 'https://platform.openai.com/api-keys',
        },
        source: 'https://platform.openai.com/docs/api-reference/authentication',
        positives: (make) => inText(make, openaiLegacyApiKey),
        negatives: (make) => [
            ...nearMisses(make, openaiLegacyApiKey, 'sk-'),
            tooLong(make, openaiLegacyApiKey),
            `the marker T3BlbkFJ alone, or sk-${make.text('lower', 20)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/openrouter.js
/** Credentials of OpenRouter. */

const openrouterApiKey = (make) => `sk-or-v1-${make.text('hex', 64)}`;
const openrouterRules = [
    {
        id: 'openrouter-api-key',
        provider: 'OpenRouter',
        title: 'OpenRouter API key',
        opens: "all models that OpenRouter passes on, up to the key's credit limit",
        keywords: ['sk-or-v1-'],
        match: { kind: 'token', pattern: 'sk-or-v1-[0-9a-f]{64}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: { steps: 'Delete the key under Settings → Keys.', url: 'https://openrouter.ai/settings/keys' },
        source: 'https://openrouter.ai/docs/api-reference/authentication',
        positives: (make) => inText(make, openrouterApiKey),
        negatives: (make) => [
            ...nearMisses(make, openrouterApiKey, 'sk-or-v1-'),
            tooLong(make, openrouterApiKey),
            `sk-or-v1-${make.text('upper', 64)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/openweathermap.js
/** OpenWeatherMap: keys, by name and inside an address. */

const openweathermapRules = [
    {
        id: 'openweathermap-api-key',
        provider: 'OpenWeatherMap',
        title: 'OpenWeatherMap API key',
        opens: 'calls at the account’s cost',
        keywords: ['openweather', 'open_weather', 'owm_api', 'owm_key'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Delete the key under My API keys.', url: 'https://openweathermap.org/appid' },
        source: 'https://openweathermap.org/appid',
        positives: (make) => assigned(make, ['OPENWEATHERMAP_API_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('OPENWEATHERMAP_API_KEY'),
    },
    {
        id: 'openweathermap-address',
        provider: 'OpenWeatherMap',
        title: 'OpenWeatherMap address with a key',
        opens: 'calls at the account’s cost',
        keywords: ['openweathermap.org/'],
        match: {
            kind: 'token',
            pattern: 'openweathermap\\.org/[^\\s"\'`<>]{1,200}?[?&](?:appid|APPID)=(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: { steps: 'Delete the key under My API keys.', url: 'https://openweathermap.org/appid' },
        source: 'https://openweathermap.org/current',
        positives: (make) => inText(make, () => `https://api.openweathermap.org/data/2.5/weather?q=Rome&appid=${make.text('hex', 32)}`),
        negatives: (make) => notTokens(make, 'openweathermap.org/'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/opsgenie.js
/** Opsgenie: keys of its API and integrations. */

const opsgenieRules = [
    {
        id: 'opsgenie-api-key',
        provider: 'Opsgenie',
        title: 'Opsgenie API key',
        opens: 'alerts and, by its rights, the configuration of the account',
        keywords: ['opsgenie'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Settings → API key management.',
            url: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
        },
        source: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
        positives: (make) => assigned(make, ['OPSGENIE_API_KEY'], () => make.uuid()),
        negatives: () => unassigned('OPSGENIE_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/optimizely.js
/** Credentials of Optimizely. */

const optimizelyToken = (make) => `2:${make.text('base64url', 52)}`;
const optimizelyRules = [
    {
        id: 'optimizely-token',
        provider: 'Optimizely',
        title: 'Optimizely personal access token',
        opens: "experiments and flags of its owner's projects",
        keywords: ['optimizely'],
        match: { kind: 'assigned', value: '2:[A-Za-z0-9_-]{40,80}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Profile → API Access.',
            url: 'https://support.optimizely.com/hc/en-us/articles/4410289766669',
        },
        source: 'https://docs.developers.optimizely.com/feature-experimentation/reference/authentication',
        positives: (make) => assigned(make, ['OPTIMIZELY_ACCESS_TOKEN', 'optimizelyToken'], optimizelyToken),
        negatives: (make) => assignedNearMisses(make, 'OPTIMIZELY_ACCESS_TOKEN', optimizelyToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/oracle.js

const oracle_provider = 'Oracle Cloud';
const oracle_source = 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm';
const oracle_revoke = {
    steps: "Delete the key or token in the user's settings and make another one.",
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm',
};
const oracleRules = [
    {
        id: 'oracle-customer-secret-key',
        provider: oracle_provider,
        title: 'Oracle Cloud customer secret key',
        opens: 'the object storage that its user reaches',
        keywords: ['oci_secret', 'oci_customer', 'oracle_secret', 'oci_s3', 'oci_access_secret'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{43}=' },
        severity: 'error',
        confidence: 'medium',
        revoke: oracle_revoke,
        source: oracle_source,
        ...assignedExamples('oci_secret_access_key', (make) => `${make.text('base62', 43)}=`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/ovh.js

const ovh_provider = 'OVHcloud';
const ovh_source = 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api';
const ovh_revoke = {
    steps: "Revoke the credential through the interface's /auth/currentCredential, and delete the application.",
    url: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
};
const ovhRules = [
    {
        id: 'ovh-application-secret',
        provider: ovh_provider,
        title: 'OVHcloud application secret or consumer key',
        opens: 'what the consumer key was granted on the account',
        keywords: ['ovh_application_secret', 'ovh_consumer_key', 'ovh_secret', 'ovh_ck', 'ovh_as', 'ovhcloud'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: ovh_revoke,
        source: ovh_source,
        ...assignedExamples('ovh_application_secret', (make) => make.text('base62', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/packagist.js

const packagist_provider = 'Packagist';
const packagist_source = 'https://packagist.com/docs/composer-authentication';
const packagist_revoke = {
    steps: "Reset the token in the profile, or revoke it in the organisation's settings.",
    url: 'https://packagist.com/docs/composer-authentication',
};
const packagistRules = [
    {
        id: 'packagist-private-token',
        provider: packagist_provider,
        title: 'Private Packagist authentication token',
        opens: 'the private packages of the organisation',
        keywords: ['packagist_'],
        match: { kind: 'token', pattern: 'packagist_[ou][ru]t_[0-9a-f]{68}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: packagist_revoke,
        source: packagist_source,
        ...tokenExamples((make) => `packagist_ort_${make.text('hex', 68)}`),
    },
    {
        id: 'packagist-api-token',
        provider: packagist_provider,
        title: 'Packagist.org API token',
        opens: 'updates and new packages in the name of its user',
        keywords: ['packagist_token', 'packagist_api', 'packagist-token', 'packagist_main', 'packagist_safe'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{20}' },
        severity: 'error',
        confidence: 'medium',
        revoke: { steps: 'Rotate the token in the profile.', url: 'https://packagist.org/apidoc' },
        source: 'https://packagist.org/apidoc',
        ...assignedExamples('packagist_api_token', (make) => make.text('base62', 20)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/paddle.js
/** Credentials of Paddle. */

const paddleApiKey = (make) => `pdl_live_apikey_${make.text('base36', 26)}_${make.text('base62', 22)}_${make.text('base62', 3)}`;
const paddleSandboxKey = (make) => `pdl_sdbx_apikey_${make.text('base36', 26)}_${make.text('base62', 22)}_${make.text('base62', 3)}`;
const paddleWebhookSecret = (make) => `pdl_ntfset_${make.text('base36', 26)}_${make.text('base62', 32)}`;
const paddleRules = [
    {
        id: 'paddle-api-key',
        provider: 'Paddle',
        title: 'Paddle API key (live)',
        opens: 'transactions, customers and prices of the account, as its permissions allow',
        keywords: ['pdl_live_apikey_'],
        match: {
            kind: 'token',
            pattern: 'pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![A-Za-z0-9_])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Developer tools → Authentication.',
            url: 'https://developer.paddle.com/api-reference/about/api-keys',
        },
        source: 'https://developer.paddle.com/api-reference/about/api-keys',
        positives: (make) => inText(make, paddleApiKey),
        negatives: (make) => [
            ...nearMisses(make, paddleApiKey, 'pdl_live_apikey_'),
            tooLong(make, paddleApiKey),
            `pdl_sdbx_apikey_${make.text('base36', 26)}_${make.text('base62', 22)}_${make.text('base62', 3)}`,
        ],
    },
    {
        id: 'paddle-sandbox-key',
        provider: 'Paddle',
        title: 'Paddle API key (sandbox)',
        opens: 'test data of the sandbox, but no money',
        keywords: ['pdl_sdbx_apikey_'],
        match: {
            kind: 'token',
            pattern: 'pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![A-Za-z0-9_])',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Developer tools → Authentication of the sandbox.',
            url: 'https://developer.paddle.com/api-reference/about/api-keys',
        },
        source: 'https://developer.paddle.com/api-reference/about/api-keys',
        positives: (make) => inText(make, paddleSandboxKey),
        negatives: (make) => [
            ...nearMisses(make, paddleSandboxKey, 'pdl_sdbx_apikey_'),
            tooLong(make, paddleSandboxKey),
        ],
    },
    {
        id: 'paddle-webhook-secret',
        provider: 'Paddle',
        title: 'Paddle notification secret',
        opens: "forging events that the application takes for Paddle's",
        keywords: ['pdl_ntfset_'],
        match: { kind: 'token', pattern: 'pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}(?![A-Za-z0-9+/])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Replace the notification destination under Developer tools → Notifications.',
            url: 'https://developer.paddle.com/webhooks/signature-verification',
        },
        source: 'https://developer.paddle.com/webhooks/signature-verification',
        positives: (make) => inText(make, paddleWebhookSecret),
        negatives: (make) => [
            ...nearMisses(make, paddleWebhookSecret, 'pdl_ntfset_'),
            tooLong(make, paddleWebhookSecret),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pagerduty.js
/** PagerDuty: keys of the REST API, and keys that only raise events. */

const pagerdutyRules = [
    {
        id: 'pagerduty-api-key',
        provider: 'PagerDuty',
        title: 'PagerDuty REST API key',
        opens: 'incidents, schedules and users of the account',
        keywords: ['pagerduty', 'pager_duty', 'pd_api_key', 'pd_token'],
        match: { kind: 'assigned', value: '[uye]?\\+?[0-9A-Za-z_-]{18,20}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Integrations → API Access Keys.',
            url: 'https://support.pagerduty.com/main/docs/api-access-keys',
        },
        source: 'https://support.pagerduty.com/main/docs/api-access-keys',
        positives: (make) => assigned(make, ['PAGERDUTY_API_KEY'], () => `u+${make.text('base64url', 18)}`),
        negatives: () => [...unassigned('PAGERDUTY_API_KEY'), 'PAGERDUTY_SERVICE_ID=P1A2B3C'],
    },
    {
        id: 'pagerduty-routing-key',
        provider: 'PagerDuty',
        title: 'PagerDuty integration key',
        opens: 'raising and closing alerts of one service',
        keywords: ['pagerduty', 'pager_duty', 'pd_routing_key', 'pd_integration_key'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}|R[0-9A-Z]{31}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the integration in the service, and add a new one.',
            url: 'https://support.pagerduty.com/main/docs/services-and-integrations',
        },
        source: '',
        positives: (make) => assigned(make, ['PAGERDUTY_ROUTING_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('PAGERDUTY_ROUTING_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/papertrail.js
/** Papertrail: API tokens. */

const papertrailRules = [
    {
        id: 'papertrail-api-token',
        provider: 'Papertrail',
        title: 'Papertrail API token',
        opens: 'searching the logs, and the settings of the account',
        keywords: ['papertrail'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{20}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the token on the profile page.',
            url: 'https://www.papertrail.com/help/http-api/',
        },
        source: '',
        positives: (make) => assigned(make, ['PAPERTRAIL_API_TOKEN'], () => make.text('base62', 20)),
        negatives: () => unassigned('PAPERTRAIL_API_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/particle.js
/** Particle: access tokens of its device cloud. */

const particleRules = [
    {
        id: 'particle-access-token',
        provider: 'Particle',
        title: 'Particle access token',
        opens: 'the devices of the account',
        keywords: ['particle_access', 'particle_token', 'particle-token', 'particle_api', 'particleaccesstoken'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke it by DELETE /v1/access_tokens/:token, or particle token revoke.',
            url: 'https://docs.particle.io/reference/cloud-apis/api/',
        },
        source: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
        positives: (make) => assigned(make, ['PARTICLE_ACCESS_TOKEN'], () => make.text('hex', 40)),
        negatives: () => unassigned('PARTICLE_ACCESS_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/paypal.js
/** Credentials of PayPal and Braintree. */

const braintreeAccessToken = (make) => `access_token$production$${make.text('base36', 16)}$${make.text('hex', 32)}`;
const braintreeSandboxToken = (make) => `access_token$sandbox$${make.text('base36', 16)}$${make.text('hex', 32)}`;
const paypalClientSecret = (make) => `E${make.text('base64url', 79)}`;
const braintreePrivateKey = (make) => make.text('hex', 32);
const paypalRules = [
    {
        id: 'braintree-access-token',
        provider: 'PayPal',
        title: 'Braintree access token (production)',
        opens: "payments in the merchant's name",
        keywords: ['access_token$production$'],
        match: {
            kind: 'token',
            pattern: 'access_token\\$production\\$[0-9a-z]{16}\\$[0-9a-f]{32}(?![A-Za-z0-9_])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Reset the PayPal credentials of the application.',
            url: 'https://developer.paypal.com/dashboard/applications',
        },
        source: 'https://developer.paypal.com/api/rest/authentication/',
        positives: (make) => inText(make, braintreeAccessToken),
        negatives: (make) => [
            ...nearMisses(make, braintreeAccessToken, 'access_token$production$'),
            tooLong(make, braintreeAccessToken),
        ],
    },
    {
        id: 'braintree-sandbox-token',
        provider: 'PayPal',
        title: 'Braintree access token (sandbox)',
        opens: 'test payments of a sandbox, but no money',
        keywords: ['access_token$sandbox$'],
        match: { kind: 'token', pattern: 'access_token\\$sandbox\\$[0-9a-z]{16}\\$[0-9a-f]{32}(?![A-Za-z0-9_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Reset the PayPal credentials of the sandbox application.',
            url: 'https://developer.paypal.com/dashboard/applications',
        },
        source: 'https://developer.paypal.com/api/rest/authentication/',
        positives: (make) => inText(make, braintreeSandboxToken),
        negatives: (make) => [
            ...nearMisses(make, braintreeSandboxToken, 'access_token$sandbox$'),
            tooLong(make, braintreeSandboxToken),
        ],
    },
    {
        id: 'paypal-client-secret',
        provider: 'PayPal',
        title: 'PayPal client secret',
        opens: "payments and refunds in the merchant's name",
        keywords: ['paypal'],
        match: { kind: 'assigned', value: 'E[A-Za-z0-9_-]{79}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Add a second secret to the application, switch to it and delete this one.',
            url: 'https://developer.paypal.com/dashboard/applications',
        },
        source: 'https://developer.paypal.com/api/rest/authentication/',
        positives: (make) => assigned(make, ['PAYPAL_CLIENT_SECRET', 'PAYPAL_SECRET', 'paypalSecret'], paypalClientSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'PAYPAL_CLIENT_SECRET', paypalClientSecret),
            `PAYPAL_CLIENT_ID=A${make.text('base64url', 79)}`,
        ],
    },
    {
        id: 'braintree-private-key',
        provider: 'PayPal',
        title: 'Braintree private key',
        opens: 'payments of the merchant, together with merchant id and public key',
        keywords: ['braintree'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the API key under Settings → API in the Control Panel.',
            url: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
        },
        source: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
        positives: (make) => assigned(make, ['BRAINTREE_PRIVATE_KEY', 'braintreePrivateKey'], braintreePrivateKey),
        negatives: (make) => assignedNearMisses(make, 'BRAINTREE_PRIVATE_KEY', braintreePrivateKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/paystack.js
/** Credentials of Paystack. */

const paystackLiveKey = (make) => `sk_live_${make.text('hex', 40)}`;
const paystackTestKey = (make) => `sk_test_${make.text('hex', 40)}`;
const paystackRules = [
    {
        id: 'paystack-live-key',
        provider: 'Paystack',
        title: 'Paystack secret key (live mode)',
        opens: 'payments, refunds and transfers of the business',
        keywords: ['sk_live_'],
        match: { kind: 'token', pattern: 'sk_live_[0-9a-f]{40}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Generate a new secret key under Settings → API Keys & Webhooks.',
            url: 'https://support.paystack.com/en/articles/2132844',
        },
        source: 'https://paystack.com/docs/api/authentication/',
        positives: (make) => inText(make, paystackLiveKey),
        negatives: (make) => [
            ...nearMisses(make, paystackLiveKey, 'sk_live_'),
            tooLong(make, paystackLiveKey),
            `sk_live_${make.text('upper', 40)}`,
        ],
    },
    {
        id: 'paystack-test-key',
        provider: 'Paystack',
        title: 'Paystack secret key (test mode)',
        opens: 'test payments of the business, but no money',
        keywords: ['sk_test_'],
        match: { kind: 'token', pattern: 'sk_test_[0-9a-f]{40}(?![A-Za-z0-9_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Generate a new test key under Settings → API Keys & Webhooks.',
            url: 'https://support.paystack.com/en/articles/2132844',
        },
        source: 'https://paystack.com/docs/api/authentication/',
        positives: (make) => inText(make, paystackTestKey),
        negatives: (make) => [
            ...nearMisses(make, paystackTestKey, 'sk_test_'),
            tooLong(make, paystackTestKey),
            `sk_test_${make.text('upper', 40)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/perplexity.js
/** Credentials of Perplexity. */

const perplexityApiKey = (make) => `pplx-${make.text('base62', 48)}`;
const perplexityRules = [
    {
        id: 'perplexity-api-key',
        provider: 'Perplexity',
        title: 'Perplexity API key',
        opens: "Perplexity's models at the account's cost",
        keywords: ['pplx-'],
        match: { kind: 'token', pattern: 'pplx-[A-Za-z0-9]{48}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → API and generate another.',
            url: 'https://www.perplexity.ai/settings/api',
        },
        source: 'https://docs.perplexity.ai/guides/getting-started',
        positives: (make) => inText(make, perplexityApiKey),
        negatives: (make) => [
            ...nearMisses(make, perplexityApiKey, 'pplx-'),
            tooLong(make, perplexityApiKey),
            `pplx-7b-online and pplx-70b-chat are models`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pinecone.js
/** Credentials of Pinecone. */

const pineconeApiKey = (make) => `pcsk_${make.text('base62', 6)}_${make.text('base62', 63)}`;
const pineconeLegacyApiKey = (make) => make.uuid();
const pineconeRules = [
    {
        id: 'pinecone-api-key',
        provider: 'Pinecone',
        title: 'Pinecone API key',
        opens: 'all indexes of its project, to read, write and delete',
        keywords: ['pcsk_'],
        match: { kind: 'token', pattern: 'pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{60,66}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API keys of the project in the Pinecone console.',
            url: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
        },
        source: 'https://docs.pinecone.io/reference/api/authentication',
        positives: (make) => inText(make, pineconeApiKey),
        negatives: (make) => [...nearMisses(make, pineconeApiKey, 'pcsk_'), `pcsk_${make.text('base62', 70)}`],
    },
    {
        id: 'pinecone-legacy-api-key',
        provider: 'Pinecone',
        title: 'Pinecone API key (UUID)',
        opens: 'all indexes of its project, to read, write and delete',
        keywords: ['pinecone'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API keys of the project in the Pinecone console.',
            url: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
        },
        source: 'https://docs.pinecone.io/reference/api/authentication',
        positives: (make) => assigned(make, ['PINECONE_API_KEY', 'pineconeApiKey'], pineconeLegacyApiKey),
        negatives: (make) => assignedNearMisses(make, 'PINECONE_API_KEY', pineconeLegacyApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pingdom.js
/** Pingdom: tokens of its API. */

const pingdomRules = [
    {
        id: 'pingdom-api-token',
        provider: 'Pingdom',
        title: 'Pingdom API token',
        opens: 'checks and reports of the account, read or write',
        keywords: ['pingdom'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{64,100}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the token under Integrations → The Pingdom API.',
            url: 'https://docs.pingdom.com/api/',
        },
        source: '',
        positives: (make) => assigned(make, ['PINGDOM_API_TOKEN'], () => make.text('base64url', 87)),
        negatives: () => unassigned('PINGDOM_API_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pipedrive.js
/** Credentials of Pipedrive. */

const pipedriveApiToken = (make) => make.text('hex', 40);
const pipedriveRules = [
    {
        id: 'pipedrive-api-token',
        provider: 'Pipedrive',
        title: 'Pipedrive API token',
        opens: 'deals and contacts, as its owner',
        keywords: ['pipedrive'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Generate a new token under Personal preferences → API.',
            url: 'https://support.pipedrive.com/en/article/how-can-i-find-my-personal-api-key',
        },
        source: 'https://pipedrive.readme.io/docs/core-api-concepts-authentication',
        positives: (make) => assigned(make, ['PIPEDRIVE_API_TOKEN', 'pipedriveToken'], pipedriveApiToken),
        negatives: (make) => assignedNearMisses(make, 'PIPEDRIVE_API_TOKEN', pipedriveApiToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/plaid.js
/** Credentials of Plaid. */

const plaidAccessToken = (make) => `access-production-${make.uuid()}`;
const plaidSandboxToken = (make) => `access-sandbox-${make.uuid()}`;
const plaidSecret = (make) => make.text('hex', 30);
const plaidRules = [
    {
        id: 'plaid-access-token',
        provider: 'Plaid',
        title: 'Plaid access token',
        opens: "accounts and transactions of one person's bank login",
        keywords: ['access-production-', 'access-development-'],
        match: {
            kind: 'token',
            pattern: 'access-(?:production|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Invalidate the token with /item/access_token/invalidate.',
            url: 'https://plaid.com/docs/account/security/',
        },
        source: 'https://plaid.com/docs/api/items/',
        positives: (make) => inText(make, plaidAccessToken),
        negatives: (make) => [
            ...nearMisses(make, plaidAccessToken, 'access-production-'),
            tooLong(make, plaidAccessToken),
            `public-production-${make.uuid()}`,
        ],
    },
    {
        id: 'plaid-sandbox-token',
        provider: 'Plaid',
        title: 'Plaid access token (sandbox)',
        opens: "made-up accounts of a sandbox, but no person's data",
        keywords: ['access-sandbox-'],
        match: {
            kind: 'token',
            pattern: 'access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
        },
        severity: 'note',
        confidence: 'high',
        revoke: {
            steps: 'Invalidate the token with /item/access_token/invalidate.',
            url: 'https://plaid.com/docs/account/security/',
        },
        source: 'https://plaid.com/docs/api/items/',
        positives: (make) => inText(make, plaidSandboxToken),
        negatives: (make) => [
            ...nearMisses(make, plaidSandboxToken, 'access-sandbox-'),
            tooLong(make, plaidSandboxToken),
            `public-sandbox-${make.uuid()}`,
        ],
    },
    {
        id: 'plaid-secret',
        provider: 'Plaid',
        title: 'Plaid client secret',
        opens: 'all items of the team, together with the client id and their tokens',
        keywords: ['plaid'],
        match: { kind: 'assigned', value: '[0-9a-f]{30}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Rotate the secret under Developers → Keys.',
            url: 'https://dashboard.plaid.com/developers/keys',
        },
        source: 'https://plaid.com/docs/api/items/',
        positives: (make) => assigned(make, ['PLAID_SECRET', 'PLAID_SECRET_PRODUCTION', 'plaidSecret'], plaidSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'PLAID_SECRET', plaidSecret),
            `PLAID_CLIENT_ID=${make.text('hex', 24)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/planetscale.js

const planetscale_provider = 'PlanetScale';
const planetscale_source = 'https://planetscale.com/docs/concepts/service-tokens';
const planetscale_revoke = {
    steps: 'Delete the token or password in the dashboard.',
    url: 'https://planetscale.com/docs/concepts/service-tokens',
};
const planetscaleRules = [
    {
        id: 'planetscale-service-token',
        provider: planetscale_provider,
        title: 'PlanetScale service token',
        opens: 'the databases that it was given access to',
        keywords: ['pscale_tkn_'],
        match: { kind: 'token', pattern: 'pscale_tkn_[0-9A-Za-z_-]{32,64}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: planetscale_revoke,
        source: planetscale_source,
        ...tokenExamples((make) => `pscale_tkn_${make.text('base64url', 43)}`),
    },
    {
        id: 'planetscale-password',
        provider: planetscale_provider,
        title: 'PlanetScale database password',
        opens: 'the branch of the database, as its role allows',
        keywords: ['pscale_pw_'],
        match: { kind: 'token', pattern: 'pscale_pw_[0-9A-Za-z_-]{32,64}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: planetscale_revoke,
        source: 'https://planetscale.com/docs/concepts/connection-strings',
        ...tokenExamples((make) => `pscale_pw_${make.text('base64url', 43)}`),
    },
    {
        id: 'planetscale-oauth-token',
        provider: planetscale_provider,
        title: 'PlanetScale OAuth token',
        opens: 'what its user granted to an app',
        keywords: ['pscale_oauth_', 'pscale_app_secret_'],
        match: { kind: 'token', pattern: 'pscale_(?:oauth|app_secret)_[0-9A-Za-z_-]{32,64}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: planetscale_revoke,
        source: planetscale_source,
        ...tokenExamples((make) => `pscale_oauth_${make.text('base64url', 43)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/plivo.js
/** Credentials of Plivo. */

const plivoAuthToken = (make) => make.text('base62', 40);
const plivoRules = [
    {
        id: 'plivo-auth-token',
        provider: 'Plivo',
        title: 'Plivo auth token',
        opens: 'messages, calls and numbers of the account',
        keywords: ['plivo'],
        match: { kind: 'assigned', value: '[A-Za-z0-9+/]{40}|[A-Za-z0-9+/]{54}==' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Regenerate the auth token on the console's overview.",
            url: 'https://console.plivo.com/dashboard',
        },
        source: 'https://www.plivo.com/docs/account/api/authentication',
        positives: (make) => assigned(make, ['PLIVO_AUTH_TOKEN', 'plivoAuthToken'], plivoAuthToken),
        negatives: (make) => [
            ...assignedNearMisses(make, 'PLIVO_AUTH_TOKEN', plivoAuthToken),
            `PLIVO_AUTH_ID=MA${make.text('upper', 18)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/postgresql.js
/** PostgreSQL: connection strings, password variables, and lines of .pgpass. */


const postgresqlRules = [
    {
        id: 'postgresql-url',
        provider: 'PostgreSQL',
        title: 'PostgreSQL connection string',
        opens: 'the database, with its user’s rights',
        keywords: [
            'postgres://',
            'postgresql://',
            'postgresql+asyncpg://',
            'postgresql+psycopg2://',
            'postgis://',
        ],
        match: {
            kind: 'token',
            pattern: `(?:postgres|postgresql|postgresql\\+asyncpg|postgresql\\+psycopg2|postgis)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the role’s password by ALTER ROLE … PASSWORD.',
            url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
        },
        source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS',
        positives: (make) => [
            `DATABASE_URL=postgres://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'postgis://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("postgres://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'postgres://localhost:1234/shop',
            `url: postgres://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'postgres://<user>:<password>@db.example.com/shop',
            'postgres://user@db.example.com/shop',
        ],
    },
    {
        id: 'postgresql-password',
        provider: 'PostgreSQL',
        title: 'PostgreSQL password',
        opens: 'the database, with its user’s rights',
        keywords: [
            'pgpassword',
            'postgres_password',
            'postgresql_password',
            'postgres-password',
            'postgresql-password',
            'postgrespassword',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the role’s password by ALTER ROLE … PASSWORD.',
            url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
        },
        source: 'https://www.postgresql.org/docs/current/libpq-envars.html',
        positives: (make) => assigned(make, ['PGPASSWORD'], () => `${make.text('base62', 14)}2`),
        negatives: () => [...unassigned('PGPASSWORD'), 'POSTGRES_PASSWORD=postgres'],
    },
    {
        id: 'postgresql-pgpass',
        provider: 'PostgreSQL',
        title: 'Password in .pgpass',
        opens: 'the database, with its user’s rights',
        keywords: [':5432:'],
        match: {
            kind: 'token',
            pattern: `:5432:[^\\s:"']{1,64}:[^\\s:"']{1,64}:(?<secret>${chosenPart})(?![^\\s])`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the role’s password by ALTER ROLE … PASSWORD.',
            url: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
        },
        source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
        positives: (make) => [
            `db.example.com:5432:shop:app:${make.text('base62', 12)}4`,
            `*:5432:*:postgres:${make.text('base62', 20)}0\n`,
            `localhost:5432:shop:root:${make.text('hex', 12)}8b`,
        ],
        negatives: () => [
            '127.0.0.1:5432:5432',
            'db:5432:shop:app:*',
            'hostname:5432:database:username:password',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/posthog.js
/** Credentials of PostHog. */

const posthogPersonalApiKey = (make) => `phx_${make.text('base62', 47)}`;
const posthogFeatureFlagsKey = (make) => `phs_${make.text('base62', 43)}`;
const posthogRules = [
    {
        id: 'posthog-personal-api-key',
        provider: 'PostHog',
        title: 'PostHog personal API key',
        opens: 'projects of its owner, as its scopes allow',
        keywords: ['phx_'],
        match: { kind: 'token', pattern: 'phx_[A-Za-z0-9_-]{40,60}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete or roll the key under Settings → Personal API keys.',
            url: 'https://app.posthog.com/settings/user-api-keys',
        },
        source: 'https://posthog.com/docs/api',
        positives: (make) => inText(make, posthogPersonalApiKey),
        negatives: (make) => [
            ...nearMisses(make, posthogPersonalApiKey, 'phx_'),
            `phc_${make.text('base62', 43)}`,
        ],
    },
    {
        id: 'posthog-feature-flags-key',
        provider: 'PostHog',
        title: 'PostHog feature flags secure key',
        opens: 'definitions of all feature flags of the project',
        keywords: ['phs_'],
        match: { kind: 'token', pattern: 'phs_[A-Za-z0-9_-]{40,60}(?![A-Za-z0-9_-])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the key under Settings → Feature flags of the project.',
            url: 'https://app.posthog.com/settings/user-api-keys',
        },
        source: 'https://posthog.com/docs/feature-flags/local-evaluation',
        positives: (make) => inText(make, posthogFeatureFlagsKey),
        negatives: (make) => nearMisses(make, posthogFeatureFlagsKey, 'phs_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/postman.js
/** Credentials of Postman. */

const postmanApiKey = (make) => `PMAK-${make.text('hex', 24)}-${make.text('hex', 34)}`;
const postmanCollectionKey = (make) => `PMAT-${make.text('base36', 26).toUpperCase()}`;
const postmanRules = [
    {
        id: 'postman-api-key',
        provider: 'Postman',
        title: 'Postman API key',
        opens: 'collections and environments of its owner, with the secrets in them',
        keywords: ['pmak-'],
        match: { kind: 'token', pattern: 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → API keys.',
            url: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
        },
        source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
        positives: (make) => inText(make, postmanApiKey),
        negatives: (make) => [...nearMisses(make, postmanApiKey, 'PMAK-'), tooLong(make, postmanApiKey)],
    },
    {
        id: 'postman-collection-key',
        provider: 'Postman',
        title: 'Postman collection access key',
        opens: 'one collection, to read',
        keywords: ['pmat-'],
        match: { kind: 'token', pattern: 'PMAT-[0-9A-Z]{26}(?![A-Za-z0-9_-])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: "Disable the access key in the collection's sharing options.",
            url: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
        },
        source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
        positives: (make) => inText(make, postmanCollectionKey),
        negatives: (make) => [
            ...nearMisses(make, postmanCollectionKey, 'PMAT-'),
            tooLong(make, postmanCollectionKey),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/postmark.js
/** Credentials of Postmark. */

const postmarkToken = (make) => make.uuid();
const postmarkRules = [
    {
        id: 'postmark-token',
        provider: 'Postmark',
        title: 'Postmark server or account token',
        opens: 'mail in the name of its server, with an account token all servers and domains',
        keywords: ['postmark'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Add a second token under API Tokens of the server, switch to it and delete this one.',
            url: 'https://postmarkapp.com/support/article/1008-what-are-the-account-and-server-api-tokens',
        },
        source: 'https://postmarkapp.com/developer/api/overview',
        positives: (make) => assigned(make, ['POSTMARK_SERVER_TOKEN', 'X-Postmark-Server-Token', 'postmarkApiToken'], postmarkToken),
        negatives: (make) => [
            ...assignedNearMisses(make, 'POSTMARK_SERVER_TOKEN', postmarkToken),
            `POSTMARK_API_TEST`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/prefect.js

const prefect_provider = 'Prefect';
const prefect_source = 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys';
const prefect_revoke = {
    steps: 'Delete the key under API keys of the profile or service account.',
    url: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
};
const prefectRules = [
    {
        id: 'prefect-api-key',
        provider: prefect_provider,
        title: 'Prefect Cloud API key',
        opens: 'the workspaces that its owner reaches',
        keywords: ['pnu_', 'pnb_'],
        match: { kind: 'token', pattern: 'pn[ub]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: prefect_revoke,
        source: prefect_source,
        ...tokenExamples((make) => `pnu_${make.text('base62', 36)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/prismic.js
/** Credentials of Prismic. */

const prismicAccessToken = (make) => `MC5${make.text('base64url', 21)}.${make.text('base64url', 80)}`;
const prismicRules = [
    {
        id: 'prismic-access-token',
        provider: 'Prismic',
        title: 'Prismic permanent access token',
        opens: 'content of the repository, drafts too',
        keywords: ['prismic'],
        match: { kind: 'assigned', value: 'MC5[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{30,140}' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Settings → API & Security.',
            url: 'https://prismic.io/docs/content-api#access-tokens',
        },
        source: 'https://prismic.io/docs/content-api#access-tokens',
        positives: (make) => assigned(make, ['PRISMIC_ACCESS_TOKEN', 'prismicToken'], prismicAccessToken),
        negatives: (make) => assignedNearMisses(make, 'PRISMIC_ACCESS_TOKEN', prismicAccessToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/prometheus.js
/** Prometheus: passwords and tokens of its configuration file. */

const prometheusRules = [
    {
        id: 'prometheus-remote-write-password',
        provider: 'Prometheus',
        title: 'Prometheus remote write password',
        opens: 'writing metrics to the remote storage, often reading them, too',
        keywords: ['remote_write', 'remotewrite', 'remote_read'],
        match: {
            kind: 'window',
            pattern: `(?:password|bearer_token|credentials):\\s{0,4}["']?(?<secret>${chosenValue})`,
            before: 0,
            after: 512,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the password at the remote storage, and read it from password_file.',
            url: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write',
        },
        source: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write',
        positives: (make) => [
            `remote_write:\n  - url: https://prom.example.com\n    basic_auth:\n      username: 42\n      password: ${make.text('base62', 24)}4`,
            `remoteWrite:\n  - basicAuth:\n      password: "${make.text('base62', 20)}X"`,
            `remote_write:\n  - authorization:\n      credentials: ${make.text('base62', 32)}8`,
        ],
        negatives: () => [
            'remote_write:\n  - basic_auth:\n      password_file: /etc/prometheus/secret',
            `remote_write:\n  - basic_auth:\n      password: \${PASSWORD}`,
            'remote_write:\n  - basic_auth:\n      password: <secret>',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pubnub.js
/** Credentials of PubNub. */

const pubnubSecretKey = (make) => `sec-c-${Buffer.from(make.uuid()).toString('base64')}`;
const pubnubRules = [
    {
        id: 'pubnub-secret-key',
        provider: 'PubNub',
        title: 'PubNub secret key',
        opens: 'who may read and write on all channels of the keyset',
        keywords: ['sec-c-'],
        match: {
            kind: 'token',
            pattern: 'sec-c-(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9+/]{48})(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Remove the keyset's secret key and add another in the Admin Portal.",
            url: 'https://www.pubnub.com/docs/general/setup/account-setup',
        },
        source: 'https://www.pubnub.com/docs/general/setup/account-setup',
        positives: (make) => [...inText(make, pubnubSecretKey), `PUBNUB_SECRET_KEY=sec-c-${make.uuid()}`],
        negatives: (make) => [
            ...nearMisses(make, pubnubSecretKey, 'sec-c-'),
            tooLong(make, pubnubSecretKey),
            `pub-c-${make.uuid()}, sub-c-${make.uuid()}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pulumi.js

const pulumi_provider = 'Pulumi';
const pulumi_source = 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/';
const pulumi_revoke = {
    steps: 'Delete the token under Access tokens of the user, team or organisation.',
    url: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
};
const pulumiRules = [
    {
        id: 'pulumi-access-token',
        provider: pulumi_provider,
        title: 'Pulumi access token',
        opens: 'the stacks with their states and secrets',
        keywords: ['pul-'],
        match: { kind: 'token', pattern: 'pul-[0-9a-f]{40}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: pulumi_revoke,
        source: pulumi_source,
        ...tokenExamples((make) => `pul-${make.text('hex', 40)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pusher.js
/** Credentials of Pusher. */

const pusherSecret = (make) => make.text('hex', 20);
const pusherRules = [
    {
        id: 'pusher-secret',
        provider: 'Pusher',
        title: 'Pusher Channels secret',
        opens: 'events on all channels of the app, and who may join private ones',
        keywords: ['pusher'],
        match: { kind: 'assigned', value: '[0-9a-f]{20}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Make a new token under App Keys of the app and delete this one.',
            url: 'https://dashboard.pusher.com/apps',
        },
        source: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
        positives: (make) => assigned(make, ['PUSHER_APP_SECRET', 'PUSHER_SECRET', 'pusherSecret'], pusherSecret),
        negatives: (make) => assignedNearMisses(make, 'PUSHER_APP_SECRET', pusherSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/pypi.js


const pypi_provider = 'PyPI';
const pypi_source = 'https://docs.pypi.org/api/secrets/';
const pypi_revoke = {
    steps: 'Remove the token under Account settings → API tokens; check what was uploaded since.',
    url: 'https://pypi.org/help/#apitoken',
};
const pypiRules = [
    {
        id: 'pypi-token',
        provider: pypi_provider,
        title: 'PyPI upload token',
        opens: 'uploads of new releases to the projects in its scope',
        keywords: ['pypi-ageichlwas5vcmc'],
        match: { kind: 'token', pattern: 'pypi-AgEIcHlwaS5vcmc[0-9A-Za-z_-]{60,1000}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        prove: provePypi,
        revoke: pypi_revoke,
        source: pypi_source,
        ...tokenExamples(makePypi),
    },
    {
        id: 'testpypi-token',
        provider: pypi_provider,
        title: 'TestPyPI upload token',
        opens: 'uploads to the projects in its scope on test.pypi.org',
        keywords: ['pypi-agendgvzdc5wexbplm9yzw'],
        match: { kind: 'token', pattern: 'pypi-AgENdGVzdC5weXBpLm9yZw[0-9A-Za-z_-]{60,1000}(?![0-9A-Za-z_-])' },
        severity: 'warning',
        confidence: 'high',
        prove: provePypi,
        revoke: {
            steps: 'Remove the token on test.pypi.org under Account settings → API tokens.',
            url: 'https://test.pypi.org/help/#apitoken',
        },
        source: pypi_source,
        ...tokenExamples((make) => `pypi-AgENdGVzdC5weXBpLm9yZw${make.text('base64url', 62)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/qdrant.js
/** Credentials of Qdrant. */


const qdrantApiKey = (make) => makeJwt(make, { access: 'm' });
const qdrantRules = [
    {
        id: 'qdrant-api-key',
        provider: 'Qdrant',
        title: 'Qdrant API key',
        opens: 'all collections of its cluster, as its claims allow',
        keywords: ['qdrant'],
        match: {
            kind: 'assigned',
            value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: {
            steps: 'Delete the key under Access Management of the cluster.',
            url: 'https://qdrant.tech/documentation/cloud/authentication',
        },
        source: 'https://qdrant.tech/documentation/guides/security',
        positives: (make) => assigned(make, ['QDRANT_API_KEY', 'qdrantApiKey'], qdrantApiKey),
        negatives: (make) => assignedNearMisses(make, 'QDRANT_API_KEY', qdrantApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/rabbitmq.js
/** RabbitMQ and other AMQP brokers: connection strings. */

const rabbitmqRules = [
    {
        id: 'amqp-url',
        provider: 'RabbitMQ',
        title: 'AMQP connection string',
        opens: 'the queues and exchanges that its user may reach',
        keywords: ['amqp://', 'amqps://'],
        match: {
            kind: 'token',
            pattern: `(?:amqp|amqps)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by rabbitmqctl change_password.',
            url: 'https://www.rabbitmq.com/docs/access-control',
        },
        source: 'https://www.rabbitmq.com/docs/uri-spec',
        positives: (make) => [
            `DATABASE_URL=amqp://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'amqps://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("amqp://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'amqp://localhost:1234/shop',
            `url: amqp://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'amqp://<user>:<password>@db.example.com/shop',
            'amqp://user@db.example.com/shop',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/railway.js

const railway_provider = 'Railway';
const railway_source = 'https://docs.railway.com/integrations/api';
const railway_revoke = {
    steps: "Delete the token in the project's or account's settings.",
    url: 'https://docs.railway.com/integrations/api',
};
const railwayRules = [
    {
        id: 'railway-token',
        provider: railway_provider,
        title: 'Railway token',
        opens: "the project's environment, or everything of its user",
        keywords: ['railway_token', 'railway_api', 'railwaytoken', 'railway-token'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: railway_revoke,
        source: railway_source,
        ...assignedExamples('railway_token', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/rancher.js

const rancher_provider = 'Rancher';
const rancher_source = 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys';
const rancher_revoke = {
    steps: 'Delete the key under Account & API Keys.',
    url: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
};
const rancherRules = [
    {
        id: 'rancher-api-token',
        provider: rancher_provider,
        title: 'Rancher API token',
        opens: 'the clusters that its user reaches',
        keywords: ['token-'],
        match: { kind: 'token', pattern: 'token-[0-9a-z]{5}:[0-9a-z]{54}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: rancher_revoke,
        source: rancher_source,
        ...tokenExamples((make) => `token-${make.text('base36', 5)}:${make.text('base36', 54)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/rapidapi.js
/** RapidAPI: keys of applications, 50 characters with msh and jsn inside. */

const rapidapiRules = [
    {
        id: 'rapidapi-key',
        provider: 'RapidAPI',
        title: 'RapidAPI application key',
        opens: 'every API that the application subscribes to, at its cost',
        keywords: ['rapidapi', 'rapid_api', 'rapid-api'],
        match: { kind: 'assigned', value: '[0-9a-z]{10}msh[0-9a-z]{37}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the key under Apps → Authorization.',
            url: 'https://docs.rapidapi.com/docs/keys',
        },
        source: 'https://docs.rapidapi.com/docs/keys',
        positives: (make) => assigned(make, ['RAPIDAPI_KEY'], () => `${make.text('hex', 10)}msh${make.text('hex', 15)}p1${make.text('hex', 5)}jsn${make.text('hex', 12)}`),
        negatives: () => unassigned('RAPIDAPI_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/raygun.js
/** Raygun: keys of applications and personal tokens. */

const raygunRules = [
    {
        id: 'raygun-api-key',
        provider: 'Raygun',
        title: 'Raygun API key',
        opens: 'sending crash reports into the application; a personal token reads them, too',
        keywords: ['raygun'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{22}==|[0-9A-Za-z]{20,24}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the key in the application’s settings.',
            url: 'https://raygun.com/documentation/',
        },
        source: '',
        positives: (make) => assigned(make, ['RAYGUN_API_KEY'], () => `${make.text('base62', 22)}==`),
        negatives: () => unassigned('RAYGUN_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/razorpay.js
/** Credentials of Razorpay. */

const razorpayKeySecret = (make) => make.text('base62', 24);
const razorpayLiveKeyId = (make) => `rzp_live_${make.text('base62', 14)}`;
const razorpayRules = [
    {
        id: 'razorpay-key-secret',
        provider: 'Razorpay',
        title: 'Razorpay key secret',
        opens: 'payments and refunds of the merchant, together with the key id',
        keywords: ['razorpay', 'rzp_'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{24}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the key under Account & Settings → API Keys.',
            url: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
        },
        source: 'https://razorpay.com/docs/api/authentication/',
        positives: (make) => assigned(make, ['RAZORPAY_KEY_SECRET', 'razorpaySecret'], razorpayKeySecret),
        negatives: (make) => assignedNearMisses(make, 'RAZORPAY_KEY_SECRET', razorpayKeySecret),
    },
    {
        id: 'razorpay-live-key-id',
        provider: 'Razorpay',
        title: 'Razorpay key id (live mode)',
        opens: 'nothing alone, but its secret often stands nearby',
        keywords: ['rzp_live_'],
        match: { kind: 'token', pattern: 'rzp_live_[A-Za-z0-9]{14}(?![A-Za-z0-9_])' },
        severity: 'note',
        confidence: 'high',
        revoke: {
            steps: 'Look for the key secret beside it, and regenerate the key if it is there.',
            url: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
        },
        source: 'https://razorpay.com/docs/api/authentication/',
        positives: (make) => inText(make, razorpayLiveKeyId),
        negatives: (make) => [
            ...nearMisses(make, razorpayLiveKeyId, 'rzp_live_'),
            tooLong(make, razorpayLiveKeyId),
            `rzp_test_${make.text('base62', 14)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/readme.js
/** Credentials of ReadMe. */

const readmeApiKey = (make) => `rdme_${make.text('base36', 70)}`;
const readmeRules = [
    {
        id: 'readme-api-key',
        provider: 'ReadMe.io',
        title: 'ReadMe API key',
        opens: 'documentation of the project, to write',
        keywords: ['rdme_'],
        match: { kind: 'token', pattern: 'rdme_[a-z0-9]{70}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Configuration → API Key.',
            url: 'https://docs.readme.com/main/docs/api-keys',
        },
        source: 'https://docs.readme.com/main/reference/intro/authentication',
        positives: (make) => inText(make, readmeApiKey),
        negatives: (make) => [...nearMisses(make, readmeApiKey, 'rdme_'), tooLong(make, readmeApiKey)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/recurly.js
/** Credentials of Recurly. */

const recurlyApiKey = (make) => make.text('hex', 32);
const recurlyRules = [
    {
        id: 'recurly-api-key',
        provider: 'Recurly',
        title: 'Recurly private API key',
        opens: 'subscriptions, invoices and accounts of the site',
        keywords: ['recurly'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate or delete the key under Integrations → API Credentials.',
            url: 'https://docs.recurly.com/docs/api-keys',
        },
        source: 'https://recurly.com/developers/api/',
        positives: (make) => assigned(make, ['RECURLY_API_KEY', 'recurlyKey'], recurlyApiKey),
        negatives: (make) => assignedNearMisses(make, 'RECURLY_API_KEY', recurlyApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/reddit.js
/** Credentials of Reddit. */

const redditClientSecret = (make) => make.text('base64url', 30);
const redditRules = [
    {
        id: 'reddit-client-secret',
        provider: 'Reddit',
        title: 'Reddit client secret',
        opens: "tokens in the app's name",
        keywords: ['reddit'],
        match: { kind: 'assigned', value: '[A-Za-z0-9_-]{27}|[A-Za-z0-9_-]{30}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the app under Preferences → Apps and create it anew.',
            url: 'https://www.reddit.com/prefs/apps',
        },
        source: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
        positives: (make) => assigned(make, ['REDDIT_CLIENT_SECRET', 'redditSecret'], redditClientSecret),
        negatives: (make) => assignedNearMisses(make, 'REDDIT_CLIENT_SECRET', redditClientSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/redis.js
/** Redis: connection strings and passwords of its configuration. */


const redisRules = [
    {
        id: 'redis-url',
        provider: 'Redis',
        title: 'Redis connection string',
        opens: 'the data of the Redis server',
        keywords: ['redis://', 'rediss://', 'valkey://'],
        match: {
            kind: 'token',
            pattern: `(?:redis|rediss|valkey)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ACL SETUSER, or requirepass.',
            url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
        },
        source: 'https://redis.io/docs/latest/develop/connect/',
        positives: (make) => [
            `DATABASE_URL=redis://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
            `url: 'valkey://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
            `connect("redis://root:${make.text('hex', 24)}@db.internal")`,
        ],
        negatives: () => [
            'redis://localhost:1234/shop',
            `url: redis://\${USER}:\${PASSWORD}@db.example.com/shop`,
            'redis://<user>:<password>@db.example.com/shop',
            'redis://user@db.example.com/shop',
        ],
    },
    {
        id: 'redis-password',
        provider: 'Redis',
        title: 'Redis password',
        opens: 'the data of the Redis server',
        keywords: ['redis_password', 'redis-password', 'redispassword', 'rediscli_auth', 'redis_auth'],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ACL SETUSER, or requirepass.',
            url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
        },
        source: '',
        positives: (make) => assigned(make, ['REDIS_PASSWORD'], () => `${make.text('base62', 16)}3`),
        negatives: () => [...unassigned('REDIS_PASSWORD'), 'REDIS_PASSWORD=changeme'],
    },
    {
        id: 'redis-requirepass',
        provider: 'Redis',
        title: 'Redis requirepass',
        opens: 'the data of the Redis server',
        keywords: ['requirepass', 'masterauth'],
        match: {
            kind: 'window',
            pattern: `(?:requirepass|masterauth)[ \\t]{1,4}["']?(?<secret>${chosenValue})`,
            before: 0,
            after: 160,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Set a new requirepass, or ACL users.',
            url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
        },
        source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/config-file/',
        positives: (make) => [
            `requirepass ${make.text('base62', 24)}7`,
            `redis-server --requirepass "${make.text('base62', 16)}X"`,
            `masterauth ${make.text('hex', 32)}9a`,
        ],
        negatives: () => ['# requirepass foobared', `requirepass \${REDIS_PASSWORD}`, 'requirepass <password>'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/render.js

const render_provider = 'Render';
const render_source = 'https://render.com/docs/api';
const render_revoke = {
    steps: 'Revoke the key under Account settings → API keys.',
    url: 'https://render.com/docs/api',
};
const renderRules = [
    {
        id: 'render-api-key',
        provider: render_provider,
        title: 'Render API key',
        opens: "all services of its user's workspaces",
        keywords: ['rnd_'],
        match: { kind: 'token', pattern: 'rnd_[0-9A-Za-z]{28,32}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: render_revoke,
        source: render_source,
        ...tokenExamples((make) => `rnd_${make.text('base62', 28)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/replicate.js
/** Credentials of Replicate. */

const replicateApiToken = (make) => `r8_${make.text('base62', 37)}`;
const replicateRules = [
    {
        id: 'replicate-api-token',
        provider: 'Replicate',
        title: 'Replicate API token',
        opens: 'models, trainings and deployments of the account, at its cost',
        keywords: ['r8_'],
        match: { kind: 'token', pattern: 'r8_[A-Za-z0-9]{37}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Disable the token under Account settings → API tokens.',
            url: 'https://replicate.com/account/api-tokens',
        },
        source: 'https://replicate.com/docs/topics/security/api-tokens',
        positives: (make) => inText(make, replicateApiToken),
        negatives: (make) => [...nearMisses(make, replicateApiToken, 'r8_'), tooLong(make, replicateApiToken)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/resend.js
/** Credentials of Resend. */

const resendApiKey = (make) => `re_${make.text('base58', 8)}_${make.text('base58', 24)}`;
const resendRules = [
    {
        id: 'resend-api-key',
        provider: 'Resend',
        title: 'Resend API key',
        opens: "mail in the name of the account's domains, with full access all its settings",
        keywords: ['re_'],
        match: { kind: 'token', pattern: 're_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,26}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: { steps: 'Delete the key under API Keys.', url: 'https://resend.com/api-keys' },
        source: 'https://resend.com/docs/dashboard/api-keys/introduction',
        positives: (make) => inText(make, resendApiKey),
        negatives: (make) => [
            ...nearMisses(make, resendApiKey, 're_'),
            `re_compile_every_pattern_of_this_module`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/retool.js
/** Credentials of Retool. */

const retoolApiToken = (make) => `retool_01${make.text('base36', 24)}`;
const retoolRules = [
    {
        id: 'retool-api-token',
        provider: 'Retool',
        title: 'Retool API token',
        opens: 'users, apps and settings of the organisation, as its scopes allow',
        keywords: ['retool_01'],
        match: { kind: 'token', pattern: 'retool_01[a-z0-9]{24}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Settings → API.',
            url: 'https://docs.retool.com/org-users/guides/retool-api-authentication',
        },
        source: 'https://docs.retool.com/org-users/guides/retool-api-authentication',
        positives: (make) => inText(make, retoolApiToken),
        negatives: (make) => [...nearMisses(make, retoolApiToken, 'retool_01'), tooLong(make, retoolApiToken)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/roblox.js
/** Roblox: login cookies, which carry their own warning, and Open Cloud keys. */

const robloxRules = [
    {
        id: 'roblox-security-cookie',
        provider: 'Roblox',
        title: 'Roblox login cookie',
        opens: 'the account, without password or second factor',
        keywords: ['_|warning:-do-not-share-this'],
        match: {
            kind: 'token',
            pattern: '_\\|WARNING:-DO-NOT-SHARE-THIS[^|\\r\\n]{10,160}\\|_(?<secret>[0-9A-Za-z._-]{100,1500})',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Log out of all sessions in the account’s security settings.',
            url: 'https://en.help.roblox.com/hc/en-us/articles/203313380',
        },
        source: '',
        positives: (make) => inText(make, () => `_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you.|_${make.text('upperHex', 400)}`),
        negatives: (make) => notTokens(make, '_|WARNING:-DO-NOT-SHARE-THIS'),
    },
    {
        id: 'roblox-open-cloud-key',
        provider: 'Roblox',
        title: 'Roblox Open Cloud key',
        opens: 'the experiences and data stores that the key names',
        keywords: ['roblox_api', 'roblox-api', 'robloxapikey', 'roblox_open_cloud', 'rblx_api', 'roblox_key'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{48}(?:[0-9A-Za-z+/=]{0,900})' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete or regenerate the key on the Creator Dashboard.',
            url: 'https://create.roblox.com/docs/cloud/auth/api-keys',
        },
        source: 'https://create.roblox.com/docs/cloud/auth/api-keys',
        positives: (make) => assigned(make, ['ROBLOX_API_KEY'], () => make.text('base62', 48)),
        negatives: () => unassigned('ROBLOX_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/rocket-chat.js
/** Credentials of Rocket.Chat. */

const rocketChatToken = (make) => make.text('base64url', 43);
const rocketChatRules = [
    {
        id: 'rocket-chat-token',
        provider: 'Rocket.Chat',
        title: 'Rocket.Chat personal access token',
        opens: 'everything that its user may do',
        keywords: ['rocketchat', 'rocket_chat', 'rocket-chat', 'rocket.chat'],
        match: { kind: 'assigned', value: '[A-Za-z0-9_-]{43}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Remove the token under Account → Personal Access Tokens.',
            url: 'https://docs.rocket.chat/docs/manage-personal-access-tokens',
        },
        source: 'https://developer.rocket.chat/apidocs/authentication',
        positives: (make) => assigned(make, ['ROCKETCHAT_TOKEN', 'ROCKET_CHAT_AUTH_TOKEN', 'rocketchatToken'], rocketChatToken),
        negatives: (make) => assignedNearMisses(make, 'ROCKETCHAT_TOKEN', rocketChatToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/rollbar.js
/** Rollbar: access tokens of projects and accounts. */

const rollbarRules = [
    {
        id: 'rollbar-access-token',
        provider: 'Rollbar',
        title: 'Rollbar access token',
        opens: 'posting items or, by its scopes, reading and changing the project',
        keywords: ['rollbar'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9a-f]{128}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Disable the token under Settings → Project Access Tokens.',
            url: 'https://docs.rollbar.com/docs/access-tokens',
        },
        source: 'https://docs.rollbar.com/docs/access-tokens',
        positives: (make) => assigned(make, ['ROLLBAR_ACCESS_TOKEN'], () => make.text('hex', 32)),
        negatives: () => unassigned('ROLLBAR_ACCESS_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/rubygems.js

const rubygems_provider = 'RubyGems';
const rubygems_source = 'https://guides.rubygems.org/api-key-scopes/';
const rubygems_revoke = {
    steps: 'Delete the key under Edit settings → API keys; check what was pushed since.',
    url: 'https://guides.rubygems.org/api-key-scopes/',
};
const rubygemsRules = [
    {
        id: 'rubygems-api-key',
        provider: rubygems_provider,
        title: 'RubyGems API key',
        opens: 'pushes and yanks of the gems in its scope',
        keywords: ['rubygems_'],
        match: { kind: 'token', pattern: 'rubygems_[0-9a-f]{48}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: rubygems_revoke,
        source: rubygems_source,
        ...tokenExamples((make) => `rubygems_${make.text('hex', 48)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/runpod.js
/** Credentials of RunPod. */

const runpodApiKey = (make) => `rpa_${make.text('base62', 46)}`;
const runpodRules = [
    {
        id: 'runpod-api-key',
        provider: 'RunPod',
        title: 'RunPod API key',
        opens: 'pods, endpoints and storage of the account, at its cost',
        keywords: ['rpa_'],
        match: { kind: 'token', pattern: 'rpa_[A-Za-z0-9]{40,56}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Settings → API Keys.',
            url: 'https://www.console.runpod.io/user/settings',
        },
        source: 'https://docs.runpod.io/get-started/api-keys',
        positives: (make) => inText(make, runpodApiKey),
        negatives: (make) => nearMisses(make, runpodApiKey, 'rpa_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/salesforce.js
/** Credentials of Salesforce. */

const salesforceAccessToken = (make) => `00D${make.text('base62', 12)}!AQ${make.text('base62', 94)}`;
const salesforceRefreshToken = (make) => `5Aep861${make.text('base62', 80)}`;
const salesforceConsumerSecret = (make) => make.text('upperHex', 64);
const salesforceRules = [
    {
        id: 'salesforce-access-token',
        provider: 'Salesforce',
        title: 'Salesforce access token or session id',
        opens: 'records of the organisation, as its user',
        keywords: ['00d'],
        match: {
            kind: 'token',
            pattern: '00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]{80,130}(?![A-Za-z0-9._])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Revoke the session under Session Management, and the app's tokens under OAuth Usage.",
            url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
        },
        source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm',
        positives: (make) => inText(make, salesforceAccessToken),
        negatives: (make) => nearMisses(make, salesforceAccessToken, '00D'),
    },
    {
        id: 'salesforce-refresh-token',
        provider: 'Salesforce',
        title: 'Salesforce refresh token',
        opens: 'records of the organisation, as its user, until it is revoked',
        keywords: ['5aep861'],
        match: { kind: 'token', pattern: '5Aep861[A-Za-z0-9._=]{60,110}(?![A-Za-z0-9._=])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Revoke the app's tokens under OAuth Usage.",
            url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
        },
        source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm',
        positives: (make) => inText(make, salesforceRefreshToken),
        negatives: (make) => nearMisses(make, salesforceRefreshToken, '5Aep861'),
    },
    {
        id: 'salesforce-consumer-secret',
        provider: 'Salesforce',
        title: 'Salesforce consumer secret',
        opens: "tokens in the connected app's name",
        keywords: ['salesforce', 'sfdc'],
        match: { kind: 'assigned', value: '[0-9A-F]{64}|[0-9]{16,19}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Rotate the consumer secret of the app under Manage Consumer Details.',
            url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
        },
        source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm',
        positives: (make) => assigned(make, ['SALESFORCE_CLIENT_SECRET', 'SFDC_CONSUMER_SECRET', 'salesforceSecret'], salesforceConsumerSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'SALESFORCE_CLIENT_SECRET', salesforceConsumerSecret),
            `SALESFORCE_DIGEST=${make.text('hex', 64)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sanity.js
/** Credentials of Sanity. */

const sanityToken = (make) => `sk${make.text('base62', 150)}`;
const sanityRules = [
    {
        id: 'sanity-token',
        provider: 'Sanity',
        title: 'Sanity API token',
        opens: 'data sets of the project, as its role allows',
        keywords: ['sanity'],
        match: { kind: 'assigned', value: 'sk[A-Za-z0-9]{78,200}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under API → Tokens of the project.',
            url: 'https://www.sanity.io/manage',
        },
        source: 'https://www.sanity.io/docs/http-auth',
        positives: (make) => assigned(make, ['SANITY_API_TOKEN', 'SANITY_AUTH_TOKEN', 'sanityToken'], sanityToken),
        negatives: (make) => assignedNearMisses(make, 'SANITY_API_TOKEN', sanityToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/scaleway.js

const scaleway_provider = 'Scaleway';
const scaleway_source = 'https://www.scaleway.com/en/docs/iam/concepts/';
const scaleway_revoke = {
    steps: 'Delete the API key in the console under IAM.',
    url: 'https://www.scaleway.com/en/docs/iam/how-to/manage-api-keys/',
};
const scalewayRules = [
    {
        id: 'scaleway-access-key-id',
        provider: scaleway_provider,
        title: 'Scaleway access key id',
        opens: 'together with its secret key, what its policy allows',
        keywords: ['scw'],
        match: { kind: 'token', pattern: 'SCW[0-9A-Z]{17}(?![0-9A-Za-z_])' },
        severity: 'note',
        confidence: 'medium',
        revoke: scaleway_revoke,
        source: scaleway_source,
        ...tokenExamples((make) => `SCW${make.text('base32', 17)}`),
    },
    {
        id: 'scaleway-secret-key',
        provider: scaleway_provider,
        title: 'Scaleway secret key',
        opens: 'what the policy of its owner allows',
        keywords: ['scw_secret', 'scaleway_secret', 'scalewaysecret', 'scaleway-secret', 'scaleway_api'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'high',
        revoke: scaleway_revoke,
        source: scaleway_source,
        ...assignedExamples('scw_secret_key', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/scalingo.js
/** Credentials of Scalingo. */

const scalingoApiToken = (make) => `tk-us-${make.text('base64url', 48)}`;
const scalingoRules = [
    {
        id: 'scalingo-api-token',
        provider: 'Scalingo',
        title: 'Scalingo API token',
        opens: 'applications and databases of its owner',
        keywords: ['tk-us-'],
        match: { kind: 'token', pattern: 'tk-us-[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under API Tokens of the account.',
            url: 'https://dashboard.scalingo.com/account/tokens',
        },
        source: 'https://developers.scalingo.com/tokens',
        positives: (make) => inText(make, scalingoApiToken),
        negatives: (make) => [...nearMisses(make, scalingoApiToken, 'tk-us-'), tooLong(make, scalingoApiToken)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/securitytrails.js
/** SecurityTrails: keys of its API. */

const securitytrailsRules = [
    {
        id: 'securitytrails-api-key',
        provider: 'SecurityTrails',
        title: 'SecurityTrails API key',
        opens: 'look-ups as its account, on its quota',
        keywords: ['securitytrails', 'security_trails'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Account → API keys.',
            url: 'https://docs.securitytrails.com/docs/authentication',
        },
        source: '',
        positives: (make) => assigned(make, ['SECURITYTRAILS_API_KEY'], () => make.text('base62', 32)),
        negatives: () => unassigned('SECURITYTRAILS_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/segment.js
/** Credentials of Segment. */

const segmentPublicApiToken = (make) => `sgp_${make.text('base62', 64)}`;
const segmentWriteKey = (make) => make.text('base62', 32);
const segmentRules = [
    {
        id: 'segment-public-api-token',
        provider: 'Segment',
        title: 'Segment Public API token',
        opens: 'sources, destinations and users of the workspace',
        keywords: ['sgp_'],
        match: { kind: 'token', pattern: 'sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Remove the token under Settings → Access Management → Tokens.',
            url: 'https://segment.com/docs/api/public-api/',
        },
        source: 'https://segment.com/docs/api/public-api/',
        positives: (make) => inText(make, segmentPublicApiToken),
        negatives: (make) => [
            ...nearMisses(make, segmentPublicApiToken, 'sgp_'),
            tooLong(make, segmentPublicApiToken),
        ],
    },
    {
        id: 'segment-write-key',
        provider: 'Segment',
        title: 'Segment write key',
        opens: 'sending made-up events to its source',
        keywords: ['segment_write', 'segment_key', 'segment_api', 'segmentwrite', 'segmentkey', 'segment-write'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Generate a new write key under Settings → API Keys of the source.',
            url: 'https://segment.com/docs/api/public-api/',
        },
        source: 'https://segment.com/docs/connections/find-writekey/',
        positives: (make) => assigned(make, ['SEGMENT_WRITE_KEY', 'segmentWriteKey'], segmentWriteKey),
        negatives: (make) => assignedNearMisses(make, 'SEGMENT_WRITE_KEY', segmentWriteKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sendbird.js
/** Credentials of Sendbird. */

const sendbirdApiToken = (make) => make.text('hex', 40);
const sendbirdRules = [
    {
        id: 'sendbird-api-token',
        provider: 'Sendbird',
        title: 'Sendbird API token',
        opens: 'users, channels and messages of the application',
        keywords: ['sendbird'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the token under Settings → General of the application.',
            url: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
        },
        source: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
        positives: (make) => assigned(make, ['SENDBIRD_API_TOKEN', 'sendbirdToken'], sendbirdApiToken),
        negatives: (make) => [
            ...assignedNearMisses(make, 'SENDBIRD_API_TOKEN', sendbirdApiToken),
            `SENDBIRD_APP_ID=${make.uuid()}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sendgrid.js
/** Credentials of SendGrid. */

const sendgridApiKey = (make) => `SG.${make.text('base64url', 22)}.${make.text('base64url', 43)}`;
const sendgridRules = [
    {
        id: 'sendgrid-api-key',
        provider: 'SendGrid',
        title: 'SendGrid API key',
        opens: "mail in the account's name, and what else its permissions allow",
        keywords: ['sg.'],
        match: { kind: 'token', pattern: 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → API Keys.',
            url: 'https://app.sendgrid.com/settings/api_keys',
        },
        source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
        positives: (make) => inText(make, sendgridApiKey),
        negatives: (make) => [
            ...nearMisses(make, sendgridApiKey, 'SG.'),
            tooLong(make, sendgridApiKey),
            `SG.${make.text('base64url', 43)}.${make.text('base64url', 22)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sentry.js
/** Sentry: auth tokens by kind, and the DSN a client reports to. */


const sentryRules = [
    {
        id: 'sentry-org-token',
        provider: 'Sentry',
        title: 'Sentry organization token',
        opens: 'uploading releases and source maps for the organisation',
        keywords: ['sntrys_'],
        match: {
            kind: 'token',
            pattern: 'sntrys_eyJ[0-9A-Za-z+/_-]{60,500}={0,2}_[0-9A-Za-z+/]{43}(?![0-9A-Za-z])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveSentryOrganization,
        revoke: {
            steps: 'Revoke the token under Settings → Developer Settings → Organization Tokens.',
            url: 'https://docs.sentry.io/account/auth-tokens/',
        },
        source: 'https://docs.sentry.io/account/auth-tokens/',
        positives: (make) => inText(make, () => makeSentryOrganization(make)),
        negatives: (make) => notTokens(make, 'sntrys_'),
    },
    {
        id: 'sentry-user-token',
        provider: 'Sentry',
        title: 'Sentry user auth token',
        opens: 'the Sentry API, with the scopes that its user chose',
        keywords: ['sntryu_'],
        match: { kind: 'token', pattern: 'sntryu_[0-9a-f]{64}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under User Settings → Personal Tokens.',
            url: 'https://docs.sentry.io/account/auth-tokens/',
        },
        source: 'https://docs.sentry.io/account/auth-tokens/',
        positives: (make) => inText(make, () => `sntryu_${make.text('hex', 64)}`),
        negatives: (make) => notTokens(make, 'sntryu_'),
    },
    {
        id: 'sentry-app-token',
        provider: 'Sentry',
        title: 'Sentry integration token',
        opens: 'the Sentry API, with the permissions of the integration',
        keywords: ['sntrya_', 'sntryi_'],
        match: { kind: 'token', pattern: 'sntry[ai]_[0-9a-f]{64}(?![0-9A-Za-z])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token in the custom integration’s settings.',
            url: 'https://docs.sentry.io/account/auth-tokens/',
        },
        source: 'https://docs.sentry.io/account/auth-tokens/',
        positives: (make) => inText(make, () => `sntry${make.below(2) ? 'a' : 'i'}_${make.text('hex', 64)}`),
        negatives: (make) => notTokens(make, 'sntrya_'),
    },
    {
        id: 'sentry-dsn-with-secret',
        provider: 'Sentry',
        title: 'Sentry DSN with a secret key',
        opens: 'sending events into the project; only old clients need the second half',
        keywords: ['sentry'],
        match: {
            kind: 'window',
            pattern: 'https?://[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@[0-9A-Za-z.-]{3,100}/[0-9]{1,20}',
            before: 120,
            after: 160,
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the client key under Project Settings → Client Keys, and use a DSN without secret.',
            url: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
        },
        source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
        positives: (make) => [
            `SENTRY_DSN=https://${make.text('hex', 32)}:${make.text('hex', 32)}@sentry.io/${make.text('digits', 6)}`,
            `dsn: 'https://${make.text('hex', 32)}:${make.text('hex', 32)}@o1.ingest.sentry.io/${make.text('digits', 6)}'`,
            `sentry.init("https://${make.text('hex', 32)}:${make.text('hex', 32)}@errors.example.com/2")`,
        ],
        negatives: (make) => [
            `SENTRY_DSN=https://<key>:<secret>@sentry.io/1`,
            `dsn: 'https://${make.text('hex', 32)}@o1.ingest.sentry.io/42'`,
            `SENTRY_DSN=\${SENTRY_DSN}`,
        ],
    },
    {
        id: 'sentry-dsn',
        provider: 'Sentry',
        title: 'Sentry DSN',
        opens: 'sending events into the project, which uses up its quota; it reads nothing',
        keywords: ['ingest.sentry.io', 'ingest.us.sentry.io', 'ingest.de.sentry.io'],
        match: {
            kind: 'window',
            pattern: 'https://(?<secret>[0-9a-f]{32})@o[0-9]{1,20}\\.ingest\\.(?:[a-z]{2}\\.)?sentry\\.io/[0-9]{1,20}',
            before: 80,
            after: 40,
        },
        severity: 'note',
        confidence: 'high',
        revoke: {
            steps: 'Nothing in a browser; where it is abused, rotate the client key under Project Settings → Client Keys.',
            url: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
        },
        source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
        positives: (make) => [
            `dsn: 'https://${make.text('hex', 32)}@o${make.text('digits', 6)}.ingest.sentry.io/${make.text('digits', 7)}'`,
            `SENTRY_DSN=https://${make.text('hex', 32)}@o42.ingest.us.sentry.io/${make.text('digits', 16)}`,
            `<meta name="dsn" content="https://${make.text('hex', 32)}@o7.ingest.de.sentry.io/8">`,
        ],
        negatives: () => [
            `dsn: 'https://publicKey@o0.ingest.sentry.io/0'`,
            'https://o42.ingest.sentry.io/api/1/envelope/',
            'dsn: https://<key>@<org>.ingest.sentry.io/<project>',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/shippo.js
/** Credentials of Shippo. */

const shippoLiveToken = (make) => `shippo_live_${make.text('hex', 40)}`;
const shippoTestToken = (make) => `shippo_test_${make.text('hex', 40)}`;
const shippoRules = [
    {
        id: 'shippo-live-token',
        provider: 'Shippo',
        title: 'Shippo API token (live)',
        opens: "shipments and labels at the account's cost",
        keywords: ['shippo_live_'],
        match: { kind: 'token', pattern: 'shippo_live_[0-9a-f]{40}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the token under Settings → API.',
            url: 'https://docs.goshippo.com/docs/guides_general/authentication/',
        },
        source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
        positives: (make) => inText(make, shippoLiveToken),
        negatives: (make) => [
            ...nearMisses(make, shippoLiveToken, 'shippo_live_'),
            tooLong(make, shippoLiveToken),
        ],
    },
    {
        id: 'shippo-test-token',
        provider: 'Shippo',
        title: 'Shippo API token (test)',
        opens: 'test shipments of the account; no label is paid',
        keywords: ['shippo_test_'],
        match: { kind: 'token', pattern: 'shippo_test_[0-9a-f]{40}(?![A-Za-z0-9_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the test token under Settings → API.',
            url: 'https://docs.goshippo.com/docs/guides_general/authentication/',
        },
        source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
        positives: (make) => inText(make, shippoTestToken),
        negatives: (make) => [
            ...nearMisses(make, shippoTestToken, 'shippo_test_'),
            tooLong(make, shippoTestToken),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/shodan.js
/** Shodan: keys of its API. */

const shodanRules = [
    {
        id: 'shodan-api-key',
        provider: 'Shodan',
        title: 'Shodan API key',
        opens: 'searching and scanning as its account, on its credits',
        keywords: ['shodan'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: { steps: 'Reset the key on the account page.', url: 'https://developer.shodan.io/api' },
        source: '',
        positives: (make) => assigned(make, ['SHODAN_API_KEY'], () => make.text('base62', 32)),
        negatives: () => unassigned('SHODAN_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/shopify.js
/** Credentials of Shopify. */

const shopifyAccessToken = (make) => `shpat_${make.text('hex', 32)}`;
const shopifyCustomAppToken = (make) => `shpca_${make.text('hex', 32)}`;
const shopifyPrivateAppPassword = (make) => `shppa_${make.text('hex', 32)}`;
const shopifySharedSecret = (make) => `shpss_${make.text('hex', 32)}`;
const shopifyThemePassword = (make) => `shptka_${make.text('hex', 32)}`;
const shopifyRules = [
    {
        id: 'shopify-access-token',
        provider: 'Shopify',
        title: 'Shopify access token of an app',
        opens: "the store's orders, customers and products, as its scopes allow",
        keywords: ['shpat_', 'shpua_'],
        match: { kind: 'token', pattern: 'shp(?:at|ua)_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Uninstall the app from the store, or rotate its client secret and refresh the token.',
            url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
        },
        source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
        positives: (make) => inText(make, shopifyAccessToken),
        negatives: (make) => [
            ...nearMisses(make, shopifyAccessToken, 'shpat_'),
            tooLong(make, shopifyAccessToken),
            `shpxx_${make.text('hex', 32)}`,
        ],
    },
    {
        id: 'shopify-custom-app-token',
        provider: 'Shopify',
        title: 'Shopify access token of a custom app',
        opens: "the store's orders, customers and products, as its scopes allow",
        keywords: ['shpca_'],
        match: { kind: 'token', pattern: 'shpca_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Uninstall the custom app from the store.',
            url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
        },
        source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
        positives: (make) => inText(make, shopifyCustomAppToken),
        negatives: (make) => [
            ...nearMisses(make, shopifyCustomAppToken, 'shpca_'),
            tooLong(make, shopifyCustomAppToken),
        ],
    },
    {
        id: 'shopify-private-app-password',
        provider: 'Shopify',
        title: 'Shopify password of a private app',
        opens: "the store's orders, customers and products, as its scopes allow",
        keywords: ['shppa_'],
        match: { kind: 'token', pattern: 'shppa_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the private app from the store.',
            url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
        },
        source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
        positives: (make) => inText(make, shopifyPrivateAppPassword),
        negatives: (make) => [
            ...nearMisses(make, shopifyPrivateAppPassword, 'shppa_'),
            tooLong(make, shopifyPrivateAppPassword),
        ],
    },
    {
        id: 'shopify-shared-secret',
        provider: 'Shopify',
        title: 'Shopify client secret of an app',
        opens: 'tokens of all stores that have the app, and forging its webhooks',
        keywords: ['shpss_'],
        match: { kind: 'token', pattern: 'shpss_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the client secret under Settings of the app.',
            url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
        },
        source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
        positives: (make) => inText(make, shopifySharedSecret),
        negatives: (make) => [
            ...nearMisses(make, shopifySharedSecret, 'shpss_'),
            tooLong(make, shopifySharedSecret),
        ],
    },
    {
        id: 'shopify-theme-password',
        provider: 'Shopify',
        title: 'Shopify Theme Access password',
        opens: 'themes of the store',
        keywords: ['shptka_'],
        match: { kind: 'token', pattern: 'shptka_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the password in the Theme Access app.',
            url: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
        },
        source: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
        positives: (make) => inText(make, shopifyThemePassword),
        negatives: (make) => [
            ...nearMisses(make, shopifyThemePassword, 'shptka_'),
            tooLong(make, shopifyThemePassword),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/slack.js
/** Tokens and incoming webhooks of Slack. https://docs.slack.dev/authentication/tokens */


const slack_by = 'ids of team and bot or user';
const shapes = [
    /^xoxb-(?<team>\d{10,13})-\d{10,13}-(?<rest>[0-9A-Za-z]{24})$/,
    /^xox[pe]-(?<team>\d{10,13})-\d{10,13}-\d{10,13}-(?<rest>[0-9a-f]{32})$/,
    /^xox[asr]-(?<team>\d{10,13})-\d{10,13}-\d{10,13}-(?<rest>[0-9a-f]{10,64})$/,
    /^xoxc-(?<team>\d{10,13})-\d{10,13}-\d{10,13}-(?<rest>[0-9a-f]{64})$/,
    /^xapp-\d-A(?<app>[0-9A-Z]{8,12})-\d{10,13}-(?<rest>[0-9a-f]{64})$/,
];
/** Tells the number of the team, or the id of the app; both are in what everybody of that team can see. */
function proveSlackToken(secret) {
    const groups = shapes.map((shape) => shape.exec(secret)?.groups).find((found) => found !== undefined);
    if (!groups || !isVaried(groups.rest) || !isVaried(groups.team ?? groups.app))
        return (0,proof/* unproven */.g)(slack_by);
    return valid(slack_by, { team: groups.team, app: groups.app && `A${groups.app}` });
}
/** Ids begin like those of the last years: a digit that is not 0. */
const id = (make) => `${1 + make.below(9)}${uneven(make, 12)}`;
function uneven(make, length) {
    for (;;) {
        const digits = make.text('digits', length);
        if (new Set(digits).size >= 5)
            return digits;
    }
}
const makeSlackBotToken = (make) => `xoxb-${id(make)}-${id(make)}-${make.text('base62', 24)}`;
const makeSlackUserToken = (make) => `xoxp-${id(make)}-${id(make)}-${id(make)}-${make.text('hex', 32)}`;
const makeSlackAppToken = (make) => `xapp-1-A0${make.text('upperHex', 9)}-${id(make)}-${make.text('hex', 64)}`;
const slack_webhookBy = 'ids in its path';
const webhook = /^https:\/\/hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/(?<team>[TE][0-9A-Z]{8,12})\/[AB0-9][0-9A-Z]{7,19}\/(?:\d{10,20}\/)?(?<rest>[0-9A-Za-z]{20,40})$/;
function proveSlackWebhook(secret) {
    const groups = webhook.exec(secret)?.groups;
    if (!groups || !isVaried(groups.rest) || !isVaried(groups.team))
        return (0,proof/* unproven */.g)(slack_webhookBy);
    return valid(slack_webhookBy, { team: groups.team });
}
const makeSlackWebhook = (make) => `https://hooks.slack.com/services/T0${uneven(make, 9)}/B0${uneven(make, 9)}/${make.text('base62', 24)}`;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/slack.js
/** Credentials of Slack. */


const slackConfigurationToken = (make) => `xoxe.xoxp-1-${make.text('base62', 163)}`;
const slackLegacyToken = (make) => `xoxs-${make.text('digits', 11)}-${make.text('digits', 11)}-${make.text('digits', 12)}-${make.text('hex', 10)}`;
const slackBrowserToken = (make) => `xoxc-${make.text('digits', 12)}-${make.text('digits', 12)}-${make.text('digits', 13)}-${make.text('hex', 64)}`;
const slackSessionCookie = (make) => `xoxd-${make.text('base62', 150)}%3D`;
const slackWebhook = (make) => makeSlackWebhook(make).slice('https://'.length);
const slackWorkflowWebhook = (make) => `hooks.slack.com/triggers/T${make.text('upper', 9)}/${make.text('digits', 13)}/${make.text('hex', 32)}`;
const slackSigningSecret = (make) => make.text('hex', 32);
const slackRules = [
    {
        id: 'slack-bot-token',
        provider: 'Slack',
        title: 'Slack bot token',
        opens: 'what its scopes allow in the workspace: often channels, files and messages',
        keywords: ['xoxb-'],
        match: { kind: 'token', pattern: 'xoxb-[0-9]{10,13}-(?:[0-9]{10,13}-)?[A-Za-z0-9]{24}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveSlackToken,
        revoke: {
            steps: 'Revoke the token with auth.revoke, or reinstall the app under OAuth & Permissions.',
            url: 'https://api.slack.com/authentication/best-practices',
        },
        source: 'https://api.slack.com/concepts/token-types',
        positives: (make) => [
            ...inText(make, makeSlackBotToken),
            `SLACK_TOKEN=xoxb-${make.text('digits', 12)}-${make.text('base62', 24)}`,
        ],
        negatives: (make) => nearMisses(make, makeSlackBotToken, 'xoxb-'),
    },
    {
        id: 'slack-user-token',
        provider: 'Slack',
        title: 'Slack user token',
        opens: 'what its owner may read and write in the workspace, within its scopes',
        keywords: ['xoxp-'],
        match: {
            kind: 'token',
            pattern: 'xoxp-[0-9]{10,13}-[0-9]{10,13}-[0-9]{10,13}-(?:[0-9a-f]{32}|[A-Za-z0-9]{24,34})(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveSlackToken,
        revoke: {
            steps: 'Revoke the token with auth.revoke, or reinstall the app under OAuth & Permissions.',
            url: 'https://api.slack.com/authentication/best-practices',
        },
        source: 'https://api.slack.com/concepts/token-types',
        positives: (make) => inText(make, makeSlackUserToken),
        negatives: (make) => nearMisses(make, makeSlackUserToken, 'xoxp-'),
    },
    {
        id: 'slack-app-token',
        provider: 'Slack',
        title: 'Slack app-level token',
        opens: 'events of the app in every workspace that installed it',
        keywords: ['xapp-'],
        match: {
            kind: 'token',
            pattern: 'xapp-[0-9]-A[A-Z0-9]{8,12}-[0-9]{10,13}-[0-9a-f]{64}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveSlackToken,
        revoke: {
            steps: 'Revoke the token under Basic Information → App-Level Tokens.',
            url: 'https://api.slack.com/authentication/best-practices',
        },
        source: 'https://api.slack.com/concepts/token-types',
        positives: (make) => inText(make, makeSlackAppToken),
        negatives: (make) => nearMisses(make, makeSlackAppToken, 'xapp-1-A'),
    },
    {
        id: 'slack-configuration-token',
        provider: 'Slack',
        title: 'Slack app configuration token',
        opens: 'the manifests of all apps of whoever made it',
        keywords: ['xoxe.xoxp-', 'xoxe.xoxb-', 'xoxe-'],
        match: { kind: 'token', pattern: 'xoxe(?:\\.xox[bp])?-[0-9]-[A-Za-z0-9]{140,180}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Your App Configuration Tokens.',
            url: 'https://api.slack.com/apps',
        },
        source: 'https://api.slack.com/concepts/token-types',
        positives: (make) => [
            ...inText(make, slackConfigurationToken),
            `SLACK_REFRESH_TOKEN=xoxe-1-${make.text('base62', 146)}`,
        ],
        negatives: (make) => nearMisses(make, slackConfigurationToken, 'xoxe.xoxp-1-'),
    },
    {
        id: 'slack-legacy-token',
        provider: 'Slack',
        title: 'Slack legacy or workspace token',
        opens: 'what its owner may do in the workspace, without scopes',
        keywords: ['xoxa-', 'xoxo-', 'xoxr-', 'xoxs-'],
        match: {
            kind: 'token',
            pattern: 'xox[aors]-(?:[0-9]-)?(?:[0-9]{6,13}-){2,3}[A-Za-z0-9]{6,64}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveSlackToken,
        revoke: {
            steps: "Revoke the token with auth.revoke, or deactivate it among the workspace's legacy tokens.",
            url: 'https://api.slack.com/authentication/best-practices',
        },
        source: 'https://api.slack.com/concepts/token-types',
        positives: (make) => [
            ...inText(make, slackLegacyToken),
            `slack: xoxa-2-${make.text('digits', 12)}-${make.text('digits', 12)}-${make.text('digits', 12)}-${make.text('hex', 32)}`,
        ],
        negatives: (make) => nearMisses(make, slackLegacyToken, 'xoxs-'),
    },
    {
        id: 'slack-browser-token',
        provider: 'Slack',
        title: 'Slack browser session token',
        opens: 'the session of a signed-in person, together with its cookie',
        keywords: ['xoxc-'],
        match: {
            kind: 'token',
            pattern: 'xoxc-[0-9]{10,13}-[0-9]{10,13}-[0-9]{10,13}-[0-9a-f]{64}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveSlackToken,
        revoke: {
            steps: "Sign out of all other sessions in the account's settings.",
            url: 'https://slack.com/help/articles/214613347',
        },
        source: '',
        positives: (make) => inText(make, slackBrowserToken),
        negatives: (make) => nearMisses(make, slackBrowserToken, 'xoxc-'),
    },
    {
        id: 'slack-session-cookie',
        provider: 'Slack',
        title: 'Slack session cookie',
        opens: 'the session of a signed-in person, together with a browser token',
        keywords: ['xoxd-'],
        match: { kind: 'token', pattern: 'xoxd-[A-Za-z0-9%+/=_-]{120,260}(?![A-Za-z0-9%+/=_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Sign out of all other sessions in the account's settings.",
            url: 'https://slack.com/help/articles/214613347',
        },
        source: '',
        positives: (make) => inText(make, slackSessionCookie),
        negatives: (make) => nearMisses(make, slackSessionCookie, 'xoxd-'),
    },
    {
        id: 'slack-webhook',
        provider: 'Slack',
        title: 'Slack incoming webhook',
        opens: 'posting into its channel in the name of the app',
        keywords: ['hooks.slack.com/services/'],
        match: {
            kind: 'token',
            pattern: 'hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}(?![A-Za-z0-9_-])',
        },
        severity: 'error',
        confidence: 'high',
        prove: (secret) => proveSlackWebhook(`https://${secret}`),
        revoke: {
            steps: 'Remove the webhook under Incoming Webhooks of the app.',
            url: 'https://api.slack.com/authentication/best-practices',
        },
        source: 'https://api.slack.com/messaging/webhooks',
        positives: (make) => inAddress(make, slackWebhook),
        negatives: (make) => [
            ...nearMisses(make, slackWebhook, 'hooks.slack.com/services/'),
            `https://hooks.slack.com/services/T${make.text('upper', 9)}/B${make.text('upper', 10)}/`,
        ],
    },
    {
        id: 'slack-workflow-webhook',
        provider: 'Slack',
        title: 'Slack workflow trigger',
        opens: 'starting its workflow with any values',
        keywords: ['hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'],
        match: {
            kind: 'token',
            pattern: 'hooks\\.slack\\.com/(?:workflows/T[A-Z0-9]{8,12}/A[A-Z0-9]{8,12}|triggers/[TE][A-Z0-9]{8,12})/[0-9]{10,20}/[A-Za-z0-9]{24,34}(?![A-Za-z0-9_-])',
        },
        severity: 'warning',
        confidence: 'high',
        prove: (secret) => proveSlackWebhook(`https://${secret}`),
        revoke: {
            steps: 'Replace the trigger of the workflow in Workflow Builder.',
            url: 'https://api.slack.com/authentication/best-practices',
        },
        source: 'https://slack.com/help/articles/360041352714',
        positives: (make) => inAddress(make, slackWorkflowWebhook),
        negatives: (make) => nearMisses(make, slackWorkflowWebhook, 'hooks.slack.com/triggers/T'),
    },
    {
        id: 'slack-signing-secret',
        provider: 'Slack',
        title: 'Slack signing secret',
        opens: "forging requests that the app takes for Slack's",
        keywords: ['slack_signing', 'slack-signing', 'slacksigning'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the signing secret under Basic Information of the app.',
            url: 'https://api.slack.com/authentication/best-practices',
        },
        source: 'https://api.slack.com/authentication/verifying-requests-from-slack',
        positives: (make) => assigned(make, ['SLACK_SIGNING_SECRET', 'slackSigningSecret'], slackSigningSecret),
        negatives: (make) => assignedNearMisses(make, 'SLACK_SIGNING_SECRET', slackSigningSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/smartthings.js
/** SmartThings: personal access tokens. */

const smartthingsRules = [
    {
        id: 'smartthings-token',
        provider: 'SmartThings',
        title: 'SmartThings personal access token',
        opens: 'the devices and locations of the account',
        keywords: ['smartthings', 'smart_things'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the token on the tokens page.',
            url: 'https://developer.smartthings.com/docs/getting-started/authorization-and-permissions',
        },
        source: 'https://developer.smartthings.com/docs/getting-started/authorization-and-permissions',
        positives: (make) => assigned(make, ['SMARTTHINGS_TOKEN'], () => make.uuid()),
        negatives: () => unassigned('SMARTTHINGS_TOKEN'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/snowflake.js


const snowflake_provider = 'Snowflake';
const snowflake_source = 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens';
const snowflake_revoke = {
    steps: 'Remove the token by `ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN`.',
    url: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
};
const snowflakeRules = [
    {
        id: 'snowflake-programmatic-token',
        provider: snowflake_provider,
        title: 'Snowflake programmatic access token',
        opens: 'the data that its role reaches',
        keywords: ['snowflake'],
        match: {
            kind: 'assigned',
            value: 'eyJ[0-9A-Za-z_-]{20,300}\\.[0-9A-Za-z_-]{60,600}\\.[0-9A-Za-z_-]{43,700}',
        },
        severity: 'error',
        confidence: 'high',
        prove: proveJwt,
        revoke: snowflake_revoke,
        source: snowflake_source,
        ...assignedExamples('snowflake_token', makeJwt),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/snyk.js

const snyk_provider = 'Snyk';
const snyk_source = 'https://docs.snyk.io/snyk-api/authentication-for-api';
const snyk_revoke = {
    steps: "Revoke and regenerate the token in the account's or service account's settings.",
    url: 'https://docs.snyk.io/snyk-api/authentication-for-api/revoke-and-regenerate-a-snyk-api-token',
};
const snykRules = [
    {
        id: 'snyk-token',
        provider: snyk_provider,
        title: 'Snyk API token',
        opens: 'the projects and their vulnerabilities that its owner reaches',
        keywords: ['snyk_token', 'snyk_api', 'snyktoken', 'snyk-token', 'snyk_oauth'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'high',
        revoke: snyk_revoke,
        source: snyk_source,
        ...assignedExamples('snyk_token', (make) => make.uuid()),
    },
    {
        id: 'snyk-prefixed-token',
        provider: snyk_provider,
        title: 'Snyk personal or service account token',
        opens: 'the projects and their vulnerabilities that its owner reaches',
        keywords: ['snyk_uat.', 'snyk_sat.'],
        match: {
            kind: 'token',
            pattern: 'snyk_[us]at\\.[0-9a-z]{8}\\.[0-9A-Za-z_-]{40,600}(?:\\.[0-9A-Za-z_-]{20,200})?(?![0-9A-Za-z_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: snyk_revoke,
        source: snyk_source,
        ...tokenExamples((make) => `snyk_uat.${make.text('hex', 8)}.${make.text('base64url', 80)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/solana.js
/** Solana: key pairs as its tools write them, an array of 64 bytes, and private keys in base58. */

const solanaRules = [
    {
        id: 'solana-keypair',
        provider: 'Solana',
        title: 'Solana key pair',
        opens: 'all funds and rights of the account, for good',
        keywords: ['keypair', 'secretkey', 'secret_key', 'private_key', 'privatekey', 'uint8array'],
        match: {
            kind: 'window',
            pattern: '\\[\\s{0,8}(?<secret>(?:[0-9]{1,3}\\s{0,4},\\s{0,8}){63}[0-9]{1,3})\\s{0,8},?\\s{0,4}\\]',
            before: 0,
            after: 512,
        },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Move everything to a new account at once: a key pair can’t be revoked.',
            url: 'https://solana.com/docs/intro/wallets',
        },
        source: 'https://solana.com/developers/cookbook/wallets/restore-keypair',
        positives: (make) => [
            `const keypair = [${[...make.bytes(64)].join(',')}]`,
            `SECRET_KEY=[${[...make.bytes(64)].join(', ')}]`,
            `Uint8Array.from([${[...make.bytes(64)].join(',')}])`,
        ],
        negatives: (make) => [
            `new Uint8Array([${[...make.bytes(63)].join(',')}])`,
            'const keypair = Keypair.generate()',
            'SECRET_KEY=[1,2,3]',
        ],
    },
    {
        id: 'solana-private-key',
        provider: 'Solana',
        title: 'Solana private key',
        opens: 'all funds and rights of the account, for good',
        keywords: ['solana', 'phantom', 'private_key', 'privatekey', 'secret_key', 'wallet_key'],
        match: { kind: 'assigned', value: '[1-9A-HJ-NP-Za-km-z]{87,88}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Move everything to a new account at once: a private key can’t be revoked.',
            url: 'https://solana.com/docs/intro/wallets',
        },
        source: '',
        positives: (make) => assigned(make, ['SOLANA_PRIVATE_KEY'], () => make.text('base58', 88)),
        negatives: () => unassigned('SOLANA_PRIVATE_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sonarqube.js

const sonarqube_provider = 'SonarQube';
const sonarqube_source = 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens';
const sonarqube_revoke = {
    steps: 'Revoke the token under My Account → Security.',
    url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
};
const sonarqubeRules = [
    {
        id: 'sonarqube-token',
        provider: sonarqube_provider,
        title: 'SonarQube token',
        opens: 'analyses, and of a user token the source code, too',
        keywords: ['sqp_', 'squ_', 'sqa_'],
        match: { kind: 'token', pattern: 'sq[pua]_[0-9a-f]{40}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: sonarqube_revoke,
        source: sonarqube_source,
        ...tokenExamples((make) => `sqp_${make.text('hex', 40)}`),
    },
    {
        id: 'sonarcloud-token',
        provider: sonarqube_provider,
        title: 'SonarQube Cloud token',
        opens: 'analyses and the source code that its user reaches',
        keywords: ['sonar_token', 'sonarcloud', 'sonar_login', 'sonar.login', 'sonar.token', 'sonarqube'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: sonarqube_revoke,
        source: 'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens',
        ...assignedExamples('sonar_token', (make) => make.text('hex', 40)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sonatype.js

const sonatype_provider = 'Sonatype';
const sonatype_source = 'https://central.sonatype.org/publish/generate-portal-token/';
const sonatype_revoke = {
    steps: 'Revoke the user token in the profile and generate another one.',
    url: 'https://central.sonatype.org/publish/generate-portal-token/',
};
const sonatypeRules = [
    {
        id: 'sonatype-user-token',
        provider: sonatype_provider,
        title: 'Maven Central (Sonatype) user token',
        opens: 'new releases in the namespaces of its owner',
        keywords: ['ossrh', 'sonatype', 'maven_central', 'mavencentral', 'central_token', 'central_password'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{44}' },
        severity: 'error',
        confidence: 'medium',
        revoke: sonatype_revoke,
        source: sonatype_source,
        ...assignedExamples('ossrh_password', (make) => make.text('base62', 44)),
    },
    {
        id: 'nexus-npm-token',
        provider: sonatype_provider,
        title: 'Nexus Repository token of a format',
        opens: 'the repositories that its owner reaches on that server',
        keywords: ['npmtoken.'],
        match: {
            kind: 'token',
            pattern: 'NpmToken\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Log out by `npm logout` against that registry, or delete the user's token on the server.",
            url: 'https://help.sonatype.com/en/npm-security.html',
        },
        source: 'https://help.sonatype.com/en/npm-security.html',
        ...tokenExamples((make) => `NpmToken.${make.uuid()}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sourcehut.js

const sourcehut_provider = 'SourceHut';
const sourcehut_source = 'https://man.sr.ht/meta.sr.ht/oauth-api.md';
const sourcehut_revoke = {
    steps: 'Revoke the token at meta.sr.ht/oauth2.',
    url: 'https://man.sr.ht/meta.sr.ht/oauth.md',
};
const sourcehutRules = [
    {
        id: 'sourcehut-token',
        provider: sourcehut_provider,
        title: 'SourceHut personal access token',
        opens: 'what its grants allow on the services of sr.ht',
        keywords: ['sourcehut', 'srht_', 'srht-', 'sr_ht_token'],
        match: { kind: 'assigned', value: '(?:[0-9a-f]{32}|[0-9A-Za-z+/_-]{80,240}={0,2})' },
        severity: 'error',
        confidence: 'medium',
        revoke: sourcehut_revoke,
        source: sourcehut_source,
        ...assignedExamples('sourcehut_token', (make) => make.text('hex', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/spacelift.js

const spacelift_provider = 'Spacelift';
const spacelift_source = 'https://docs.spacelift.io/integrations/api';
const spacelift_revoke = {
    steps: 'Delete the key under Organization settings → API keys.',
    url: 'https://docs.spacelift.io/integrations/api',
};
const spaceliftRules = [
    {
        id: 'spacelift-api-key-secret',
        provider: spacelift_provider,
        title: 'Spacelift API key secret',
        opens: 'the stacks that the roles of the key allow',
        keywords: ['spacelift'],
        match: { kind: 'assigned', value: '[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: spacelift_revoke,
        source: spacelift_source,
        ...assignedExamples('spacelift_api_key_secret', (make) => make.text('hex', 64)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sparkpost.js
/** Credentials of SparkPost. */

const sparkpostApiKey = (make) => make.text('hex', 40);
const sparkpostRules = [
    {
        id: 'sparkpost-api-key',
        provider: 'SparkPost',
        title: 'SparkPost API key',
        opens: "mail in the account's name, and what else its permissions allow",
        keywords: ['sparkpost'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: { steps: 'Delete the key under API Keys.', url: 'https://app.sparkpost.com/account/api-keys' },
        source: 'https://developers.sparkpost.com/api/',
        positives: (make) => assigned(make, ['SPARKPOST_API_KEY', 'sparkpostKey'], sparkpostApiKey),
        negatives: (make) => assignedNearMisses(make, 'SPARKPOST_API_KEY', sparkpostApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/split.js
/** Credentials of Split. */

const splitApiKey = (make) => make.text('base36', 52);
const splitRules = [
    {
        id: 'split-api-key',
        provider: 'Split',
        title: 'Split API key',
        opens: 'feature flags of the environment, with an admin key of all',
        keywords: ['split_api', 'splitapi', 'split_io', 'splitio', 'split_sdk', 'split.io', 'split-api'],
        match: { kind: 'assigned', value: '[a-z0-9]{36,56}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the key under Admin settings → API keys.',
            url: 'https://help.split.io/hc/en-us/articles/360019916211-API-keys',
        },
        source: 'https://docs.split.io/reference/authentication',
        positives: (make) => assigned(make, ['SPLIT_API_KEY', 'SPLITIO_API_KEY', 'splitApiKey'], splitApiKey),
        negatives: (make) => assignedNearMisses(make, 'SPLIT_API_KEY', splitApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/splunk.js
/** Splunk: tokens of the HTTP Event Collector. */

const splunkRules = [
    {
        id: 'splunk-hec-token',
        provider: 'Splunk',
        title: 'Splunk HEC token',
        opens: 'writing events into the indexes of the HTTP Event Collector',
        keywords: ['splunk', 'hec_token', 'hec-token', 'hectoken'],
        match: {
            kind: 'assigned',
            value: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
        },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Disable the token under Data inputs → HTTP Event Collector, and make a new one.',
            url: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
        },
        source: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
        positives: (make) => assigned(make, ['SPLUNK_HEC_TOKEN'], () => make.uuid()),
        negatives: () => unassigned('SPLUNK_HEC_TOKEN'),
    },
    {
        id: 'splunk-authorization',
        provider: 'Splunk',
        title: 'Splunk token in a header',
        opens: 'writing events into Splunk',
        keywords: ['splunk '],
        match: {
            kind: 'window',
            pattern: '[Aa]uthorization["\']?\\s{0,4}[:=,]\\s{0,4}["\'`]?Splunk (?<secret>[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})',
            before: 32,
            after: 48,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Disable the token under Data inputs → HTTP Event Collector, and make a new one.',
            url: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
        },
        source: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
        positives: (make) => [
            `curl -H "Authorization: Splunk ${make.uuid()}" https://hec.example.com`,
            `headers: { authorization: 'Splunk ${make.uuid()}' }`,
            `"Authorization": "Splunk ${make.uuid()}"`,
        ],
        negatives: () => [
            `Authorization: Splunk \${HEC_TOKEN}`,
            'Authorization: Splunk <hec_token>',
            'a Splunk forwarder sends events',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/spotify.js
/** Credentials of Spotify. */

const spotifyClientSecret = (make) => make.text('hex', 32);
const spotifyRules = [
    {
        id: 'spotify-client-secret',
        provider: 'Spotify',
        title: 'Spotify client secret',
        opens: "tokens in the app's name",
        keywords: ['spotify'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Rotate the client secret in the app's settings.",
            url: 'https://developer.spotify.com/dashboard',
        },
        source: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
        positives: (make) => assigned(make, ['SPOTIFY_CLIENT_SECRET', 'spotifySecret'], spotifyClientSecret),
        negatives: (make) => assignedNearMisses(make, 'SPOTIFY_CLIENT_SECRET', spotifyClientSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sql-server.js
/** SQL Server and its kin: connection strings of ADO.NET, ODBC and JDBC. */

const sqlServerRules = [
    {
        id: 'sql-server-connection-string',
        provider: 'SQL Server',
        title: 'Database connection string with a password',
        opens: 'the database, with its login’s rights',
        keywords: ['data source=', 'initial catalog=', 'user id=', 'server=tcp:'],
        match: {
            kind: 'window',
            pattern: `(?:[Pp]assword|PASSWORD|[Pp]wd|PWD)\\s{0,2}=\\s{0,2}(?<secret>${chosenPart})`,
            before: 256,
            after: 256,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the login’s password by ALTER LOGIN, and use a managed identity where there is one.',
            url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
        },
        source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
        positives: (make) => [
            `Server=tcp:db.example.com,1433;Initial Catalog=shop;User Id=app;Password=${make.text('base62', 12)}9;`,
            `connectionString="Data Source=db;Initial Catalog=shop;uid=app;pwd=${make.text('base62', 16)}1"`,
            `{ "Default": "Server=db;User ID=sa;Password=${make.text('base62', 14)}!8" }`,
        ],
        negatives: () => [
            'Server=db;Initial Catalog=shop;Integrated Security=true',
            `Data Source=db;User Id=app;Password=\${DB_PASSWORD};`,
            'User Id=app;Password={0};Initial Catalog=shop',
            'Data Source=db;User Id=app;Password=<password>',
        ],
    },
    {
        id: 'odbc-connection-string',
        provider: 'SQL Server',
        title: 'ODBC connection string with a password',
        opens: 'the database, with its login’s rights',
        // The long one says nothing more; by it this rule knows the place better than that for any connection string.
        keywords: ['driver={', 'dsn=', 'driver={odbc driver'],
        match: {
            kind: 'window',
            pattern: `(?:[Pp]assword|PASSWORD|[Pp]wd|PWD)\\s{0,2}=\\s{0,2}(?<secret>${chosenPart})`,
            before: 0,
            after: 320,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the login’s password at the database.',
            url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
        },
        source: 'https://learn.microsoft.com/en-us/sql/odbc/reference/syntax/sqldriverconnect-function',
        positives: (make) => [
            `DRIVER={ODBC Driver 18 for SQL Server};SERVER=db;UID=app;PWD=${make.text('base62', 12)}4`,
            `Driver={PostgreSQL Unicode};Server=db;Uid=app;Pwd=${make.text('base62', 18)}2;`,
            `DSN=shop;UID=app;PWD=${make.text('base62', 10)}7x`,
        ],
        negatives: () => [
            'DRIVER={SQLite3};Database=shop.db',
            `DRIVER={ODBC Driver 18 for SQL Server};UID=app;PWD=\${PWD}`,
            'DSN=shop;UID=app;PWD=',
        ],
    },
    {
        id: 'jdbc-url-password',
        provider: 'SQL Server',
        title: 'JDBC address with a password',
        opens: 'the database, with its user’s rights',
        keywords: ['jdbc:'],
        match: {
            kind: 'token',
            pattern: `jdbc:[0-9A-Za-z:]{2,40}[^\\s"'\`<>]{0,300}?[?&;]password=(?<secret>${chosenPart})`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password at the database.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: 'https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html',
        positives: (make) => [
            `jdbc:postgresql://db.example.com/shop?user=app&password=${make.text('base62', 12)}5`,
            `url: "jdbc:sqlserver://db:1433;databaseName=shop;user=sa;password=${make.text('base62', 14)}2;"`,
            `spring.datasource.url=jdbc:mysql://db/shop?password=${make.text('base62', 16)}8&ssl=true`,
        ],
        negatives: () => [
            'jdbc:postgresql://localhost/shop',
            `jdbc:mysql://db/shop?user=app&password=\${DB_PASSWORD}`,
            'jdbc:mysql://db/shop?password=<password>',
            'jdbc:h2:mem:test;password=',
        ],
    },
    {
        id: 'oracle-jdbc-credentials',
        provider: 'Oracle',
        title: 'Oracle JDBC address with a password',
        opens: 'the database, with its user’s rights',
        keywords: ['jdbc:oracle:'],
        match: {
            kind: 'token',
            pattern: `jdbc:oracle:(?:thin|oci):[^\\s/"'@]{1,64}/(?<secret>${chosenPart.replace('[^', '[^@')})@`,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password by ALTER USER … IDENTIFIED BY.',
            url: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/ALTER-USER.html',
        },
        source: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
        positives: (make) => [
            `jdbc:oracle:thin:app/${make.text('base62', 12)}7@//db.example.com:1521/shop`,
            `jdbc:oracle:oci:app/${make.text('base62', 10)}1@SHOP`,
            `url=jdbc:oracle:thin:system/${make.text('base62', 16)}2@db:1521:xe`,
        ],
        negatives: () => [
            'jdbc:oracle:thin:@//localhost:1521/shop',
            `jdbc:oracle:thin:app/\${PASSWORD}@db`,
            'jdbc:oracle:thin:<user>/<password>@db',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/square.js
/** Credentials of Square. */

const squareAccessToken = (make) => `EAAAE${make.text('base64url', 59)}`;
const squareLegacyAccessToken = (make) => `sq0atp-${make.text('base64url', 22)}`;
const squareApplicationSecret = (make) => `sq0csp-${make.text('base64url', 43)}`;
const squareRules = [
    {
        id: 'square-access-token',
        provider: 'Square',
        title: 'Square access token',
        opens: 'payments, orders and customers of the seller',
        keywords: ['eaaa'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9+/_])EAAA[A-Za-z](?!A{4})[A-Za-z0-9_-]{59}(?![A-Za-z0-9+/=_-])',
            before: 1,
            after: 64,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Replace the token under Credentials of the application in the Developer Console.',
            url: 'https://developer.squareup.com/docs/best-practices/security',
        },
        source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
        positives: (make) => inText(make, squareAccessToken),
        negatives: (make) => [
            ...nearMisses(make, squareAccessToken, 'EAAAE'),
            tooLong(make, squareAccessToken),
            `EAAAAAAAAAA${make.text('base64url', 53)}`,
        ],
    },
    {
        id: 'square-legacy-access-token',
        provider: 'Square',
        title: 'Square access token (sq0atp)',
        opens: 'payments, orders and customers of the seller',
        keywords: ['sq0atp-'],
        match: { kind: 'token', pattern: 'sq0atp-[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Replace the token under Credentials of the application in the Developer Console.',
            url: 'https://developer.squareup.com/docs/best-practices/security',
        },
        source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
        positives: (make) => inText(make, squareLegacyAccessToken),
        negatives: (make) => [
            ...nearMisses(make, squareLegacyAccessToken, 'sq0atp-'),
            tooLong(make, squareLegacyAccessToken),
        ],
    },
    {
        id: 'square-application-secret',
        provider: 'Square',
        title: 'Square OAuth application secret',
        opens: 'tokens of all sellers who allowed the application',
        keywords: ['sq0csp-'],
        match: { kind: 'token', pattern: 'sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Replace the secret under OAuth of the application in the Developer Console.',
            url: 'https://developer.squareup.com/docs/best-practices/security',
        },
        source: 'https://developer.squareup.com/docs/oauth-api/overview',
        positives: (make) => inText(make, squareApplicationSecret),
        negatives: (make) => [
            ...nearMisses(make, squareApplicationSecret, 'sq0csp-'),
            tooLong(make, squareApplicationSecret),
            `sq0idp-${make.text('base64url', 22)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/stability.js
/** Credentials of Stability AI. */

const stabilityApiKey = (make) => `sk-${make.text('base62', 48)}`;
const stabilityRules = [
    {
        id: 'stability-api-key',
        provider: 'Stability AI',
        title: 'Stability AI API key',
        opens: "Stability's models, paid from the account's credits",
        keywords: ['stability'],
        match: { kind: 'assigned', value: 'sk-[A-Za-z0-9]{48,51}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Delete the key on the account's API keys page.",
            url: 'https://platform.stability.ai/account/keys',
        },
        source: 'https://platform.stability.ai/docs/getting-started/authentication',
        positives: (make) => assigned(make, ['STABILITY_API_KEY', 'stabilityKey'], stabilityApiKey),
        negatives: (make) => assignedNearMisses(make, 'STABILITY_API_KEY', stabilityApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/statsig.js
/** Credentials of Statsig. */

const statsigServerSecret = (make) => `secret-${make.text('base62', 43)}`;
const statsigConsoleKey = (make) => `console-${make.text('base62', 43)}`;
const statsigRules = [
    {
        id: 'statsig-server-secret',
        provider: 'Statsig',
        title: 'Statsig server secret key',
        opens: 'all gates and experiments of the project, to read',
        keywords: ['secret-'],
        match: { kind: 'token', pattern: 'secret-[A-Za-z0-9]{40,50}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the key under Settings → Keys & Environments.',
            url: 'https://docs.statsig.com/sdk-keys/api-keys',
        },
        source: 'https://docs.statsig.com/sdk-keys/api-keys',
        positives: (make) => inText(make, statsigServerSecret),
        negatives: (make) => [
            ...nearMisses(make, statsigServerSecret, 'secret-'),
            `secret-manager-of-the-application-namespace`,
        ],
    },
    {
        id: 'statsig-console-key',
        provider: 'Statsig',
        title: 'Statsig Console API key',
        opens: 'gates, experiments and settings of the project',
        keywords: ['console-'],
        match: { kind: 'token', pattern: 'console-[A-Za-z0-9]{40,50}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Rotate the key under Settings → Keys & Environments.',
            url: 'https://docs.statsig.com/sdk-keys/api-keys',
        },
        source: 'https://docs.statsig.com/sdk-keys/api-keys',
        positives: (make) => inText(make, statsigConsoleKey),
        negatives: (make) => [
            ...nearMisses(make, statsigConsoleKey, 'console-'),
            `console-application-of-the-whole-organisation`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/statuspage.js
/** Statuspage: keys of its API. */

const statuspageRules = [
    {
        id: 'statuspage-api-key',
        provider: 'Statuspage',
        title: 'Statuspage API key',
        opens: 'everything its user may change on the status page',
        keywords: ['statuspage', 'status_page_api'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API info.',
            url: 'https://developer.statuspage.io/#section/Authentication',
        },
        source: 'https://developer.statuspage.io/#section/Authentication',
        positives: (make) => assigned(make, ['STATUSPAGE_API_KEY'], () => make.uuid()),
        negatives: () => unassigned('STATUSPAGE_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/steam.js
/** Steam: keys of its Web API. */

const steamRules = [
    {
        id: 'steam-web-api-key',
        provider: 'Steam',
        title: 'Steam Web API key',
        opens: 'the Web API in its account’s name, a publisher key the apps’ data, too',
        keywords: ['steam'],
        match: { kind: 'assigned', value: '[0-9A-F]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the key on the Web API key page.',
            url: 'https://steamcommunity.com/dev/apikey',
        },
        source: 'https://partner.steamgames.com/doc/webapi_overview/auth',
        positives: (make) => assigned(make, ['STEAM_API_KEY'], () => make.text('upperHex', 32)),
        negatives: () => unassigned('STEAM_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/storyblok.js
/** Credentials of Storyblok. */

const storyblokManagementToken = (make) => `${make.text('base62', 24)}-${make.text('digits', 6)}-${make.text('base62', 20)}`;
const storyblokAccessToken = (make) => `${make.text('base62', 22)}tt`;
const storyblokRules = [
    {
        id: 'storyblok-management-token',
        provider: 'Storyblok',
        title: 'Storyblok personal access token',
        opens: 'content of all spaces of its owner',
        keywords: ['storyblok'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{22,24}-[0-9]{4,9}-[A-Za-z0-9_-]{20,24}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Account settings → Personal access token.',
            url: 'https://app.storyblok.com/#/me/account',
        },
        source: 'https://www.storyblok.com/docs/api/management/getting-started/authentication',
        positives: (make) => assigned(make, ['STORYBLOK_MANAGEMENT_TOKEN', 'STORYBLOK_OAUTH_TOKEN', 'storyblokToken'], storyblokManagementToken),
        negatives: (make) => assignedNearMisses(make, 'STORYBLOK_MANAGEMENT_TOKEN', storyblokManagementToken),
    },
    {
        id: 'storyblok-access-token',
        provider: 'Storyblok',
        title: 'Storyblok access token of a space',
        opens: 'content of one space, to read, drafts too with a preview token',
        keywords: ['storyblok'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{22}tt' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the token under Settings → Access Tokens of the space.',
            url: 'https://app.storyblok.com/#/me/account',
        },
        source: 'https://www.storyblok.com/docs/concepts/access-tokens',
        positives: (make) => assigned(make, ['STORYBLOK_ACCESS_TOKEN', 'storyblokAccessToken'], storyblokAccessToken),
        negatives: (make) => assignedNearMisses(make, 'STORYBLOK_ACCESS_TOKEN', storyblokAccessToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/stripe.js
/** Credentials of Stripe. */

const stripeLiveKey = (make) => `sk_live_${make.text('base62', 24)}`;
const stripeTestKey = (make) => `sk_test_${make.text('base62', 24)}`;
const stripeWebhookSecret = (make) => `whsec_${make.text('base62', 32)}`;
const stripeRules = [
    {
        id: 'stripe-live-key',
        provider: 'Stripe',
        title: 'Stripe secret or restricted key (live mode)',
        opens: 'real payments, payouts and customers of the account, a restricted key as far as it allows',
        keywords: ['sk_live_', 'rk_live_', 'sk_org_live_'],
        match: {
            kind: 'token',
            pattern: '(?:sk|rk|sk_org)_live_(?!a2V5X)(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{20,250}(?![A-Za-z0-9_])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Roll the key under Developers → API keys, at once rather than after a time.',
            url: 'https://docs.stripe.com/keys#rolling-keys',
        },
        source: 'https://docs.stripe.com/keys',
        positives: (make) => [...inText(make, stripeLiveKey), `STRIPE_KEY=rk_live_51${make.text('base62', 97)}`],
        negatives: (make) => [
            ...nearMisses(make, stripeLiveKey, 'sk_live_'),
            `pk_live_51${make.text('base62', 97)}`,
            `sk_live_${make.text('hex', 40)}`,
        ],
    },
    {
        id: 'stripe-test-key',
        provider: 'Stripe',
        title: 'Stripe secret or restricted key (test mode)',
        opens: 'test data of the account, but no money',
        keywords: ['sk_test_', 'rk_test_'],
        match: {
            kind: 'token',
            pattern: '(?:sk|rk)_test_(?!a2V5X)(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{20,250}(?![A-Za-z0-9_])',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Roll the key under Developers → API keys in test mode.',
            url: 'https://docs.stripe.com/keys#rolling-keys',
        },
        source: 'https://docs.stripe.com/keys',
        positives: (make) => [
            ...inText(make, stripeTestKey),
            `stripe.api_key = "rk_test_51${make.text('base62', 97)}"`,
        ],
        negatives: (make) => [
            ...nearMisses(make, stripeTestKey, 'sk_test_'),
            `pk_test_51${make.text('base62', 97)}`,
            `sk_test_${make.text('hex', 40)}`,
        ],
    },
    {
        id: 'stripe-webhook-secret',
        provider: 'Stripe',
        title: 'Stripe webhook signing secret',
        opens: "forging events that the application takes for Stripe's",
        keywords: ['whsec_'],
        match: { kind: 'token', pattern: 'whsec_[A-Za-z0-9+/]{32,70}={0,2}(?![A-Za-z0-9+/=_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Roll the secret of the endpoint under Developers → Webhooks.',
            url: 'https://docs.stripe.com/webhooks#roll-endpoint-secrets',
        },
        source: 'https://docs.stripe.com/webhooks',
        positives: (make) => [
            ...inText(make, stripeWebhookSecret),
            `STRIPE_WEBHOOK_SECRET=whsec_${make.text('hex', 64)}`,
        ],
        negatives: (make) => nearMisses(make, stripeWebhookSecret, 'whsec_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/stytch.js
/** Credentials of Stytch. */

const stytchLiveSecret = (make) => `secret-live-${make.text('base64url', 35)}=`;
const stytchTestSecret = (make) => `secret-test-${make.text('base64url', 35)}=`;
const stytchRules = [
    {
        id: 'stytch-live-secret',
        provider: 'Stytch',
        title: 'Stytch secret (live)',
        opens: 'users and sessions of the project',
        keywords: ['secret-live-'],
        match: { kind: 'token', pattern: 'secret-live-[A-Za-z0-9_-]{35}=(?![A-Za-z0-9=])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Add a new secret under API keys, switch to it and delete this one.',
            url: 'https://stytch.com/dashboard/api-keys',
        },
        source: 'https://stytch.com/docs/api/authentication',
        positives: (make) => inText(make, stytchLiveSecret),
        negatives: (make) => [
            ...nearMisses(make, stytchLiveSecret, 'secret-live-'),
            tooLong(make, stytchLiveSecret),
        ],
    },
    {
        id: 'stytch-test-secret',
        provider: 'Stytch',
        title: 'Stytch secret (test)',
        opens: 'users and sessions of the test project',
        keywords: ['secret-test-'],
        match: { kind: 'token', pattern: 'secret-test-[A-Za-z0-9_-]{35}=(?![A-Za-z0-9=])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Add a new secret under API keys, switch to it and delete this one.',
            url: 'https://stytch.com/dashboard/api-keys',
        },
        source: 'https://stytch.com/docs/api/authentication',
        positives: (make) => inText(make, stytchTestSecret),
        negatives: (make) => [
            ...nearMisses(make, stytchTestSecret, 'secret-test-'),
            tooLong(make, stytchTestSecret),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/sumo-logic.js
/** Sumo Logic: access keys and the addresses of HTTP sources, which are credentials themselves. */

const sumoLogicRules = [
    {
        id: 'sumo-logic-access-key',
        provider: 'Sumo Logic',
        title: 'Sumo Logic access key',
        opens: 'the Sumo Logic API, with its owner’s role',
        keywords: ['sumologic', 'sumo_logic', 'sumo-logic', 'sumo_access', 'sumo_key'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Deactivate or delete the key under Preferences → Access Keys.',
            url: 'https://help.sumologic.com/docs/manage/security/access-keys/',
        },
        source: 'https://help.sumologic.com/docs/manage/security/access-keys/',
        positives: (make) => assigned(make, ['SUMOLOGIC_ACCESSKEY'], () => make.text('base62', 64)),
        negatives: () => unassigned('SUMOLOGIC_ACCESSKEY'),
    },
    {
        id: 'sumo-logic-http-source',
        provider: 'Sumo Logic',
        title: 'Sumo Logic HTTP source address',
        opens: 'sending logs and metrics to the collector',
        keywords: ['sumologic.com/receiver/v1/http/'],
        match: {
            kind: 'token',
            pattern: 'sumologic\\.com/receiver/v1/http/(?<secret>[0-9A-Za-z_+/-]{40,200}={0,2})',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the source’s address under Collection.',
            url: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
        },
        source: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/logs-metrics/',
        positives: (make) => inText(make, () => `https://endpoint1.collection.eu.sumologic.com/receiver/v1/http/${make.text('base64url', 86)}==`),
        negatives: (make) => notTokens(make, 'sumologic.com/receiver/v1/http/'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/supabase.js

const supabase_provider = 'Supabase';
const supabase_source = 'https://supabase.com/docs/guides/api/api-keys';
const supabase_revoke = {
    steps: 'Delete the token or key in the dashboard; what used it gets a new one.',
    url: 'https://supabase.com/docs/guides/api/api-keys',
};
const supabaseRules = [
    {
        id: 'supabase-access-token',
        provider: supabase_provider,
        title: 'Supabase personal access token',
        opens: 'all projects of its user',
        keywords: ['sbp_'],
        match: { kind: 'token', pattern: 'sbp_(?:oauth_|v0_)?[0-9a-f]{40}(?![0-9A-Za-z_])' },
        severity: 'error',
        confidence: 'high',
        revoke: supabase_revoke,
        source: 'https://supabase.com/docs/reference/api/introduction',
        ...tokenExamples((make) => `sbp_${make.text('hex', 40)}`),
    },
    {
        id: 'supabase-secret-key',
        provider: supabase_provider,
        title: 'Supabase secret key',
        opens: 'all data of the project, past row-level security',
        keywords: ['sb_secret_'],
        match: { kind: 'token', pattern: 'sb_secret_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: supabase_revoke,
        source: supabase_source,
        ...tokenExamples((make) => `sb_secret_${make.text('base62', 22)}_${make.text('base62', 8)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/tailscale.js

const tailscale_provider = 'Tailscale';
const tailscale_source = 'https://tailscale.com/kb/1277/key-prefixes';
const tailscale_revoke = {
    steps: 'Revoke the key under Settings → Keys, and look for devices that it let in.',
    url: 'https://tailscale.com/kb/1252/key-secret-management',
};
const tailscaleRules = [
    {
        id: 'tailscale-key',
        provider: tailscale_provider,
        title: 'Tailscale key',
        opens: "by its kind the network as a device, the interface, or the webhook's signature",
        keywords: ['tskey-'],
        match: {
            kind: 'token',
            pattern: 'tskey-(?:api|auth|client|scim|webhook)-[0-9A-Za-z]{8,24}-[0-9A-Za-z]{16,48}(?![0-9A-Za-z_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: tailscale_revoke,
        source: tailscale_source,
        ...tokenExamples((make) => `tskey-auth-k${make.text('base62', 11)}CNTRL-${make.text('base62', 32)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/tavily.js
/** Credentials of Tavily. */

const tavilyApiKey = (make) => `tvly-dev-${make.text('base62', 32)}`;
const tavilyRules = [
    {
        id: 'tavily-api-key',
        provider: 'Tavily',
        title: 'Tavily API key',
        opens: "searches at the account's cost",
        keywords: ['tvly-'],
        match: { kind: 'token', pattern: 'tvly-(?:dev-|prod-)?[A-Za-z0-9-]{32,64}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: { steps: 'Delete the key in the Tavily dashboard.', url: 'https://app.tavily.com/home' },
        source: 'https://docs.tavily.com/documentation/api-reference/introduction',
        positives: (make) => [...inText(make, tavilyApiKey), `TAVILY_API_KEY=tvly-${make.text('base62', 32)}`],
        negatives: (make) => nearMisses(make, tavilyApiKey, 'tvly-dev-'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/teamcity.js

const teamcity_provider = 'TeamCity';
const teamcity_source = 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html';
const teamcity_revoke = {
    steps: 'Delete the token in the profile under Access tokens.',
    url: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
};
const teamcityRules = [
    {
        id: 'teamcity-access-token',
        provider: teamcity_provider,
        title: 'TeamCity access token',
        opens: 'what its user may do on that server',
        keywords: ['eyj0exaioiaivenwmij9.'],
        match: {
            kind: 'token',
            pattern: 'eyJ0eXAiOiAiVENWMiJ9\\.[0-9A-Za-z_-]{36}\\.[0-9A-Za-z_-]{48}(?![0-9A-Za-z_-])',
        },
        severity: 'error',
        confidence: 'high',
        revoke: teamcity_revoke,
        source: teamcity_source,
        ...tokenExamples((make) => `eyJ0eXAiOiAiVENWMiJ9.${make.text('base64url', 36)}.${make.text('base64url', 48)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/telegram.js
/** Credentials of Telegram. */


const telegramRules = [
    {
        id: 'telegram-bot-token',
        provider: 'Telegram',
        title: 'Telegram bot token',
        opens: 'everything that the bot may do, and all messages it gets',
        keywords: [':aa'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9_:-])(?:bot)?(?<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])',
            before: 12,
            after: 40,
        },
        severity: 'error',
        confidence: 'high',
        prove: proveTelegramBot,
        revoke: {
            steps: 'Send /revoke to BotFather and choose the bot.',
            url: 'https://core.telegram.org/bots/features#botfather',
        },
        source: 'https://core.telegram.org/bots/api',
        positives: (make) => [
            ...inText(make, makeTelegramBot),
            `https://api.telegram.org/bot${make.text('digits', 9)}:AA${make.text('base64url', 33)}/getMe`,
        ],
        negatives: (make) => [
            ...nearMisses(make, makeTelegramBot, ''),
            `fe80::aa${make.text('hex', 2)}:${make.text('hex', 4)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/tencent.js

const tencent_provider = 'Tencent Cloud';
const tencent_source = 'https://www.tencentcloud.com/document/product/598/34228';
const tencent_revoke = {
    steps: 'Disable the key under Access Management → API keys and delete it.',
    url: 'https://www.tencentcloud.com/document/product/598/34228',
};
const tencentRules = [
    {
        id: 'tencent-secret-id',
        provider: tencent_provider,
        title: 'Tencent Cloud SecretId',
        opens: 'together with its SecretKey, what the policies of its user allow',
        keywords: ['akid'],
        match: { kind: 'token', pattern: 'AKID[0-9A-Za-z]{32}(?![0-9A-Za-z_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: tencent_revoke,
        source: tencent_source,
        ...tokenExamples((make) => `AKID${make.text('base62', 32)}`),
    },
    {
        id: 'tencent-secret-key',
        provider: tencent_provider,
        title: 'Tencent Cloud SecretKey',
        opens: 'what the policies of its user allow, together with its id',
        keywords: [
            'tencentcloud_secret',
            'tencent_secret',
            'tencent_cloud',
            'qcloud',
            'tencentcloudsecret',
            'cos_secret',
        ],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: tencent_revoke,
        source: tencent_source,
        ...assignedExamples('tencentcloud_secret_key', (make) => make.text('base62', 32)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/terraform.js

const terraform_provider = 'HCP Terraform';
const terraform_source = 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens';
const terraform_revoke = {
    steps: 'Delete the token under User, Team or Organization settings → Tokens.',
    url: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
};
const terraformRules = [
    {
        id: 'terraform-cloud-token',
        provider: terraform_provider,
        title: 'HCP Terraform API token',
        opens: 'the workspaces with their states and variables',
        keywords: ['.atlasv1.'],
        match: {
            kind: 'window',
            pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{14}\\.atlasv1\\.[0-9A-Za-z=_-]{60,70}(?![0-9A-Za-z=_-])',
            before: 15,
            after: 72,
        },
        severity: 'error',
        confidence: 'high',
        revoke: terraform_revoke,
        source: terraform_source,
        ...windowExamples((secret) => `token = "${secret}"`, (make) => `${make.text('base62', 14)}.atlasv1.${make.text('base62', 67)}`),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/tiktok.js
/** Credentials of TikTok. */

const tiktokClientSecret = (make) => make.text('base62', 32);
const tiktokRules = [
    {
        id: 'tiktok-client-secret',
        provider: 'TikTok',
        title: 'TikTok client secret',
        opens: "tokens in the app's name",
        keywords: ['tiktok'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{32}|[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Reset the client secret on the app's page.",
            url: 'https://developers.tiktok.com/apps',
        },
        source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
        positives: (make) => assigned(make, ['TIKTOK_CLIENT_SECRET', 'tiktokSecret'], tiktokClientSecret),
        negatives: (make) => assignedNearMisses(make, 'TIKTOK_CLIENT_SECRET', tiktokClientSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/tines.js
/** Tines: keys of its API. */

const tinesRules = [
    {
        id: 'tines-api-key',
        provider: 'Tines',
        title: 'Tines API key',
        opens: 'stories, credentials and cases that its owner may reach',
        keywords: ['tines_api', 'tines-api', 'tinesapi', 'tines_token', 'tines_user_token'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{20,64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Settings → Access & security → API keys.',
            url: 'https://www.tines.com/docs/admin/api-keys/',
        },
        source: '',
        positives: (make) => assigned(make, ['TINES_API_KEY'], () => make.text('base64url', 40)),
        negatives: () => unassigned('TINES_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/todoist.js
/** Credentials of Todoist. */

const todoistApiToken = (make) => make.text('hex', 40);
const todoistRules = [
    {
        id: 'todoist-api-token',
        provider: 'Todoist',
        title: 'Todoist API token',
        opens: 'tasks and projects of its owner',
        keywords: ['todoist'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Issue a new token under Settings → Integrations → Developer.',
            url: 'https://app.todoist.com/app/settings/integrations/developer',
        },
        source: 'https://developer.todoist.com/api/v1/',
        positives: (make) => assigned(make, ['TODOIST_API_TOKEN', 'todoistToken'], todoistApiToken),
        negatives: (make) => assignedNearMisses(make, 'TODOIST_API_TOKEN', todoistApiToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/together.js
/** Credentials of Together AI. */

const togetherApiKey = (make) => `tgp_v1_${make.text('base64url', 43)}`;
const togetherLegacyApiKey = (make) => make.text('hex', 64);
const togetherRules = [
    {
        id: 'together-api-key',
        provider: 'Together AI',
        title: 'Together AI API key',
        opens: "Together's models and clusters at the account's cost",
        keywords: ['tgp_v1_'],
        match: { kind: 'token', pattern: 'tgp_v1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under Settings → API keys.',
            url: 'https://api.together.ai/settings/api-keys',
        },
        source: 'https://docs.together.ai/docs/quickstart',
        positives: (make) => inText(make, togetherApiKey),
        negatives: (make) => [...nearMisses(make, togetherApiKey, 'tgp_v1_'), tooLong(make, togetherApiKey)],
    },
    {
        id: 'together-legacy-api-key',
        provider: 'Together AI',
        title: 'Together AI API key (hexadecimal)',
        opens: "Together's models at the account's cost",
        keywords: ['together_api', 'togetherapi', 'together-api', 'together_ai', 'togetherai'],
        match: { kind: 'assigned', value: '[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the key under Settings → API keys.',
            url: 'https://api.together.ai/settings/api-keys',
        },
        source: 'https://docs.together.ai/docs/quickstart',
        positives: (make) => assigned(make, ['TOGETHER_API_KEY', 'togetherApiKey'], togetherLegacyApiKey),
        negatives: (make) => assignedNearMisses(make, 'TOGETHER_API_KEY', togetherLegacyApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/tomtom.js
/** TomTom: keys of its maps. */

const tomtomRules = [
    {
        id: 'tomtom-api-key',
        provider: 'TomTom',
        title: 'TomTom API key',
        opens: 'maps and routing at the account’s cost',
        keywords: ['tomtom'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key on the dashboard.',
            url: 'https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/',
        },
        source: '',
        positives: (make) => assigned(make, ['TOMTOM_API_KEY'], () => make.text('base62', 32)),
        negatives: () => unassigned('TOMTOM_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/travis.js

const travis_provider = 'Travis CI';
const travis_source = 'https://docs.travis-ci.com/user/triggering-builds/';
const travis_revoke = {
    steps: 'Regenerate the token under Settings → Tokens.',
    url: 'https://docs.travis-ci.com/user/triggering-builds/',
};
const travisRules = [
    {
        id: 'travis-api-token',
        provider: travis_provider,
        title: 'Travis CI API token',
        opens: 'the builds and their settings that its user reaches',
        keywords: ['travis_token', 'travis_api', 'travis_access', 'travistoken', 'travis-token'],
        match: { kind: 'assigned', value: '[0-9A-Za-z_-]{22}' },
        severity: 'error',
        confidence: 'medium',
        revoke: travis_revoke,
        source: travis_source,
        ...assignedExamples('travis_api_token', (make) => make.text('base62', 22)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/trello.js
/** Credentials of Trello. */

const trelloToken = (make) => `ATTA${make.text('hex', 64)}${make.text('upperHex', 8)}`;
const trelloLegacyToken = (make) => make.text('hex', 64);
const trelloRules = [
    {
        id: 'trello-token',
        provider: 'Trello',
        title: 'Trello API token',
        opens: 'boards of its owner, as its scopes allow',
        keywords: ['atta'],
        match: { kind: 'token', pattern: 'ATTA[0-9a-f]{64}[0-9A-F]{8}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Revoke the token under Applications in the account's settings.",
            url: 'https://trello.com/my/account',
        },
        source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
        positives: (make) => inText(make, trelloToken),
        negatives: (make) => [...nearMisses(make, trelloToken, 'ATTA'), tooLong(make, trelloToken)],
    },
    {
        id: 'trello-legacy-token',
        provider: 'Trello',
        title: 'Trello API token (hexadecimal)',
        opens: 'boards of its owner, as its scopes allow',
        keywords: ['trello'],
        match: { kind: 'assigned', value: '[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Revoke the token under Applications in the account's settings.",
            url: 'https://trello.com/my/account',
        },
        source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
        positives: (make) => assigned(make, ['TRELLO_TOKEN', 'trelloToken'], trelloLegacyToken),
        negatives: (make) => [
            ...assignedNearMisses(make, 'TRELLO_TOKEN', trelloLegacyToken),
            `TRELLO_KEY=${make.text('hex', 32)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/tuya.js
/** Tuya: secrets of cloud projects. */

const tuyaRules = [
    {
        id: 'tuya-access-secret',
        provider: 'Tuya',
        title: 'Tuya access secret',
        opens: 'the devices that are linked to the cloud project',
        keywords: ['tuya'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Reset the secret on the project’s overview page.',
            url: 'https://developer.tuya.com/en/docs/iot/manage-projects',
        },
        source: '',
        positives: (make) => assigned(make, ['TUYA_ACCESS_SECRET'], () => make.text('hex', 32)),
        negatives: () => unassigned('TUYA_ACCESS_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/twilio.js
/** Credentials of Twilio. */

const twilioAuthToken = (make) => make.text('hex', 32);
const twilioApiKey = (make) => `SK${make.text('hex', 32)}`;
const twilioApiSecret = (make) => make.text('base62', 32);
const twilioCredentialsInUrl = (make) => `https://AC${make.text('hex', 32)}:${make.text('hex', 32)}@api.twilio.com`;
const twilioRules = [
    {
        id: 'twilio-auth-token',
        provider: 'Twilio',
        title: 'Twilio auth token',
        opens: 'the whole account: numbers, messages, calls and their cost',
        keywords: ['twilio'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Make a secondary auth token, switch to it and promote it, so that this one ends.',
            url: 'https://www.twilio.com/docs/iam/api/authtoken',
        },
        source: 'https://www.twilio.com/docs/iam/access-tokens',
        positives: (make) => assigned(make, ['TWILIO_AUTH_TOKEN', 'twilioAuthToken'], twilioAuthToken),
        negatives: (make) => [
            ...assignedNearMisses(make, 'TWILIO_AUTH_TOKEN', twilioAuthToken),
            `TWILIO_ACCOUNT_SID=AC${make.text('hex', 32)}`,
        ],
    },
    {
        id: 'twilio-api-key',
        provider: 'Twilio',
        title: 'Twilio API key SID',
        opens: 'the account, as far as the key allows, together with its secret',
        keywords: ['twilio'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9_])',
            before: 200,
            after: 300,
        },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API keys & tokens of the account.',
            url: 'https://www.twilio.com/docs/iam/api-keys',
        },
        source: 'https://www.twilio.com/docs/iam/api-keys',
        positives: (make) => mentioning(make, 'twilio', twilioApiKey),
        negatives: (make) => [
            ...nearMisses(make, twilioApiKey, 'SK').map((text) => `twilio: ${text}`),
            `twilio AC${make.text('hex', 32)}`,
        ],
    },
    {
        id: 'twilio-api-secret',
        provider: 'Twilio',
        title: 'Twilio API key secret',
        opens: 'the account, as far as the key allows',
        keywords: ['twilio_api', 'twilioapi', 'twilio_secret', 'twilio-api'],
        match: { kind: 'assigned', value: '(?![0-9a-f]{32}$)[A-Za-z0-9]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API keys & tokens of the account.',
            url: 'https://www.twilio.com/docs/iam/api-keys',
        },
        source: 'https://www.twilio.com/docs/iam/api-keys',
        positives: (make) => assigned(make, ['TWILIO_API_SECRET', 'TWILIO_API_KEY_SECRET', 'twilioApiSecret'], twilioApiSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'TWILIO_API_SECRET', twilioApiSecret),
            `TWILIO_API_KEY=SK${make.text('hex', 32)}`,
        ],
    },
    {
        id: 'twilio-credentials-in-url',
        provider: 'Twilio',
        title: 'Twilio account SID and auth token in an address',
        opens: 'the whole account: numbers, messages, calls and their cost',
        keywords: ['@api.twilio.com'],
        match: { kind: 'window', pattern: 'AC[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@', before: 70, after: 0 },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Make a secondary auth token, switch to it and promote it, so that this one ends.',
            url: 'https://www.twilio.com/docs/iam/api/authtoken',
        },
        source: 'https://www.twilio.com/docs/iam/api-keys',
        positives: (make) => inText(make, twilioCredentialsInUrl),
        negatives: (make) => [
            `https://AC${make.text('hex', 32)}:$TOKEN@api.twilio.com`,
            `https://AC${make.text('hex', 32)}:${make.text('hex', 12)}@api.twilio.com`,
            `https://user:${make.text('hex', 30)}@api.twilio.com`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/twitch.js
/** Credentials of Twitch. */

const twitchClientSecret = (make) => make.text('base36', 30);
const twitchChatToken = (make) => `oauth:${make.text('base36', 30)}`;
const twitchRules = [
    {
        id: 'twitch-client-secret',
        provider: 'Twitch',
        title: 'Twitch client secret or token',
        opens: "tokens in the app's name, or what the token's scopes allow",
        keywords: ['twitch'],
        match: { kind: 'assigned', value: '(?:oauth:)?[a-z0-9]{30}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Make a new secret on the app's page, and disconnect the app from the account.",
            url: 'https://dev.twitch.tv/console/apps',
        },
        source: 'https://dev.twitch.tv/docs/authentication/',
        positives: (make) => assigned(make, ['TWITCH_CLIENT_SECRET', 'twitchToken'], twitchClientSecret),
        negatives: (make) => assignedNearMisses(make, 'TWITCH_CLIENT_SECRET', twitchClientSecret),
    },
    {
        id: 'twitch-chat-token',
        provider: 'Twitch',
        title: 'Twitch chat token',
        opens: 'chat as its user, and what else its scopes allow',
        keywords: ['oauth:'],
        match: { kind: 'token', pattern: 'oauth:[a-z0-9]{30}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Disconnect the app in the account's settings.",
            url: 'https://www.twitch.tv/settings/connections',
        },
        source: 'https://dev.twitch.tv/docs/authentication/',
        positives: (make) => inText(make, twitchChatToken),
        negatives: (make) => [...nearMisses(make, twitchChatToken, 'oauth:'), tooLong(make, twitchChatToken)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/twitter.js
/** Credentials of X, formerly Twitter. */

const twitterBearerToken = (make) => `AAAAAAAAAAAAAAAAAAAAAB${make.text('base62', 24)}%2B${make.text('base62', 40)}%3D${make.text('base62', 12)}`;
const twitterApiSecret = (make) => make.text('base62', 50);
const twitterAccessToken = (make) => `${make.text('digits', 19)}-${make.text('base62', 40)}`;
const twitterAccessTokenSecret = (make) => make.text('base62', 45);
const twitterRules = [
    {
        id: 'twitter-bearer-token',
        provider: 'X',
        title: 'X bearer token',
        opens: 'what the app may read without a user',
        keywords: ['twitter', 'bearer', 'x_api'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9+/])A{19,22}(?!A)[A-Za-z0-9%]{70,110}(?![A-Za-z0-9+/=])',
            before: 100,
            after: 220,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate or revoke the bearer token under Keys and tokens of the app.',
            url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
        },
        source: 'https://developer.x.com/en/docs/authentication/overview',
        positives: (make) => mentioning(make, 'bearer', twitterBearerToken),
        negatives: (make) => [
            ...nearMisses(make, twitterBearerToken, 'AAAAAAAAAAAAAAAAAAAAAB').map((text) => `bearer: ${text}`),
            `bearer ${make.text('upper', 20)}${make.text('base62', 80)}`,
        ],
    },
    {
        id: 'twitter-api-secret',
        provider: 'X',
        title: 'X API key secret',
        opens: "the app, and with it its users' tokens",
        keywords: ['twitter', 'consumer_secret', 'consumersecret'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{50}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the API key and secret under Keys and tokens of the app.',
            url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
        },
        source: 'https://developer.x.com/en/docs/authentication/overview',
        positives: (make) => assigned(make, ['TWITTER_CONSUMER_SECRET', 'TWITTER_API_SECRET', 'consumerSecret'], twitterApiSecret),
        negatives: (make) => assignedNearMisses(make, 'TWITTER_CONSUMER_SECRET', twitterApiSecret),
    },
    {
        id: 'twitter-access-token',
        provider: 'X',
        title: 'X access token',
        opens: "what the app may do as its user, together with the token's secret",
        keywords: ['twitter', 'access_token', 'accesstoken'],
        match: { kind: 'assigned', value: '[0-9]{8,20}-[A-Za-z0-9]{40}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token under Keys and tokens of the app.',
            url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
        },
        source: 'https://developer.x.com/en/docs/authentication/overview',
        positives: (make) => assigned(make, ['TWITTER_ACCESS_TOKEN', 'access_token'], twitterAccessToken),
        negatives: (make) => assignedNearMisses(make, 'TWITTER_ACCESS_TOKEN', twitterAccessToken),
    },
    {
        id: 'twitter-access-token-secret',
        provider: 'X',
        title: 'X access token secret',
        opens: 'what the app may do as its user',
        keywords: ['twitter', 'access_token_secret', 'accesstokensecret'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{45}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the token under Keys and tokens of the app.',
            url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
        },
        source: 'https://developer.x.com/en/docs/authentication/overview',
        positives: (make) => assigned(make, ['TWITTER_ACCESS_TOKEN_SECRET', 'accessTokenSecret'], twitterAccessTokenSecret),
        negatives: (make) => assignedNearMisses(make, 'TWITTER_ACCESS_TOKEN_SECRET', twitterAccessTokenSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/typeform.js
/** Credentials of Typeform. */

const typeformToken = (make) => `tfp_${make.text('base62', 44)}_${make.text('base62', 14)}`;
const typeformRules = [
    {
        id: 'typeform-token',
        provider: 'Typeform',
        title: 'Typeform personal access token',
        opens: 'forms and answers of the account, as its scopes allow',
        keywords: ['tfp_'],
        match: { kind: 'token', pattern: 'tfp_[A-Za-z0-9_.=-]{40,64}(?![A-Za-z0-9_=-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete or regenerate the token under Personal tokens.',
            url: 'https://admin.typeform.com/user/tokens',
        },
        source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
        positives: (make) => inText(make, typeformToken),
        negatives: (make) => nearMisses(make, typeformToken, 'tfp_'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/typesense.js
/** Typesense: admin and search keys. */

const typesenseRules = [
    {
        id: 'typesense-api-key',
        provider: 'Typesense',
        title: 'Typesense API key',
        opens: 'the collections that the key may search and change',
        keywords: ['typesense'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{32}|[0-9A-Za-z]{48}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key by DELETE /keys/:id; the bootstrap key is changed in the server’s configuration.',
            url: 'https://typesense.org/docs/latest/api/api-keys.html',
        },
        source: '',
        positives: (make) => assigned(make, ['TYPESENSE_API_KEY'], () => make.text('base62', 32)),
        negatives: () => unassigned('TYPESENSE_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/unity.js
/** Unity: serials and passwords that build servers activate with. */


const unityRules = [
    {
        id: 'unity-serial',
        provider: 'Unity',
        title: 'Unity serial',
        opens: 'activating the editor on the licence’s seats',
        keywords: ['unity_serial', 'unity-serial', 'unityserial', 'unity_license'],
        match: { kind: 'assigned', value: '[A-Z][0-9A-Z](?:-[0-9A-Z]{4}){4}-[0-9A-Z]{4}' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Return the activations, and ask Unity for a new serial.',
            url: 'https://docs.unity3d.com/Manual/ManagingYourUnityLicense.html',
        },
        source: 'https://docs.unity3d.com/Manual/EditorCommandLineArguments.html',
        positives: (make) => assigned(make, ['UNITY_SERIAL'], () => `F4-${Array.from({ length: 5 }, () => make.text('base36', 4).toUpperCase()).join('-')}`),
        negatives: () => [...unassigned('UNITY_SERIAL'), 'UNITY_SERIAL=SB-XXXX'],
    },
    {
        id: 'unity-password',
        provider: 'Unity',
        title: 'Unity account password',
        opens: 'the Unity account',
        keywords: ['unity_password', 'unity-password'],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the password of the Unity ID, and use a build server licence.',
            url: 'https://support.unity.com/hc/en-us/articles/205056069',
        },
        source: '',
        positives: (make) => assigned(make, ['UNITY_PASSWORD'], () => `${make.text('base62', 12)}!5`),
        negatives: () => [...unassigned('UNITY_PASSWORD'), 'UNITY_PASSWORD=changeme'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/upstash.js

const upstash_provider = 'Upstash';
const upstash_source = 'https://upstash.com/docs/redis/features/restapi';
const upstash_revoke = {
    steps: 'Reset the password or token of the database in the console.',
    url: 'https://upstash.com/docs/redis/features/restapi',
};
const upstashRules = [
    {
        id: 'upstash-redis-token',
        provider: upstash_provider,
        title: 'Upstash Redis REST token',
        opens: 'all data of the database',
        keywords: ['upstash_redis', 'kv_rest_api_token', 'upstash_token', 'upstash-redis'],
        match: { kind: 'assigned', value: 'A[0-9A-Za-z_-]{50,70}={0,2}' },
        severity: 'error',
        confidence: 'medium',
        revoke: upstash_revoke,
        source: upstash_source,
        ...assignedExamples('upstash_redis_rest_token', (make) => `A${make.text('base62', 51)}==`),
    },
    {
        id: 'upstash-api-key',
        provider: upstash_provider,
        title: 'Upstash management API key',
        opens: 'all databases of the account',
        keywords: ['upstash_api', 'upstash_management', 'upstash_key', 'upstash-api'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Account → Management API.',
            url: 'https://upstash.com/docs/devops/developer-api/introduction',
        },
        source: 'https://upstash.com/docs/devops/developer-api/introduction',
        ...assignedExamples('upstash_api_key', (make) => make.uuid()),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/uptimerobot.js
/** UptimeRobot: keys whose first letters tell main, monitor and read-only. */

const uptimerobotRules = [
    {
        id: 'uptimerobot-api-key',
        provider: 'UptimeRobot',
        title: 'UptimeRobot API key',
        opens: 'the monitors: a key with u reads and changes all, m one, ur reads',
        keywords: ['uptimerobot', 'uptime_robot', 'uptime-robot'],
        match: { kind: 'assigned', value: '(?:ur|u|m)[0-9]{4,12}-[0-9a-f]{24}' },
        severity: 'warning',
        confidence: 'high',
        revoke: { steps: 'Regenerate the key under Integrations & API.', url: 'https://uptimerobot.com/api/' },
        source: 'https://uptimerobot.com/api/legacy/',
        positives: (make) => assigned(make, ['UPTIMEROBOT_API_KEY'], () => `u${make.text('digits', 7)}-${make.text('hex', 24)}`),
        negatives: () => unassigned('UPTIMEROBOT_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/urlscan.js
/** urlscan.io: keys of its API. */

const urlscanRules = [
    {
        id: 'urlscan-api-key',
        provider: 'urlscan.io',
        title: 'urlscan.io API key',
        opens: 'scanning, and reading the account’s private scans',
        keywords: ['urlscan'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Settings & API.',
            url: 'https://docs.urlscan.io/apis/urlscan-openapi',
        },
        source: '',
        positives: (make) => assigned(make, ['URLSCAN_API_KEY'], () => make.uuid()),
        negatives: () => unassigned('URLSCAN_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/vagrant.js

const vagrant_provider = 'HCP Vagrant';
const vagrant_source = 'https://developer.hashicorp.com/vagrant/vagrant-cloud/users/authentication';
const vagrant_revoke = {
    steps: 'Revoke the token in the HCP portal.',
    url: 'https://developer.hashicorp.com/vagrant/vagrant-cloud/users/authentication',
};
const vagrantRules = [
    {
        id: 'vagrant-cloud-token',
        provider: vagrant_provider,
        title: 'Vagrant Cloud token',
        opens: 'the boxes of its user',
        keywords: ['vagrant_cloud', 'vagrantcloud', 'vagrant_token', 'atlas_token'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: vagrant_revoke,
        source: vagrant_source,
        ...assignedExamples('vagrant_cloud_token', (make) => make.text('hex', 40)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/vault-approle.js
/** HashiCorp Vault: secret ids of AppRole, the half of the login that is to be kept. */

const vaultApproleRules = [
    {
        id: 'vault-approle-secret-id',
        provider: 'HashiCorp Vault',
        title: 'Vault AppRole secret id',
        opens: 'a Vault token with the role’s policies, together with the role id',
        keywords: ['secret_id', 'secret-id', 'secretid'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Destroy it: vault write auth/approle/role/<role>/secret-id/destroy.',
            url: 'https://developer.hashicorp.com/vault/docs/auth/approle',
        },
        source: 'https://developer.hashicorp.com/vault/docs/auth/approle',
        positives: (make) => assigned(make, ['VAULT_SECRET_ID'], () => make.uuid()),
        negatives: () => unassigned('VAULT_SECRET_ID'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/vault.js


const vault_provider = 'HashiCorp Vault';
const vault_source = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';
const vault_revoke = {
    steps: 'Revoke the token by `vault token revoke`, its leases with it.',
    url: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
};
const vaultRules = [
    {
        id: 'vault-service-token',
        provider: vault_provider,
        title: 'Vault service token',
        opens: 'the secrets that its policies allow',
        keywords: ['hvs.'],
        match: { kind: 'token', pattern: 'hvs\\.[0-9A-Za-z_-]{90,120}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveHashicorpVault,
        revoke: vault_revoke,
        source: vault_source,
        ...tokenExamples(makeHashicorpVault),
    },
    {
        id: 'vault-short-service-token',
        provider: vault_provider,
        title: 'Vault service token (short)',
        opens: 'the secrets that its policies allow; root tokens look like this',
        keywords: ['hvs.'],
        match: { kind: 'token', pattern: 'hvs\\.[0-9A-Za-z]{24}(?![0-9A-Za-z_.-])' },
        severity: 'error',
        confidence: 'high',
        revoke: vault_revoke,
        source: vault_source,
        ...tokenExamples((make) => `hvs.${make.text('base62', 24)}`),
    },
    {
        id: 'vault-batch-token',
        provider: vault_provider,
        title: 'Vault batch token',
        opens: 'the secrets that its policies allow, until it expires',
        keywords: ['hvb.'],
        match: { kind: 'token', pattern: 'hvb\\.[0-9A-Za-z_-]{138,300}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: vault_revoke,
        source: vault_source,
        ...tokenExamples((make) => `hvb.${make.text('base64url', 160)}`),
    },
    {
        id: 'vault-recovery-token',
        provider: vault_provider,
        title: 'Vault recovery token',
        opens: 'the storage of a Vault in recovery mode',
        keywords: ['hvr.'],
        match: { kind: 'token', pattern: 'hvr\\.[0-9A-Za-z_-]{24,120}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: vault_revoke,
        source: vault_source,
        ...tokenExamples((make) => `hvr.${make.text('base62', 24)}`),
    },
    {
        id: 'vault-legacy-token',
        provider: vault_provider,
        title: 'Vault token (before 1.10)',
        opens: 'the secrets that its policies allow',
        keywords: ['vault_token', 'vaulttoken', 'x-vault-token', 'vault-token', 'vault_root', 'vault_dev_root'],
        match: { kind: 'assigned', value: '[sbr]\\.[0-9A-Za-z]{24,26}(?:\\.[0-9A-Za-z]{4,6})?' },
        severity: 'error',
        confidence: 'high',
        revoke: vault_revoke,
        source: vault_source,
        ...assignedExamples('vault_token', (make) => `s.${make.text('base62', 24)}`),
    },
    {
        id: 'vault-unseal-key',
        provider: vault_provider,
        title: 'Vault unseal or recovery key',
        opens: 'a share of the key that opens the whole Vault',
        keywords: ['unseal', 'recovery_key', 'recoverykey'],
        match: {
            kind: 'window',
            pattern: '(?:[Uu]nseal|[Rr]ecovery|UNSEAL|RECOVERY)[ _]?(?:[Kk]ey|KEY)[ _]?[0-9]{0,2}["\']?[ \\t]{0,4}[:=][ \\t]{0,4}["\']?(?<secret>[0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{44}|[0-9a-f]{64,66})(?![0-9A-Za-z+/=])',
            before: 0,
            after: 80,
        },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Rekey the Vault by `vault operator rekey`.',
            url: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
        },
        source: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
        ...windowExamples((secret) => `Unseal Key 1: ${secret}`, (make) => make.text('base62', 44)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/vercel.js


const vercel_provider = 'Vercel';
const vercel_source = 'https://vercel.com/docs/rest-api';
const vercel_revoke = {
    steps: 'Delete the token under Account settings → Tokens.',
    url: 'https://vercel.com/docs/sign-in-with-vercel/tokens',
};
const vercelRules = [
    {
        id: 'vercel-token',
        provider: vercel_provider,
        title: 'Vercel token',
        opens: "the projects and deployments in its scope, or an integration's",
        keywords: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
        match: { kind: 'token', pattern: 'vc[piark]_[0-9A-Za-z_-]{50}[0-9A-Za-z]{6}(?![0-9A-Za-z_-])' },
        severity: 'error',
        confidence: 'high',
        prove: proveVercel,
        revoke: vercel_revoke,
        source: vercel_source,
        ...tokenExamples(makeVercel),
    },
    {
        id: 'vercel-legacy-token',
        provider: vercel_provider,
        title: 'Vercel token (without prefix)',
        opens: 'the projects and deployments in its scope',
        keywords: [
            'vercel_token',
            'vercel_api',
            'vercel_auth',
            'verceltoken',
            'vercel-token',
            'zeit_token',
            'now_token',
        ],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{24}' },
        severity: 'error',
        confidence: 'medium',
        revoke: vercel_revoke,
        source: vercel_source,
        ...assignedExamples('vercel_token', (make) => make.text('base62', 24)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/victorops.js
/** VictorOps (Splunk On-Call): the address of its REST endpoint, and API keys. */

const victoropsRules = [
    {
        id: 'victorops-endpoint',
        provider: 'VictorOps',
        title: 'VictorOps REST endpoint',
        opens: 'raising alerts for every team',
        keywords: ['alert.victorops.com/integrations/'],
        match: {
            kind: 'token',
            pattern: 'alert\\.victorops\\.com/integrations/generic/[0-9]{8}/alert/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Regenerate the REST endpoint’s key under Integrations.',
            url: 'https://help.victorops.com/knowledge-base/rest-endpoint-integration-guide/',
        },
        source: 'https://help.victorops.com/knowledge-base/rest-endpoint-integration-guide/',
        positives: (make) => inText(make, () => `https://alert.victorops.com/integrations/generic/20131114/alert/${make.uuid()}/team`),
        negatives: (make) => notTokens(make, 'alert.victorops.com/integrations/'),
    },
    {
        id: 'victorops-api-key',
        provider: 'VictorOps',
        title: 'VictorOps API key',
        opens: 'incidents, schedules and users of the organisation',
        keywords: ['victorops', 'victor_ops'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under Integrations → API.',
            url: 'https://help.victorops.com/knowledge-base/api/',
        },
        source: '',
        positives: (make) => assigned(make, ['VICTOROPS_API_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('VICTOROPS_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/virustotal.js
/** VirusTotal: keys of its API. */

const virustotalRules = [
    {
        id: 'virustotal-api-key',
        provider: 'VirusTotal',
        title: 'VirusTotal API key',
        opens: 'searching and uploading files as its account, on its quota',
        keywords: ['virustotal', 'virus_total', 'vt_api_key', 'vt_apikey', 'vt-api-key'],
        match: { kind: 'assigned', value: '[0-9a-f]{64}' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the key on the API key page of the profile.',
            url: 'https://docs.virustotal.com/docs/please-give-me-an-api-key',
        },
        source: 'https://docs.virustotal.com/reference/authentication',
        positives: (make) => assigned(make, ['VIRUSTOTAL_API_KEY'], () => make.text('hex', 64)),
        negatives: () => unassigned('VIRUSTOTAL_API_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/vonage.js
/** Credentials of Vonage. */

const vonageApiSecret = (make) => make.text('base62', 16);
const vonageRules = [
    {
        id: 'vonage-api-secret',
        provider: 'Vonage',
        title: 'Vonage API secret',
        opens: 'messages, calls and numbers of the account',
        keywords: ['vonage', 'nexmo'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{16}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Make a second secret under API settings and revoke this one.',
            url: 'https://developer.vonage.com/en/account/secret-management',
        },
        source: 'https://developer.vonage.com/en/concepts/guides/authentication',
        positives: (make) => assigned(make, ['VONAGE_API_SECRET', 'NEXMO_API_SECRET', 'vonageApiSecret'], vonageApiSecret),
        negatives: (make) => [
            ...assignedNearMisses(make, 'VONAGE_API_SECRET', vonageApiSecret),
            `VONAGE_API_KEY=${make.text('hex', 8)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/voyage.js
/** Credentials of Voyage AI. */

const voyageApiKey = (make) => `pa-${make.text('base64url', 43)}`;
const voyageRules = [
    {
        id: 'voyage-api-key',
        provider: 'Voyage AI',
        title: 'Voyage AI API key',
        opens: "embeddings and rerankers at the organisation's cost",
        keywords: ['voyage'],
        match: { kind: 'assigned', value: 'pa-[A-Za-z0-9_-]{43}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API keys in the Voyage dashboard.',
            url: 'https://dashboard.voyageai.com/organization/api-keys',
        },
        source: 'https://docs.voyageai.com/docs/api-key-and-installation',
        positives: (make) => assigned(make, ['VOYAGE_API_KEY', 'voyageApiKey'], voyageApiKey),
        negatives: (make) => assignedNearMisses(make, 'VOYAGE_API_KEY', voyageApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/vultr.js

const vultr_provider = 'Vultr';
const vultr_source = 'https://www.vultr.com/api/';
const vultr_revoke = {
    steps: 'Regenerate the key under Account → API.',
    url: 'https://docs.vultr.com/platform/other/api/regenerate-api-key',
};
const vultrRules = [
    {
        id: 'vultr-api-key',
        provider: vultr_provider,
        title: 'Vultr API key',
        opens: 'all resources of the account',
        keywords: ['vultr'],
        match: { kind: 'assigned', value: '[0-9A-Z]{36}' },
        severity: 'error',
        confidence: 'medium',
        revoke: vultr_revoke,
        source: vultr_source,
        ...assignedExamples('vultr_api_key', (make) => make.text('base32', 36)),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/weaviate.js
/** Credentials of Weaviate. */

const weaviateApiKey = (make) => make.text('base62', 36);
const weaviateRules = [
    {
        id: 'weaviate-api-key',
        provider: 'Weaviate',
        title: 'Weaviate API key',
        opens: 'all collections of its cluster, as its role allows',
        keywords: ['weaviate'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{36,60}|[A-Za-z0-9+/]{60,200}={0,2}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the key under API Keys of the cluster and create another.',
            url: 'https://docs.weaviate.io/cloud/manage-clusters/authentication',
        },
        source: 'https://docs.weaviate.io/weaviate/configuration/authentication',
        positives: (make) => assigned(make, ['WEAVIATE_API_KEY', 'weaviateApiKey'], weaviateApiKey),
        negatives: (make) => assignedNearMisses(make, 'WEAVIATE_API_KEY', weaviateApiKey),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/webex.js
/** Credentials of Webex. */

const webexAccessToken = (make) => `${make.text('base62', 64)}_PF84_${make.uuid()}`;
const webexRules = [
    {
        id: 'webex-access-token',
        provider: 'Webex',
        title: 'Webex access token',
        opens: 'rooms and messages of its user or bot',
        keywords: ['webex', 'ciscospark', '_pf84_', '_p0a1_'],
        match: {
            kind: 'window',
            pattern: '(?<![A-Za-z0-9_-])[A-Za-z0-9]{64}_[A-Z0-9]{4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
            before: 100,
            after: 200,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: "Regenerate the bot's token, or revoke the user's sessions.",
            url: 'https://developer.webex.com/docs/bots',
        },
        source: 'https://developer.webex.com/docs/getting-started',
        positives: (make) => inText(make, webexAccessToken),
        negatives: (make) => [
            ...nearMisses(make, webexAccessToken, ''),
            tooLong(make, webexAccessToken),
            `webex ${make.text('base62', 64)}-${make.uuid()}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/webflow.js
/** Credentials of Webflow. */

const webflowApiToken = (make) => make.text('hex', 64);
const webflowRules = [
    {
        id: 'webflow-api-token',
        provider: 'Webflow',
        title: 'Webflow site token',
        opens: "the site's content and settings, as its scopes allow",
        keywords: ['webflow'],
        match: { kind: 'assigned', value: '(?:ws-)?[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the token under Apps & integrations of the site.',
            url: 'https://developers.webflow.com/data/reference/authentication/site-token',
        },
        source: 'https://developers.webflow.com/data/reference/authentication',
        positives: (make) => assigned(make, ['WEBFLOW_API_TOKEN', 'webflowToken'], webflowApiToken),
        negatives: (make) => assignedNearMisses(make, 'WEBFLOW_API_TOKEN', webflowApiToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/weights-and-biases.js
/** Credentials of Weights & Biases. */

const wandbApiKey = (make) => make.text('hex', 40);
const weightsAndBiasesRules = [
    {
        id: 'wandb-api-key',
        provider: 'Weights & Biases',
        title: 'Weights & Biases API key',
        opens: "runs, models and artifacts of its owner's teams",
        keywords: ['wandb'],
        match: { kind: 'assigned', value: '[0-9a-f]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: { steps: 'Revoke the key under User settings → API keys.', url: 'https://wandb.ai/settings' },
        source: 'https://docs.wandb.ai/guides/track/environment-variables',
        positives: (make) => assigned(make, ['WANDB_API_KEY', 'wandbApiKey'], wandbApiKey),
        negatives: (make) => [
            ...assignedNearMisses(make, 'WANDB_API_KEY', wandbApiKey),
            `commit=${make.text('hex', 40)}`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/wireguard.js
/** WireGuard: private and preshared keys, 32 bytes in base64. */

const wireguardRules = [
    {
        id: 'wireguard-private-key',
        provider: 'WireGuard',
        title: 'WireGuard private key',
        opens: 'the peer’s place in the tunnel',
        keywords: ['privatekey', 'private_key', 'wireguard', 'wg_key'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Make a new key by wg genkey, and replace the public key at every peer.',
            url: 'https://www.wireguard.com/quickstart/',
        },
        source: 'https://www.wireguard.com/quickstart/',
        positives: (make) => assigned(make, ['WIREGUARD_PRIVATE_KEY'], () => make.bytes(32).toString('base64')),
        negatives: (make) => [
            ...unassigned('WIREGUARD_PRIVATE_KEY'),
            `PublicKey = ${make.bytes(32).toString('base64')}`,
        ],
    },
    {
        id: 'wireguard-preshared-key',
        provider: 'WireGuard',
        title: 'WireGuard preshared key',
        opens: 'one half of what protects the tunnel against quantum computers',
        keywords: ['presharedkey', 'preshared_key'],
        match: { kind: 'assigned', value: '[0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=' },
        severity: 'warning',
        confidence: 'medium',
        revoke: {
            steps: 'Make a new key by wg genpsk, and set it at both peers.',
            url: 'https://www.wireguard.com/quickstart/',
        },
        source: 'https://man7.org/linux/man-pages/man8/wg.8.html',
        positives: (make) => assigned(make, ['PRESHAREDKEY'], () => make.bytes(32).toString('base64')),
        negatives: () => unassigned('PRESHAREDKEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/wise.js
/** Credentials of Wise. */

const wiseApiToken = (make) => make.uuid();
const wiseRules = [
    {
        id: 'wise-api-token',
        provider: 'Wise',
        title: 'Wise API token',
        opens: 'balances and transfers of the account',
        keywords: ['wise_api', 'wise_token', 'transferwise', 'wiseapi', 'wise-api'],
        match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Revoke the token under Settings → API tokens.',
            url: 'https://wise.com/help/articles/2958107',
        },
        source: 'https://docs.wise.com/api-docs/features/authentication-access',
        positives: (make) => assigned(make, ['WISE_API_TOKEN', 'wiseApiToken'], wiseApiToken),
        negatives: (make) => assignedNearMisses(make, 'WISE_API_TOKEN', wiseApiToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/wiz.js
/** Wiz: secrets of service accounts. */

const wizRules = [
    {
        id: 'wiz-client-secret',
        provider: 'Wiz',
        title: 'Wiz service account secret',
        opens: 'the cloud inventory and its findings, by the account’s scopes',
        keywords: ['wiz_client_secret', 'wiz-client-secret', 'wizclientsecret', 'wiz_secret'],
        match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Rotate the secret under Settings → Service Accounts.',
            url: 'https://docs.wiz.io/wiz-docs/docs/service-accounts',
        },
        source: '',
        positives: (make) => assigned(make, ['WIZ_CLIENT_SECRET'], () => make.text('base62', 64)),
        negatives: () => unassigned('WIZ_CLIENT_SECRET'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/woocommerce.js
/** Credentials of WooCommerce. */

const woocommerceConsumerSecret = (make) => `cs_${make.text('hex', 40)}`;
const woocommerceConsumerKey = (make) => `ck_${make.text('hex', 40)}`;
const woocommerceRules = [
    {
        id: 'woocommerce-consumer-secret',
        provider: 'WooCommerce',
        title: 'WooCommerce consumer secret',
        opens: 'orders, customers and products of the shop',
        keywords: ['cs_'],
        match: { kind: 'token', pattern: 'cs_[0-9a-f]{40}(?![A-Za-z0-9_])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Settings → Advanced → REST API.',
            url: 'https://woocommerce.com/document/woocommerce-rest-api/',
        },
        source: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
        positives: (make) => inText(make, woocommerceConsumerSecret),
        negatives: (make) => [
            ...nearMisses(make, woocommerceConsumerSecret, 'cs_'),
            tooLong(make, woocommerceConsumerSecret),
        ],
    },
    {
        id: 'woocommerce-consumer-key',
        provider: 'WooCommerce',
        title: 'WooCommerce consumer key',
        opens: 'orders, customers and products of the shop, together with its secret',
        keywords: ['ck_'],
        match: { kind: 'token', pattern: 'ck_[0-9a-f]{40}(?![A-Za-z0-9_])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the key under Settings → Advanced → REST API.',
            url: 'https://woocommerce.com/document/woocommerce-rest-api/',
        },
        source: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
        positives: (make) => inText(make, woocommerceConsumerKey),
        negatives: (make) => [
            ...nearMisses(make, woocommerceConsumerKey, 'ck_'),
            tooLong(make, woocommerceConsumerKey),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/wordpress.js
/** Credentials of WordPress. */
const wordpressSalt = (make) => `define('SECURE_AUTH_KEY',  '${make.text('base64', 64)}');`;
const wordpressApplicationPassword = (make) => Array.from({ length: 6 }, () => make.text('base62', 4)).join(' ');
const wordpressRules = [
    {
        id: 'wordpress-salt',
        provider: 'WordPress',
        title: 'WordPress key or salt',
        opens: 'forging sessions of every user of the site',
        keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
        match: {
            kind: 'window',
            pattern: 'define\\(\\s{0,4}[\'"](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)[\'"]\\s{0,40},\\s{0,40}[\'"](?<secret>[!-&(-~ ]{64})[\'"]',
            before: 30,
            after: 90,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Replace all keys and salts in wp-config.php with new ones.',
            url: 'https://api.wordpress.org/secret-key/1.1/salt/',
        },
        source: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/',
        positives: (make) => [
            `<?php ${wordpressSalt(make)}`,
            `define("LOGGED_IN_SALT", "${make.text('base64', 32)} ${make.text('base64', 31)}");`,
            `define( 'NONCE_KEY',        '${make.text('base64', 64)}' );`,
        ],
        negatives: (make) => [
            `define('AUTH_KEY', 'put your unique phrase here');`,
            `define('AUTH_KEY', getenv('AUTH_KEY'));`,
            `define('TABLE_KEY', '${make.text('base64', 64)}');`,
            `define('AUTH_KEY', '${make.text('base64', 40)}');`,
        ],
    },
    {
        id: 'wordpress-application-password',
        provider: 'WordPress',
        title: 'WordPress application password',
        opens: 'the REST API of the site as its user',
        keywords: [
            'wp_app',
            'application_password',
            'application-password',
            'app_password',
            'applicationpassword',
            'apppassword',
            'wordpress',
        ],
        match: {
            kind: 'window',
            pattern: '[=:>,(]\\s{0,4}["\'](?<secret>[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5})["\']',
            before: 0,
            after: 100,
        },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: "Revoke the application password in the user's profile.",
            url: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
        },
        source: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
        positives: (make) => [
            `application_password = '${wordpressApplicationPassword(make)}'`,
            `"wp_app_password": "${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)}",`,
            `wordpress: { user: 'editor', password: '${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)}' }`,
        ],
        negatives: (make) => [
            `application_password = '${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)}'`,
            `application_password = '${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 5)}'`,
            `application_password = 'xxxx-xxxx-xxxx-xxxx-xxxx-xxxx'`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/workos.js
/** Credentials of WorkOS. */

const workosApiKey = (make) => `sk_live_${Buffer.from(`key_${make.text('base36', 26).toUpperCase()},${make.text('base62', 25)}`).toString('base64')}`;
const workosTestKey = (make) => `sk_test_${Buffer.from(`key_${make.text('base36', 26).toUpperCase()},${make.text('base62', 25)}`).toString('base64')}`;
const workosRules = [
    {
        id: 'workos-api-key',
        provider: 'WorkOS',
        title: 'WorkOS API key (production)',
        opens: 'users, organisations and connections of the environment',
        keywords: ['sk_live_a2v5x'],
        match: { kind: 'token', pattern: 'sk_live_a2V5X[A-Za-z0-9+/]{40,120}={0,2}(?![A-Za-z0-9+/=])' },
        severity: 'error',
        confidence: 'high',
        revoke: { steps: 'Delete the key under API Keys.', url: 'https://workos.com/docs/reference/api-keys' },
        source: 'https://workos.com/docs/reference/api-keys',
        positives: (make) => inText(make, workosApiKey),
        negatives: (make) => [
            `sk_live_a2V5X${make.text('base62', 20)}`,
            `task_live_a2V5X${make.text('base62', 60)}`,
            `sk_live_a2V5X<your-key>`,
        ],
    },
    {
        id: 'workos-test-key',
        provider: 'WorkOS',
        title: 'WorkOS API key (sandbox)',
        opens: 'users, organisations and connections of the sandbox',
        keywords: ['sk_test_a2v5x'],
        match: { kind: 'token', pattern: 'sk_test_a2V5X[A-Za-z0-9+/]{40,120}={0,2}(?![A-Za-z0-9+/=])' },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Delete the key under API Keys of the sandbox.',
            url: 'https://workos.com/docs/reference/api-keys',
        },
        source: 'https://workos.com/docs/reference/api-keys',
        positives: (make) => inText(make, workosTestKey),
        negatives: (make) => [
            `sk_test_a2V5X${make.text('base62', 20)}`,
            `task_test_a2V5X${make.text('base62', 60)}`,
            `sk_test_a2V5X<your-key>`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/xai.js
/** Credentials of xAI. */

const xaiApiKey = (make) => `xai-${make.text('base62', 80)}`;
const xaiRules = [
    {
        id: 'xai-api-key',
        provider: 'xAI',
        title: 'xAI API key',
        opens: "Grok's models at the cost of its team",
        keywords: ['xai-'],
        match: { kind: 'token', pattern: 'xai-[A-Za-z0-9_]{80}(?![A-Za-z0-9_-])' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Disable or delete the key under API Keys in the xAI console.',
            url: 'https://console.x.ai',
        },
        source: 'https://docs.x.ai/docs/tutorial',
        positives: (make) => inText(make, xaiApiKey),
        negatives: (make) => [...nearMisses(make, xaiApiKey, 'xai-'), tooLong(make, xaiApiKey)],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/zapier.js
/** Credentials of Zapier. */

const zapierWebhook = (make) => `hooks.zapier.com/hooks/catch/${make.text('digits', 8)}/${make.text('base36', 7)}`;
const zapierRules = [
    {
        id: 'zapier-webhook',
        provider: 'Zapier',
        title: 'Zapier webhook',
        opens: 'starting its Zap with any values',
        keywords: ['hooks.zapier.com/hooks/catch/'],
        match: {
            kind: 'token',
            pattern: 'hooks\\.zapier\\.com/hooks/catch/[0-9]{5,10}/[a-z0-9]{5,10}(?![A-Za-z0-9])',
        },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Replace the trigger of the Zap, so that it gets another address.',
            url: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
        },
        source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
        positives: (make) => inAddress(make, zapierWebhook),
        negatives: (make) => nearMisses(make, zapierWebhook, 'hooks.zapier.com/hooks/catch/'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/zendesk.js
/** Credentials of Zendesk. */

const zendeskApiToken = (make) => make.text('base62', 40);
const zendeskRules = [
    {
        id: 'zendesk-api-token',
        provider: 'Zendesk',
        title: 'Zendesk API token',
        opens: 'tickets and users, as any agent whose address one knows',
        keywords: ['zendesk'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{40}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Delete the token under Apps and integrations → APIs of the Admin Center.',
            url: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
        },
        source: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
        positives: (make) => assigned(make, ['ZENDESK_API_TOKEN', 'zendeskToken'], zendeskApiToken),
        negatives: (make) => assignedNearMisses(make, 'ZENDESK_API_TOKEN', zendeskApiToken),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/zoom.js
/** Credentials of Zoom. */

const zoomClientSecret = (make) => make.text('base62', 32);
const zoomRules = [
    {
        id: 'zoom-client-secret',
        provider: 'Zoom',
        title: 'Zoom client secret',
        opens: "meetings and users of the account, as the app's scopes allow",
        keywords: ['zoom_client', 'zoom_api', 'zoom_secret', 'zoomclient', 'zoomapi', 'zoom-client'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{32,36}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Regenerate the client secret under App Credentials.',
            url: 'https://developers.zoom.us/docs/internal-apps/',
        },
        source: 'https://developers.zoom.us/docs/internal-apps/',
        positives: (make) => assigned(make, ['ZOOM_CLIENT_SECRET', 'zoomClientSecret'], zoomClientSecret),
        negatives: (make) => assignedNearMisses(make, 'ZOOM_CLIENT_SECRET', zoomClientSecret),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/providers/zulip.js
/** Credentials of Zulip. */

const zulipApiKey = (make) => make.text('base62', 32);
const zulipZuliprc = (make) => make.text('base62', 32);
const zulipRules = [
    {
        id: 'zulip-api-key',
        provider: 'Zulip',
        title: 'Zulip API key',
        opens: 'everything that its user or bot may do',
        keywords: ['zulip'],
        match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Generate a new key in the personal settings, or for the bot.',
            url: 'https://zulip.com/help/manage-your-api-key',
        },
        source: 'https://zulip.com/api/api-keys',
        positives: (make) => assigned(make, ['ZULIP_API_KEY', 'zulipApiKey'], zulipApiKey),
        negatives: (make) => assignedNearMisses(make, 'ZULIP_API_KEY', zulipApiKey),
    },
    {
        id: 'zulip-zuliprc',
        provider: 'Zulip',
        title: 'Zulip API key in a zuliprc file',
        opens: 'everything that its user or bot may do',
        keywords: ['[api]'],
        match: {
            kind: 'window',
            pattern: '\\[api\\]\\r?\\nemail ?= ?[^\\s]{3,80}\\r?\\nkey ?= ?(?<secret>[A-Za-z0-9]{32})(?![A-Za-z0-9])',
            before: 0,
            after: 200,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Generate a new key in the personal settings, or for the bot.',
            url: 'https://zulip.com/help/manage-your-api-key',
        },
        source: 'https://zulip.com/api/api-keys',
        positives: (make) => [
            `[api]\nemail=bot-of-ours\nkey=${zulipZuliprc(make)}\nsite=https://chat.example.org\n`,
            `[api]\r\nemail=bot-of-ours\r\nkey=${make.text('base62', 32)}\r\n`,
            `[api]\nemail = someone\nkey = ${make.text('base62', 32)}`,
        ],
        negatives: (make) => [
            `[api]\nemail=bot@chat.example.org\nkey=${make.text('base62', 20)}\n`,
            `[api]\nemail=bot@chat.example.org\nkey=<key>\n`,
            `[api]\nkey=${make.text('base62', 32)}\n`,
            `[web]\nemail=bot@chat.example.org\nkey=${make.text('base62', 32)}\n`,
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/proof/by-prefix.js
/** Which proof a token asks for by how it begins: for places that may hold tokens of anybody, such as a URL. */








const prefixes = [
    [/^ghs_[0-9]{1,12}_eyJ/, proveGithubInstallation],
    [/^gh[pous]_/, proveGithubClassic],
    [/^ghr_/, proveGithubRefresh],
    [/^github_pat_/, proveGithubFineGrained],
    [/^gl[a-z]{2,8}-/, proveGitlabRoutable],
    [/^npm_/, proveNpm],
    [/^pypi-/, provePypi],
    [/^dckr_/, proveDockerHub],
    [/^ATBB/, proveBitbucketAppPassword],
    [/^AT[A-Z]TT3/, proveAtlassian],
    [/^cmVmd/, proveJfrogReference],
    [/^AKCp/, proveJfrogApiKey],
    [/^sk-ant-/, proveAnthropic],
    [/^sk-/, proveOpenAi],
    [/^gsk_/, proveGroq],
    [/^hv[sb]\./, proveHashicorpVault],
    [/^eyJ/, proveJwt],
];
function proveByPrefix(token) {
    const prove = prefixes.find(([prefix]) => prefix.test(token))?.[1];
    return prove ? prove(token) : (0,proof/* unproven */.g)('a password tells nothing of itself');
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/assignments.js
/** Values that are assigned to names that mean secrets. Any language, any file: the engine reads what is assigned. */



const assignmentsRules = [
    {
        id: 'generic-password',
        provider: 'Generic',
        title: 'Password',
        opens: 'whatever asks for it',
        keywords: [
            'password',
            'passwd',
            'pwd',
            'db_pass',
            'dbpass',
            'user_pass',
            'smtp_pass',
            'mail_pass',
            'ftp_pass',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['DB_PASSWORD'], () => `${make.text('base62', 12)}!7`),
        negatives: () => [
            ...unassigned('DB_PASSWORD'),
            'DB_PASSWORD=changeme',
            'password = getPassword(user)',
            '"password": "string"',
            'login(username: string, password: string);',
            'FVE_E_PASSWORD_WRONG = 0x8031006A',
            'pwd := a.Package.Dir',
            'password = config["password"]',
        ],
    },
    {
        id: 'generic-passphrase',
        provider: 'Generic',
        title: 'Passphrase',
        opens: 'the key or store that it protects',
        keywords: ['passphrase', 'pass_phrase'],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['KEY_PASSPHRASE'], () => `${make.text('base62', 14)}-2`),
        negatives: () => [...unassigned('KEY_PASSPHRASE'), 'passphrase: secret'],
    },
    {
        id: 'generic-secret',
        provider: 'Generic',
        title: 'Secret',
        opens: 'whatever trusts it',
        keywords: ['secret'],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        prove: proveByPrefix,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['SHARED_SECRET'], () => `${make.text('base62', 30)}7a`),
        negatives: () => [
            ...unassigned('APP_SECRET'),
            'secretName: database-credentials',
            'SECRET_PATH=/run/secrets/app1/token',
        ],
    },
    {
        id: 'generic-token',
        provider: 'Generic',
        title: 'Token',
        opens: 'whatever accepts it, as whoever it was made for',
        keywords: ['token'],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        prove: proveByPrefix,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['ACCESS_TOKEN'], () => `${make.text('base62', 30)}7a`),
        negatives: (make) => [
            ...unassigned('ACCESS_TOKEN'),
            'tokenType: Bearer',
            `publicKeyToken=${make.text('hex', 16)}`,
            'tokenizer = "bert-base-uncased"',
            `tokenAddress = "0x${make.text('hex', 40)}"`,
        ],
    },
    {
        id: 'generic-api-key',
        provider: 'Generic',
        title: 'API key',
        opens: 'an API, as the account it belongs to',
        keywords: ['api_key', 'apikey', 'api-key', 'api.key', 'app_key', 'appkey', 'x-api-key'],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['API_KEY'], () => `${make.text('base62', 30)}7a`),
        negatives: () => unassigned('API_KEY'),
    },
    {
        id: 'generic-client-secret',
        provider: 'Generic',
        title: 'OAuth client secret',
        opens: 'tokens in the application’s name',
        keywords: [
            'client_secret',
            'clientsecret',
            'client-secret',
            'consumer_secret',
            'consumersecret',
            'oauth_secret',
            'app_secret',
            'appsecret',
        ],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['CLIENT_SECRET'], () => `${make.text('base62', 30)}7a`),
        negatives: () => unassigned('CLIENT_SECRET'),
    },
    {
        id: 'generic-access-key',
        provider: 'Generic',
        title: 'Access key',
        opens: 'a service, as the account it belongs to',
        keywords: [
            'access_key',
            'accesskey',
            'access-key',
            'secret_key',
            'secretkey',
            'secret-key',
            'account_key',
            'accountkey',
        ],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['SECRET_ACCESS_KEY'], () => `${make.text('base62', 30)}7a`),
        negatives: () => unassigned('SECRET_ACCESS_KEY'),
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/credential-files.js
/** Files whose purpose is to keep credentials: of package managers, transfer programs and registries. */



const credentialFilesRules = [
    {
        id: 'npmrc-auth',
        provider: 'Generic',
        title: 'Credential in .npmrc',
        opens: 'publishing or reading packages at the registry it names',
        keywords: [':_authtoken', ':_auth', ':_password', '_auth=', '_auth ='],
        match: {
            kind: 'window',
            pattern: '(?::|(?<![^\\n\\r"\'`]))_(?:authToken|auth|password)\\s{0,2}=\\s{0,2}["\']?(?<secret>(?![$<{])[0-9A-Za-z_+/.=~-]{12,500})',
            before: 1,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        prove: proveByPrefix,
        revoke: {
            steps: 'Revoke the token at the registry, and log in anew.',
            url: 'https://docs.npmjs.com/revoking-access-tokens',
        },
        source: 'https://docs.npmjs.com/cli/v10/configuring-npm/npmrc',
        positives: (make) => [
            `//npm.example.com/:_authToken=${make.uuid()}`,
            `//npm.example.com/:_password=${make.bytes(18).toString('base64')}`,
            `_auth = ${Buffer.from(`app:${make.text('base62', 20)}`).toString('base64')}`,
        ],
        negatives: () => [
            `//npm.example.com/:_authToken=\${NPM_TOKEN}`,
            '//npm.example.com/:_authToken=<token>',
            '//npm.example.com/:_authToken=',
        ],
    },
    {
        id: 'netrc-password',
        provider: 'Generic',
        title: 'Password in .netrc',
        opens: 'the machine it names, as its user',
        keywords: ['machine '],
        match: {
            kind: 'window',
            pattern: `machine\\s{1,8}[0-9A-Za-z_.:-]{1,128}\\s{1,8}(?:account\\s{1,8}\\S{1,64}\\s{1,8})?login\\s{1,8}\\S{1,128}\\s{1,8}password\\s{1,8}(?<secret>${chosenPart})`,
            before: 0,
            after: 512,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        prove: proveByPrefix,
        revoke: {
            steps: 'Change the password or revoke the token at the machine.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
        positives: (make) => [
            `machine api.example.com login app password ${make.text('base62', 20)}`,
            `machine git.example.com\n  login app\n  password ${make.text('hex', 40)}`,
            `echo "machine example.com login x password ${make.text('base62', 12)}" > ~/.netrc`,
        ],
        negatives: () => [
            'machine example.com login app password $PASSWORD',
            'machine example.com login <user> password <password>',
            'machine string\n  login string\n  password string',
        ],
    },
    {
        id: 'pypirc-password',
        provider: 'Generic',
        title: 'Password in .pypirc',
        opens: 'uploading to the package index, as its user',
        keywords: ['[pypi]', '[testpypi]', '[distutils]'],
        match: {
            kind: 'window',
            pattern: `password\\s{0,4}[=:]\\s{0,4}(?<secret>${chosenValue})`,
            before: 64,
            after: 512,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Delete the token or change the password, and use trusted publishing.',
            url: 'https://pypi.org/help/#apitoken',
        },
        source: 'https://packaging.python.org/en/latest/specifications/pypirc/',
        positives: (make) => [
            `[pypi]\nusername = app\npassword = ${make.text('base62', 20)}3\n`,
            `[testpypi]\nusername: app\npassword: ${make.text('base62', 16)}4\n`,
            `[distutils]\nindex-servers = x\n\n[x]\npassword=${make.text('base62', 24)}5\n`,
        ],
        negatives: () => [
            `[pypi]\nusername = __token__\npassword = \${TOKEN}\n`,
            '[pypi]\nusername = __token__\npassword = <token>\n',
            '[distutils]\nindex-servers = pypi\n',
        ],
    },
    {
        id: 'docker-config-auth',
        provider: 'Generic',
        title: 'Login in a Docker configuration',
        opens: 'pulling and pushing at the registry, as its user',
        keywords: ['"auths"'],
        match: {
            kind: 'window',
            pattern: '"(?:auth|identitytoken|password)"\\s{0,8}:\\s{0,8}"(?<secret>[0-9A-Za-z+/_.-]{12,480}={0,2})"',
            before: 0,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Revoke the token at the registry, and log in anew with a credential helper.',
            url: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
        },
        source: 'https://docs.docker.com/reference/cli/docker/login/',
        positives: (make) => [
            `{ "auths": { "registry.example.com": { "auth": "${Buffer.from(`app:${make.text('base62', 20)}`).toString('base64')}" } } }`,
            `{"auths":{"https://index.docker.io/v1/":{"username":"app","password":"${make.text('base62', 24)}"}}}`,
            `{\n  "auths": {\n    "r": {\n      "identitytoken": "${make.text('base62', 60)}"\n    }\n  }\n}`,
        ],
        negatives: () => [
            '{ "auths": { "registry.example.com": {} } }',
            `{ "auths": { "r": { "auth": "\${AUTH}" } } }`,
            '{ "auths": { "r": { "auth": "<base64>" } } }',
        ],
    },
    {
        id: 'nuget-password',
        provider: 'Generic',
        title: 'Password in NuGet.config',
        opens: 'the package source, as its user',
        keywords: ['cleartextpassword'],
        match: {
            kind: 'window',
            pattern: `(?<![A-Za-z])[Cc]lear[Tt]ext[Pp]assword["']?(?:\\s{1,4}value\\s{0,2}=|\\s{0,2}[=:>])\\s{0,2}["']?(?<secret>${notTemplate}[^\\s"'\`<>]{6,200})`,
            before: 1,
            after: 256,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Revoke the token at the package source.',
            url: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
        },
        source: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
        positives: (make) => [
            `<add key="ClearTextPassword" value="${make.text('base62', 24)}" />`,
            `<add key='ClearTextPassword' value='${make.text('base62', 52)}' />`,
            `ClearTextPassword=${make.text('base62', 16)}`,
        ],
        negatives: () => [
            '<add key="ClearTextPassword" value="%NUGET_TOKEN%" />',
            '<add key="ClearTextPassword" value="" />',
            'use ClearTextPassword only where encryption is missing',
        ],
    },
    {
        id: 'maven-settings-password',
        provider: 'Generic',
        title: 'Password in Maven settings',
        opens: 'the repository, as its user',
        keywords: ['<server>', '<username>'],
        match: {
            kind: 'window',
            pattern: `<(?:password|passphrase)>(?<secret>${notTemplate}[^\\s<>]{6,200})</(?:password|passphrase)>`,
            before: 64,
            after: 512,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the password or revoke the token at the repository.',
            url: 'https://maven.apache.org/guides/mini/guide-encryption.html',
        },
        source: 'https://maven.apache.org/settings.html#servers',
        positives: (make) => [
            `<server><id>nexus</id><username>app</username><password>${make.text('base62', 16)}</password></server>`,
            `<server>\n  <id>central</id>\n  <username>x</username>\n  <password>${make.text('base62', 40)}</password>\n</server>`,
            `<username>app</username>\n<passphrase>${make.text('base62', 20)}</passphrase>`,
        ],
        negatives: () => [
            `<server><id>nexus</id><password>\${env.NEXUS_PASSWORD}</password></server>`,
            '<server><password></password></server>',
            '<server><id>nexus</id></server>',
        ],
    },
    {
        id: 'gradle-signing-password',
        provider: 'Generic',
        title: 'Password of a signing key or key store',
        opens: 'signing releases, together with the key’s file',
        keywords: [
            'signing.password',
            'storepassword',
            'keypassword',
            'keystorepassword',
            'keystore_password',
            'key_store_password',
            'store_password',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the key store’s password; where its file got out, too, ask the store to replace the upload key.',
            url: 'https://developer.android.com/studio/publish/app-signing',
        },
        source: 'https://docs.gradle.org/current/userguide/signing_plugin.html',
        positives: (make) => assigned(make, ['STOREPASSWORD'], () => `${make.text('base62', 12)}_8`),
        negatives: () => [...unassigned('STOREPASSWORD'), 'storePassword=android'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/frameworks.js
/** Secrets of web frameworks, by the names that their own guides use. */


const frameworksRules = [
    {
        id: 'rails-master-key',
        provider: 'Ruby on Rails',
        title: 'Rails master key',
        opens: 'every secret in the encrypted credentials',
        keywords: ['rails_master_key', 'master_key', 'rails_production_key'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Make new credentials with a new key, and replace what the old ones held.',
            url: 'https://guides.rubyonrails.org/security.html#custom-credentials',
        },
        source: 'https://guides.rubyonrails.org/security.html#environmental-security',
        positives: (make) => assigned(make, ['RAILS_MASTER_KEY'], () => make.text('hex', 32)),
        negatives: () => unassigned('RAILS_MASTER_KEY'),
    },
    {
        id: 'rails-secret-key-base',
        provider: 'Ruby on Rails',
        title: 'Rails secret_key_base',
        opens: 'forging sessions and signed cookies',
        keywords: ['secret_key_base'],
        match: { kind: 'assigned', value: '[0-9a-f]{64,128}' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Set a new secret_key_base; all sessions end.',
            url: 'https://guides.rubyonrails.org/security.html',
        },
        source: 'https://guides.rubyonrails.org/security.html',
        positives: (make) => assigned(make, ['SECRET_KEY_BASE'], () => make.text('hex', 128)),
        negatives: () => unassigned('SECRET_KEY_BASE'),
    },
    {
        id: 'django-secret-key',
        provider: 'Django',
        title: 'Django secret key',
        opens: 'forging sessions, password resets and signed data',
        keywords: ['secret_key', 'django-insecure'],
        match: {
            kind: 'window',
            pattern: `(?<![A-Za-z_.["'])SECRET_KEY\\s{0,4}=\\s{0,4}[rfb]?["'](?<secret>(?!django-insecure-)(?=[A-Za-z_ -]{0,60}[0-9!@#$%^&*()=+])[^"'\\s<>{}]{32,80})["']`,
            before: 1,
            after: 140,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Set a new SECRET_KEY, with the old one in SECRET_KEY_FALLBACKS for a while.',
            url: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
        },
        source: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
        positives: (make) => [
            `SECRET_KEY = '${make.text('base36', 48)}!9'`,
            `SECRET_KEY = "${make.text('base36', 40)}$#(@8_1"`,
            `os.environ['X']; SECRET_KEY = '${make.text('hex', 64)}'`,
        ],
        negatives: (make) => [
            'SECRET_KEY = os.environ["SECRET_KEY"]',
            'SECRET_KEY = config("SECRET_KEY")',
            `SECRET_KEY = 'django-insecure-${make.text('base36', 50)}'`,
        ],
    },
    {
        id: 'django-insecure-key',
        provider: 'Django',
        title: 'Django key made by startproject',
        opens: 'forging sessions, if it is used outside development',
        keywords: ['django-insecure-'],
        match: { kind: 'window', pattern: 'django-insecure-[^"\'\\s]{40,60}', before: 0, after: 64 },
        severity: 'note',
        confidence: 'low',
        revoke: {
            steps: 'Nothing in development; in production set another SECRET_KEY.',
            url: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
        },
        source: 'https://docs.djangoproject.com/en/stable/howto/deployment/checklist/',
        positives: (make) => [
            `SECRET_KEY = 'django-insecure-${make.text('base36', 50)}'`,
            `SECRET_KEY = "django-insecure-${make.text('base36', 48)}=$"`,
            `'django-insecure-${make.text('base36', 44)}#&(*'`,
        ],
        negatives: () => [
            'SECRET_KEY = "django-insecure-"',
            'keys that begin with django-insecure- are for development',
            'django-insecure-change-me',
        ],
    },
    {
        id: 'flask-secret-key',
        provider: 'Flask',
        title: 'Flask secret key',
        opens: 'forging sessions',
        keywords: ['secret_key'],
        match: {
            kind: 'window',
            pattern: `(?:app\\.|\\[["']?)(?:secret_key|SECRET_KEY)["'\\]]{0,2}\\s{0,4}=\\s{0,4}b?["'](?<secret>${notTemplate}[^"'\\s<>{}]{12,128})["']`,
            before: 12,
            after: 160,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Set a new SECRET_KEY; all sessions end.',
            url: 'https://flask.palletsprojects.com/en/stable/config/#SECRET_KEY',
        },
        source: 'https://flask.palletsprojects.com/en/stable/quickstart/#sessions',
        positives: (make) => [
            `app.secret_key = '${make.text('hex', 64)}'`,
            `app.config['SECRET_KEY'] = "${make.text('hex', 32)}"`,
            `app.secret_key = b'_5#y2L${make.text('base62', 16)}'`,
        ],
        negatives: () => [
            'app.secret_key = os.urandom(24)',
            'app.secret_key = "dev"',
            'app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]',
        ],
    },
    {
        id: 'laravel-app-key',
        provider: 'Laravel',
        title: 'Laravel application key',
        opens: 'decrypting cookies and stored values, and with them often running code',
        keywords: ['app_key', 'app_previous_keys'],
        match: { kind: 'assigned', value: 'base64:[0-9A-Za-z+/]{43}=|base64:[0-9A-Za-z+/]{22}==' },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Set a new key by artisan key:generate, with the old one in APP_PREVIOUS_KEYS for a while.',
            url: 'https://laravel.com/docs/encryption#gracefully-rotating-encryption-keys',
        },
        source: 'https://laravel.com/docs/encryption',
        positives: (make) => assigned(make, ['APP_KEY'], () => `base64:${make.bytes(32).toString('base64')}`),
        negatives: () => [...unassigned('APP_KEY'), 'APP_KEY=base64:'],
    },
    {
        id: 'symfony-app-secret',
        provider: 'Symfony',
        title: 'Symfony application secret',
        opens: 'forging signed addresses, remember-me cookies and fragments, and with them often running code',
        keywords: ['app_secret'],
        match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}' },
        severity: 'error',
        confidence: 'medium',
        revoke: {
            steps: 'Set a new APP_SECRET; signed addresses and logins end.',
            url: 'https://symfony.com/doc/current/reference/configuration/framework.html#secret',
        },
        source: 'https://symfony.com/doc/current/reference/configuration/framework.html#secret',
        positives: (make) => assigned(make, ['APP_SECRET'], () => make.text('hex', 32)),
        negatives: () => unassigned('APP_SECRET'),
    },
    {
        id: 'aspnet-machine-key',
        provider: 'ASP.NET',
        title: 'ASP.NET machine key',
        opens: 'forging view state and logins, and with them running code',
        keywords: ['<machinekey', 'validationkey', 'decryptionkey'],
        match: {
            kind: 'window',
            pattern: '(?:validationKey|decryptionKey)\\s{0,2}=\\s{0,2}["\'](?<secret>[0-9A-Fa-f]{32,256})["\']',
            before: 0,
            after: 480,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Generate new keys for the site, and search its logs for forged view state.',
            url: 'https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)',
        },
        source: 'https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)',
        positives: (make) => [
            `<machineKey validationKey="${make.text('upperHex', 128)}" decryptionKey="${make.text('upperHex', 48)}" />`,
            `<machineKey validation="SHA1" validationKey='${make.text('upperHex', 128)}' />`,
            `decryptionKey="${make.text('upperHex', 64)}"`,
        ],
        negatives: () => [
            '<machineKey validationKey="AutoGenerate,IsolateApps" />',
            '<machineKey configSource="keys.config" />',
            'validationKey=""',
        ],
    },
    {
        id: 'spring-password',
        provider: 'Spring',
        title: 'Password in Spring properties',
        opens: 'the database, broker or server that the property belongs to',
        keywords: [
            'spring.datasource.password',
            'spring.redis.password',
            'spring.data.redis.password',
            'spring.rabbitmq.password',
            'spring.mail.password',
            'spring.security.user.password',
            'server.ssl.key-store-password',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the password at its server, and set it by the environment.',
            url: 'https://docs.spring.io/spring-boot/reference/features/external-config.html',
        },
        source: 'https://docs.spring.io/spring-boot/appendix/application-properties/index.html',
        positives: (make) => assigned(make, ['SPRING.DATASOURCE.PASSWORD'], () => `${make.text('base62', 12)}#4`),
        negatives: () => [...unassigned('SPRING.DATASOURCE.PASSWORD'), 'spring.datasource.password=changeme'],
    },
    {
        id: 'ansible-password',
        provider: 'Ansible',
        title: 'Password of an Ansible host',
        opens: 'logging in on the hosts, or becoming root there',
        keywords: [
            'ansible_password',
            'ansible_ssh_pass',
            'ansible_become_pass',
            'ansible_sudo_pass',
            'ansible_vault_password',
            'vault_password',
        ],
        match: { kind: 'assigned', value: chosenValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change it on the hosts, and keep it in a vault.',
            url: 'https://docs.ansible.com/ansible/latest/vault_guide/',
        },
        source: 'https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html',
        positives: (make) => assigned(make, ['ANSIBLE_PASSWORD'], () => `${make.text('base62', 12)}?4`),
        negatives: () => [...unassigned('ANSIBLE_PASSWORD'), 'ansible_password: changeme'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/json-web-keys.js
/** JSON Web Keys (RFC 7517) that hold the private or shared half. */
const jsonWebKeysRules = [
    {
        id: 'jwk-private-key',
        provider: 'Generic',
        title: 'Private JSON Web Key',
        opens: 'signing or decrypting as whoever publishes its public half',
        keywords: ['"kty"', "'kty'"],
        match: {
            kind: 'window',
            pattern: '["\']d["\']\\s{0,4}:\\s{0,4}["\'](?<secret>[0-9A-Za-z_-]{40,470})["\']',
            before: 480,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Publish a new key set without it, and sign with a new key.',
            url: 'https://www.rfc-editor.org/rfc/rfc7517',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.2.2',
        positives: (make) => [
            `{ "kty": "EC", "crv": "P-256", "x": "${make.text('base64url', 43)}", "y": "${make.text('base64url', 43)}", "d": "${make.text('base64url', 43)}" }`,
            `{"d":"${make.text('base64url', 43)}","kty":"OKP","crv":"Ed25519"}`,
            `{'kty': 'EC', 'd': '${make.text('base64url', 43)}'}`,
        ],
        negatives: (make) => [
            `{ "kty": "EC", "x": "${make.text('base64url', 43)}" }`,
            '{ "kty": "RSA", "d": "..." }',
            'the parameter "kty" names the family',
        ],
    },
    {
        id: 'symmetric-jwk',
        provider: 'Generic',
        title: 'Symmetric JSON Web Key',
        opens: 'signing and decrypting as everyone who shares it',
        keywords: ['"oct"'],
        match: {
            kind: 'window',
            pattern: '["\']k["\']\\s{0,4}:\\s{0,4}["\'](?<secret>[0-9A-Za-z_-]{22,470})["\']',
            before: 400,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Replace the key at everyone who shares it.',
            url: 'https://www.rfc-editor.org/rfc/rfc7517',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.4',
        positives: (make) => [
            `{ "kty": "oct", "k": "${make.text('base64url', 43)}" }`,
            `{"k":"${make.text('base64url', 86)}","kty":"oct"}`,
            `{ "alg": "HS256", "kty": "oct", "k": "${make.text('base64url', 43)}", "kid": "1" }`,
        ],
        negatives: () => ['{ "kty": "oct", "k": "..." }', '{ "kty": "oct" }', 'months: ["sep", "oct"]'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/keys.js
/** Keys that are assigned to names that say what they are for. */



const keysRules = [
    {
        id: 'generic-auth-token',
        provider: 'Generic',
        title: 'Authentication token',
        opens: 'whatever accepts it, as whoever it was made for',
        keywords: [
            'auth_token',
            'authtoken',
            'auth-token',
            'auth_key',
            'authkey',
            'bearer_token',
            'refresh_token',
            'refreshtoken',
            'session_token',
            'private_token',
        ],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        prove: proveByPrefix,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['AUTH_TOKEN'], () => `${make.text('base62', 30)}7a`),
        negatives: () => unassigned('AUTH_TOKEN'),
    },
    {
        id: 'generic-encryption-key',
        provider: 'Generic',
        title: 'Encryption key',
        opens: 'everything that is encrypted with it',
        keywords: [
            'encryption_key',
            'encryptionkey',
            'encryption-key',
            'encrypt_key',
            'aes_key',
            'aeskey',
            'master_key',
            'masterkey',
            'cipher_key',
            'data_key',
        ],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['ENCRYPTION_KEY'], () => make.bytes(32).toString('hex')),
        negatives: () => unassigned('ENCRYPTION_KEY'),
    },
    {
        id: 'generic-signing-key',
        provider: 'Generic',
        title: 'Signing key',
        opens: 'forging whatever it signs: sessions, tokens, webhooks',
        keywords: [
            'signing_key',
            'signingkey',
            'signing-key',
            'signing_secret',
            'signingsecret',
            'jwt_secret',
            'jwtsecret',
            'jwt-secret',
            'hmac_key',
            'hmac_secret',
            'session_secret',
            'sessionsecret',
            'cookie_secret',
            'webhook_secret',
        ],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['JWT_SECRET'], () => `${make.text('base62', 30)}7a`),
        negatives: () => unassigned('JWT_SECRET'),
    },
    {
        id: 'generic-credential',
        provider: 'Generic',
        title: 'Credential',
        opens: 'whatever accepts it',
        keywords: ['credential'],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'warning',
        confidence: 'low',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['SERVICE_CREDENTIAL'], () => `${make.text('base62', 30)}7a`),
        negatives: () => unassigned('SERVICE_CREDENTIAL'),
    },
    {
        id: 'generic-private-key-value',
        provider: 'Generic',
        title: 'Private key in a variable',
        opens: 'whatever trusts its public key',
        keywords: ['private_key', 'privatekey', 'private-key', 'ssh_key', 'deploy_key'],
        match: { kind: 'assigned', value: opaqueValue },
        severity: 'warning',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['PRIVATE_KEY'], () => make.bytes(48).toString('base64')),
        negatives: () => unassigned('PRIVATE_KEY'),
    },
    {
        id: 'generic-short-pin',
        provider: 'Generic',
        title: 'Password of few characters',
        opens: 'whatever asks for it, if nothing slows down guessing',
        keywords: ['password', 'passwd'],
        match: {
            kind: 'assigned',
            value: '(?![$<%@*#{])(?=[A-Za-z]{0,7}[0-9!?%&+])(?=[0-9!?%&+]{0,7}[A-Za-z])[0-9A-Za-z!?%&+-]{5,7}',
        },
        severity: 'note',
        confidence: 'low',
        generic: true,
        revoke: {
            steps: 'Replace it where it is checked, then remove it from the code and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => assigned(make, ['PASSWORD'], () => `${make.text('lower', 4)}7${make.text('upper', 2)}`),
        negatives: () => unassigned('PASSWORD'),
    },
    {
        id: 'generic-connection-string',
        provider: 'Generic',
        title: 'Connection string with a password',
        opens: 'the server it names, as its user',
        keywords: ['password=', 'pwd='],
        match: {
            kind: 'window',
            pattern: `[0-9A-Za-z_ ]{2,40}=[^;"'\`<>\\r\\n]{1,120};[^"'\`<>\\r\\n]{0,300}?(?:[Pp]assword|PASSWORD|[Pp]wd|PWD)\\s{0,2}=\\s{0,2}(?<secret>${chosenPart})`,
            before: 300,
            after: 180,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the password at the server, and read it from the environment or a secret store.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
        positives: (make) => [
            `Host=db.example.com;Username=app;Password=${make.text('base62', 12)}3`,
            `Endpoint=mq.example.com;User=app;Pwd=${make.text('base62', 16)}4;Ssl=true`,
            `conn = "Server=db;Port=5432;Password=${make.text('base62', 20)}5;"`,
        ],
        negatives: () => [
            `Host=db;Username=app;Password=\${DB_PASSWORD}`,
            'Host=db;Username=app;Password=;',
            'Host=db;Username=app;Password=<password>',
            'Host=db;Username=app;Password={{ password }}',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/kubernetes.js
/** Kubernetes: what manifests and kubeconfig files keep in base64, which hides nothing. */
const kubernetes_kubernetesRules = [
    {
        id: 'kubernetes-secret-data',
        provider: 'Kubernetes',
        title: 'Value of a Kubernetes Secret',
        opens: 'whatever the Secret is for; base64 hides nothing',
        keywords: ['kind: secret', '"kind":"secret"', '"kind": "secret"'],
        match: {
            kind: 'window',
            pattern: '(?:^|\\n)\\s{0,8}["\']?[0-9A-Za-z_.-]{0,60}(?:[Pp]ass|PASS|[Ss]ecret|SECRET|[Tt]oken|TOKEN|[Kk]ey|KEY|[Cc]red|CRED|auth|AUTH)[0-9A-Za-z_.-]{0,30}["\']?:\\s{1,4}["\']?(?<secret>[0-9A-Za-z+/]{8,400}={0,2})["\']?\\s{0,4}(?=,|\\r|\\n|$)',
            before: 400,
            after: 512,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Replace what it holds, and keep manifests with Secrets out of the repository, or sealed.',
            url: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
        },
        source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
        positives: (make) => [
            `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${make.bytes(18).toString('base64')}\n`,
            `kind: Secret\ntype: Opaque\nstringData:\n  API_TOKEN: "${make.text('base62', 32)}"\n`,
            `data:\n  tls.key: ${make.bytes(60).toString('base64')}\nkind: Secret\n`,
        ],
        negatives: () => [
            'kind: Secret\nmetadata:\n  name: db\ntype: Opaque\n',
            `kind: Secret\nstringData:\n  password: \${PASSWORD}\n`,
            'kind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/password-hashes.js
/** Hashes of passwords: not the password, but enough to guess it at leisure. */
const passwordHashesRules = [
    {
        id: 'htpasswd-hash',
        provider: 'Generic',
        title: 'Password hash of .htpasswd',
        opens: 'the protected pages, once the password is guessed',
        keywords: ['$apr1$', ':{sha}', ':$2y$'],
        match: {
            kind: 'window',
            pattern: '(?:^|[\\n"\'\\s])[0-9A-Za-z_.@-]{1,64}:(?<secret>\\$apr1\\$[0-9A-Za-z./]{1,8}\\$[0-9A-Za-z./]{22}|\\{SHA\\}[0-9A-Za-z+/]{27}=|\\$2y\\$[0-9]{2}\\$[0-9A-Za-z./]{53})',
            before: 66,
            after: 80,
        },
        severity: 'note',
        confidence: 'low',
        revoke: {
            steps: 'Change the passwords, and keep the file out of the repository.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
        },
        source: 'https://httpd.apache.org/docs/2.4/misc/password_encryptions.html',
        positives: (make) => [
            `app:$apr1$${make.text('base62', 8)}$${make.text('base62', 22)}`,
            `app:{SHA}${make.bytes(20).toString('base64')}`,
            `app:$2y$10$${make.text('base62', 53)}`,
        ],
        negatives: () => ['app:$apr1$salt$hash', 'app:{SHA}...', 'app:$2y$10$...'],
    },
    {
        id: 'shadow-hash',
        provider: 'Generic',
        title: 'Password hash of /etc/shadow',
        opens: 'logging in on the machine, once the password is guessed',
        keywords: [':$6$', ':$5$', ':$y$', ':$1$'],
        match: {
            kind: 'window',
            pattern: '[0-9A-Za-z_.-]{1,32}:(?<secret>\\$(?:6\\$(?:rounds=[0-9]{4,9}\\$)?[0-9A-Za-z./]{1,16}\\$[0-9A-Za-z./]{86}|5\\$(?:rounds=[0-9]{4,9}\\$)?[0-9A-Za-z./]{1,16}\\$[0-9A-Za-z./]{43}|1\\$[0-9A-Za-z./]{1,8}\\$[0-9A-Za-z./]{22}|y\\$[0-9A-Za-z./]{1,8}\\$[0-9A-Za-z./]{1,86}\\$[0-9A-Za-z./]{43})):',
            before: 34,
            after: 200,
        },
        severity: 'warning',
        confidence: 'low',
        revoke: {
            steps: 'Change the passwords, and keep the file out of the repository.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
        },
        source: 'https://man7.org/linux/man-pages/man5/crypt.5.html',
        positives: (make) => [
            `root:$6$${make.text('base62', 16)}$${make.text('base62', 86)}:19000:0:99999:7:::`,
            `app:$y$j9T$${make.text('base62', 22)}$${make.text('base62', 43)}:19000:0:99999:7:::`,
            `app:$1$${make.text('base62', 8)}$${make.text('base62', 22)}:17000::::::`,
        ],
        negatives: () => [
            'root:*:19000:0:99999:7:::',
            'root:$6$salt$hash:19000::::::',
            'root:!:19000:0:99999:7:::',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/pkcs8-keys.js
/** Private keys in PKCS #8, of PGP, PuTTY and ssh.com. */


const pkcs8KeysRules = [
    {
        id: 'pkcs8-private-key',
        provider: 'Generic',
        title: 'Private key (PKCS #8)',
        opens: 'whatever trusts its public key: servers, signatures, service accounts',
        keywords: ['-----begin private key-----'],
        match: {
            kind: 'token',
            pattern: '-----BEGIN PRIVATE KEY-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END PRIVATE KEY-----',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc5958',
        positives: (make) => [
            pem(make, 'PRIVATE KEY'),
            `key = "${pem(make, 'PRIVATE KEY').replaceAll('\n', '\\n')}"`,
            `key: |\n  ${pem(make, 'PRIVATE KEY').replaceAll('\n', '\n  ')}`,
        ],
        negatives: (make) => [
            notPem('PRIVATE KEY', '...'),
            notPem('PRIVATE KEY', 'your key here'),
            notPem('PRIVATE KEY', `\${PRIVATE_KEY}`),
            notPem('PUBLIC KEY', make.text('base64', 400)),
        ],
    },
    {
        id: 'encrypted-pkcs8-private-key',
        provider: 'Generic',
        title: 'Encrypted private key (PKCS #8)',
        opens: 'whatever trusts its public key, once its passphrase is guessed',
        keywords: ['-----begin encrypted private key-----'],
        match: {
            kind: 'token',
            pattern: '-----BEGIN ENCRYPTED PRIVATE KEY-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END ENCRYPTED PRIVATE KEY-----',
        },
        severity: 'warning',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc5958',
        positives: (make) => [
            pem(make, 'ENCRYPTED PRIVATE KEY'),
            `key = "${pem(make, 'ENCRYPTED PRIVATE KEY').replaceAll('\n', '\\n')}"`,
            `key: |\n  ${pem(make, 'ENCRYPTED PRIVATE KEY').replaceAll('\n', '\n  ')}`,
        ],
        negatives: (make) => [
            notPem('ENCRYPTED PRIVATE KEY', '...'),
            notPem('ENCRYPTED PRIVATE KEY', 'your key here'),
            notPem('ENCRYPTED PRIVATE KEY', `\${PRIVATE_KEY}`),
            notPem('PUBLIC KEY', make.text('base64', 400)),
        ],
    },
    {
        id: 'encrypted-legacy-private-key',
        provider: 'Generic',
        title: 'Encrypted private key',
        opens: 'whatever trusts its public key, once its passphrase is guessed; the old form takes little guessing',
        keywords: [
            '-----begin rsa private key-----',
            '-----begin ec private key-----',
            '-----begin dsa private key-----',
        ],
        match: {
            kind: 'token',
            pattern: '-----BEGIN (?:RSA|EC|DSA) PRIVATE KEY-----(?:\\s|\\\\[rn]){0,8}Proc-Type: 4,ENCRYPTED[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END (?:RSA|EC|DSA) PRIVATE KEY-----',
        },
        severity: 'warning',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc1421',
        positives: (make) => [
            pem(make, 'RSA PRIVATE KEY', encrypted),
            pem(make, 'EC PRIVATE KEY', encrypted),
            `key = "${pem(make, 'DSA PRIVATE KEY', encrypted).replaceAll('\n', '\\n')}"`,
        ],
        negatives: (make) => [
            pem(make, 'RSA PRIVATE KEY'),
            notPem('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED'),
            notPem('EC PRIVATE KEY', '...'),
        ],
    },
    {
        id: 'pgp-private-key',
        provider: 'Generic',
        title: 'PGP private key',
        opens: 'decrypting and signing in its owner’s name, unless a passphrase protects it',
        keywords: ['-----begin pgp private key block-----'],
        match: {
            kind: 'token',
            pattern: '-----BEGIN PGP PRIVATE KEY BLOCK-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END PGP PRIVATE KEY BLOCK-----',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Publish a revocation certificate, and make a new key.',
            url: 'https://www.gnupg.org/gph/en/manual/c14.html',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc9580',
        positives: (make) => [
            pem(make, 'PGP PRIVATE KEY BLOCK'),
            pem(make, 'PGP PRIVATE KEY BLOCK', 'Version: GnuPG v2\n\n'),
            `key = "${pem(make, 'PGP PRIVATE KEY BLOCK').replaceAll('\n', '\\n')}"`,
        ],
        negatives: (make) => [
            notPem('PGP PRIVATE KEY BLOCK', '...'),
            notPem('PGP PUBLIC KEY BLOCK', make.text('base64', 400)),
            notPem('PGP PRIVATE KEY BLOCK', '<your key>'),
        ],
    },
    {
        id: 'putty-private-key',
        provider: 'Generic',
        title: 'PuTTY private key',
        opens: 'every host that has its public key, unless a passphrase protects it',
        keywords: ['putty-user-key-file-'],
        match: {
            kind: 'token',
            pattern: 'PuTTY-User-Key-File-[23]: [\\s\\S]{20,4000}?Private-Lines: [0-9]{1,4}\\s{1,4}(?<secret>[0-9A-Za-z+/=\\s]{40,6000})',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
        positives: (make) => [ppk(make, 2), ppk(make, 3), `# backup\n${ppk(make, 3)}`],
        negatives: () => [
            'PuTTY-User-Key-File-3: ssh-ed25519',
            'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 6\n',
            'the header PuTTY-User-Key-File-2 is followed by the algorithm',
        ],
    },
    {
        id: 'ssh2-private-key',
        provider: 'Generic',
        title: 'SSH2 private key (ssh.com)',
        opens: 'every host that has its public key',
        keywords: ['---- begin ssh2 encrypted private key ----'],
        match: {
            kind: 'token',
            pattern: '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----[0-9A-Za-z+/=\\s\\\\:,."_-]{64,16000}?---- END SSH2 ENCRYPTED PRIVATE KEY ----',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: '',
        positives: (make) => [
            ssh2(make.text('base64', 400)),
            `Comment: x\n${ssh2(make.text('base64', 300))}`,
            ssh2(`Comment: "rsa-key"\n${make.text('base64', 500)}`),
        ],
        negatives: () => [ssh2('...'), ssh2('your key'), '---- BEGIN SSH2 PUBLIC KEY ----'],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/private-keys.js
/** Private keys in their text forms, whatever they belong to. The dashes are the format’s own (RFC 7468). */


const privateKeysRules = [
    {
        id: 'rsa-private-key',
        provider: 'Generic',
        title: 'RSA private key',
        opens: 'whatever trusts its public key: servers, signatures, encrypted data',
        keywords: ['-----begin rsa private key-----'],
        match: {
            kind: 'token',
            pattern: '-----BEGIN RSA PRIVATE KEY-----(?!(?:\\s|\\\\[rn]){0,8}Proc-Type)[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END RSA PRIVATE KEY-----',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc7468',
        positives: (make) => [
            pem(make, 'RSA PRIVATE KEY'),
            `key = "${pem(make, 'RSA PRIVATE KEY').replaceAll('\n', '\\n')}"`,
            `key: |\n  ${pem(make, 'RSA PRIVATE KEY').replaceAll('\n', '\n  ')}`,
        ],
        negatives: (make) => [
            notPem('RSA PRIVATE KEY', '...'),
            notPem('RSA PRIVATE KEY', 'your key here'),
            notPem('RSA PRIVATE KEY', `\${PRIVATE_KEY}`),
            notPem('PUBLIC KEY', make.text('base64', 400)),
        ],
    },
    {
        id: 'ec-private-key',
        provider: 'Generic',
        title: 'EC private key',
        opens: 'whatever trusts its public key: servers, signatures, encrypted data',
        keywords: ['-----begin ec private key-----'],
        match: {
            kind: 'token',
            pattern: '-----BEGIN EC PRIVATE KEY-----(?!(?:\\s|\\\\[rn]){0,8}Proc-Type)[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END EC PRIVATE KEY-----',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc5915',
        positives: (make) => [
            pem(make, 'EC PRIVATE KEY'),
            `key = "${pem(make, 'EC PRIVATE KEY').replaceAll('\n', '\\n')}"`,
            `key: |\n  ${pem(make, 'EC PRIVATE KEY').replaceAll('\n', '\n  ')}`,
        ],
        negatives: (make) => [
            notPem('EC PRIVATE KEY', '...'),
            notPem('EC PRIVATE KEY', 'your key here'),
            notPem('EC PRIVATE KEY', `\${PRIVATE_KEY}`),
            notPem('PUBLIC KEY', make.text('base64', 400)),
        ],
    },
    {
        id: 'dsa-private-key',
        provider: 'Generic',
        title: 'DSA private key',
        opens: 'whatever trusts its public key',
        keywords: ['-----begin dsa private key-----'],
        match: {
            kind: 'token',
            pattern: '-----BEGIN DSA PRIVATE KEY-----(?!(?:\\s|\\\\[rn]){0,8}Proc-Type)[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END DSA PRIVATE KEY-----',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc7468',
        positives: (make) => [
            pem(make, 'DSA PRIVATE KEY'),
            `key = "${pem(make, 'DSA PRIVATE KEY').replaceAll('\n', '\\n')}"`,
            `key: |\n  ${pem(make, 'DSA PRIVATE KEY').replaceAll('\n', '\n  ')}`,
        ],
        negatives: (make) => [
            notPem('DSA PRIVATE KEY', '...'),
            notPem('DSA PRIVATE KEY', 'your key here'),
            notPem('DSA PRIVATE KEY', `\${PRIVATE_KEY}`),
            notPem('PUBLIC KEY', make.text('base64', 400)),
        ],
    },
    {
        id: 'openssh-private-key',
        provider: 'Generic',
        title: 'OpenSSH private key',
        opens: 'every host and service that has its public key, unless a passphrase protects it',
        keywords: ['-----begin openssh private key-----'],
        match: {
            kind: 'token',
            pattern: '-----BEGIN OPENSSH PRIVATE KEY-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END OPENSSH PRIVATE KEY-----',
        },
        severity: 'error',
        confidence: 'high',
        generic: true,
        prove: provePrivateKey,
        revoke: {
            steps: 'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
            url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
        },
        source: 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key',
        positives: (make) => [
            pem(make, 'OPENSSH PRIVATE KEY'),
            `key = "${pem(make, 'OPENSSH PRIVATE KEY').replaceAll('\n', '\\n')}"`,
            `key: |\n  ${pem(make, 'OPENSSH PRIVATE KEY').replaceAll('\n', '\n  ')}`,
        ],
        negatives: (make) => [
            notPem('OPENSSH PRIVATE KEY', '...'),
            notPem('OPENSSH PRIVATE KEY', 'your key here'),
            notPem('OPENSSH PRIVATE KEY', `\${PRIVATE_KEY}`),
            notPem('PUBLIC KEY', make.text('base64', 400)),
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/tokens-in-transit.js
/** Credentials as they travel: JSON Web Tokens, headers, addresses, and options of commands. */




const tokensInTransitRules = [
    {
        id: 'json-web-token',
        provider: 'Generic',
        title: 'JSON Web Token',
        opens: 'what its issuer grants to its bearer, until it expires',
        keywords: ['eyj'],
        match: {
            kind: 'token',
            pattern: 'eyJ[0-9A-Za-z_-]{10,2000}\\.eyJ[0-9A-Za-z_-]{10,8000}\\.[0-9A-Za-z_-]{20,1400}',
        },
        severity: 'error',
        confidence: 'medium',
        prove: proveJwt,
        revoke: {
            steps: 'Let it expire, or end the session at its issuer; change the signing key if many got out.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc7519',
        positives: (make) => [
            `token = "${jwt(make)}"`,
            `Authorization: Bearer ${jwt(make)}`,
            `SESSION=${jwt(make)}; path=/`,
        ],
        negatives: (make) => [
            'token = "eyJ..."',
            `eyJ${make.text('base64url', 30)}`,
            'a token begins with eyJ, which is {" in base64',
            `eyJ${make.text('base64url', 30)}.eyJ.`,
        ],
    },
    {
        id: 'url-credentials',
        provider: 'Generic',
        title: 'Password in an address',
        opens: 'what the address leads to, as its user',
        keywords: ['://'],
        match: {
            kind: 'window',
            pattern: `[A-Za-z][0-9A-Za-z+.-]{1,20}://[^\\s:@/"'\`<>()]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
            before: 22,
            after: 330,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        prove: proveByPrefix,
        revoke: {
            steps: 'Change the password, and give it to the program apart from the address.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
        positives: (make) => [
            `https://deploy:${make.text('base62', 16)}@git.example.com/shop.git`,
            `proxy = 'http://app:${make.text('base62', 12)}%21@proxy.example.com:3128'`,
            `ftp://backup:${make.text('hex', 20)}@10.0.0.9/`,
        ],
        negatives: () => [
            'https://example.com:8080/a@b',
            `https://\${USER}:\${PASSWORD}@git.example.com/`,
            'https://<user>:<password>@git.example.com/',
            'https://user@example.com/shop.git',
            'http://localhost:3000',
        ],
    },
    {
        id: 'basic-authorization',
        provider: 'Generic',
        title: 'Basic authorization header',
        opens: 'the service, as its user',
        keywords: ['basic '],
        match: {
            kind: 'window',
            pattern: '(?:[Aa]uthorization|AUTHORIZATION)["\'`\\]]{0,2}\\s{0,4}[:=,]\\s{0,4}["\'`]?[Bb]asic (?<secret>[0-9A-Za-z+/]{12,400}={0,2})',
            before: 32,
            after: 420,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the user’s password; the header is no more than it in base64.',
            url: 'https://www.rfc-editor.org/rfc/rfc7617',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc7617',
        positives: (make) => [
            `Authorization: Basic ${Buffer.from(`app:${make.text('base62', 20)}`).toString('base64')}`,
            `headers = { 'Authorization': 'Basic ${Buffer.from(`app:${make.text('base62', 16)}`).toString('base64')}' }`,
            `curl -H "authorization: basic ${Buffer.from(`x:${make.text('base62', 24)}`).toString('base64')}"`,
        ],
        negatives: () => [
            `Authorization: Basic \${CREDENTIALS}`,
            'Authorization: Basic <base64>',
            'basic authorization is simple',
            'Authorization: Basic realm',
        ],
    },
    {
        id: 'bearer-authorization',
        provider: 'Generic',
        title: 'Bearer authorization header',
        opens: 'the service, as whoever the token stands for',
        keywords: ['bearer '],
        match: {
            kind: 'window',
            pattern: '(?:[Aa]uthorization|AUTHORIZATION)["\'`\\]]{0,2}\\s{0,4}[:=,]\\s{0,4}["\'`]?[Bb]earer (?<secret>(?=[A-Za-z_./+=~-]{0,200}[0-9])[0-9A-Za-z_./+=~-]{16,480})',
            before: 32,
            after: 500,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        prove: proveByPrefix,
        revoke: {
            steps: 'Revoke the token where it was made, and make a new one.',
            url: 'https://www.rfc-editor.org/rfc/rfc6750#section-5',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc6750',
        positives: (make) => [
            `Authorization: Bearer ${make.text('base62', 40)}7`,
            `{ "Authorization": "Bearer ${make.text('hex', 63)}9" }`,
            `curl -H 'authorization: bearer ${make.text('base64url', 31)}0'`,
        ],
        negatives: () => [
            `Authorization: Bearer \${TOKEN}`,
            'Authorization: Bearer <token>',
            'Authorization: Bearer YOUR_ACCESS_TOKEN_HERE',
            'the bearer of a token',
        ],
    },
    {
        id: 'command-line-user',
        provider: 'Generic',
        title: 'User and password on a command line',
        opens: 'the service, as its user',
        keywords: ['curl ', 'wget '],
        match: {
            kind: 'window',
            pattern: `(?:curl|wget) [^\\n]{0,300}?(?:-u|--user|--proxy-user)[ =]["']?[^\\s:"'$<]{1,64}:(?<secret>${chosenValue})`,
            before: 0,
            after: 500,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the password, and read it from a file or the environment.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: 'https://curl.se/docs/manpage.html#-u',
        positives: (make) => [
            `curl -u deploy:${make.text('base62', 16)}3 https://example.com`,
            `curl -sSf --user 'app:${make.text('base62', 20)}4' -T x https://example.com`,
            `curl --proxy-user app:${make.text('base62', 12)}8 https://example.com`,
        ],
        negatives: () => [
            'curl -u user:password https://example.com',
            'curl -u $USER:$PASSWORD https://example.com',
            `curl -u "\${USER}:\${PASSWORD}" https://example.com`,
            'curl -u <user>:<token> https://example.com',
        ],
    },
    {
        id: 'command-line-password',
        provider: 'Generic',
        title: 'Password on a command line',
        opens: 'the host or registry, as its user',
        keywords: ['sshpass ', 'docker login', 'podman login', 'helm registry login', 'az login', 'sqlcmd '],
        match: {
            kind: 'window',
            pattern: `(?:sshpass|login|sqlcmd)[^\\n]{0,300}?\\s(?:-p|-P|--password)[ =]?["']?(?<secret>${chosenValue})`,
            before: 0,
            after: 420,
        },
        severity: 'error',
        confidence: 'medium',
        generic: true,
        revoke: {
            steps: 'Change the password, and give it by standard input or a file.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: 'https://docs.docker.com/reference/cli/docker/login/',
        positives: (make) => [
            `sshpass -p ${make.text('base62', 14)}3 ssh root@host`,
            `docker login -u app -p '${make.text('base62', 24)}4' registry.example.com`,
            `az login --service-principal -u app --password=${make.text('base62', 30)}8`,
        ],
        negatives: () => [
            'docker login -u app -p $TOKEN',
            'docker login --password-stdin',
            'sshpass -p <password> ssh host',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/generic/transfer-programs.js
/** Files in which transfer programs and servers keep passwords, often in a form that only looks encrypted. */
const transferProgramsRules = [
    {
        id: 's3cfg-secret',
        provider: 'Generic',
        title: 'Secret key in .s3cfg',
        opens: 'the buckets of the account',
        keywords: ['[default]', 'access_key ='],
        match: {
            kind: 'window',
            pattern: 'secret_key\\s{0,4}=\\s{0,4}(?<secret>[0-9A-Za-z/+]{20,64})(?![0-9A-Za-z/+=])',
            before: 128,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Delete the access key at the storage’s provider.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: 'https://s3tools.org/kb/item14.htm',
        positives: (make) => [
            `[default]\naccess_key = app\nsecret_key = ${make.text('base62', 40)}\n`,
            `access_key = x\nsecret_key = ${make.text('base62', 32)}\n`,
            `[default]\nbucket_location = EU\nsecret_key=${make.text('base62', 40)}\n`,
        ],
        negatives: () => [
            '[default]\naccess_key =\nsecret_key =\n',
            `[default]\nsecret_key = \${SECRET}\n`,
            '[default]\nregion = eu\n',
        ],
    },
    {
        id: 'rclone-password',
        provider: 'Generic',
        title: 'Obscured password in rclone.conf',
        opens: 'the storage it names: what rclone obscures, everybody can reveal',
        keywords: [
            'type = sftp',
            'type = webdav',
            'type = ftp',
            'type = crypt',
            'type = smb',
            'type = mega',
            'type = koofr',
        ],
        match: {
            kind: 'window',
            pattern: 'pass(?:word2?)?\\s{0,4}=\\s{0,4}(?<secret>[0-9A-Za-z_-]{22,300})(?![0-9A-Za-z_-])',
            before: 0,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Change the password at the storage; for crypt encrypt everything anew.',
            url: 'https://rclone.org/commands/rclone_obscure/',
        },
        source: 'https://rclone.org/docs/#configuration-encryption',
        positives: (make) => [
            `[nas]\ntype = sftp\nhost = nas\npass = ${make.text('base64url', 30)}\n`,
            `[dav]\ntype = webdav\nurl = https://d.example.com\nuser = app\npass = ${make.text('base64url', 40)}\n`,
            `[safe]\ntype = crypt\nremote = x:\npassword = ${make.text('base64url', 36)}\n`,
        ],
        negatives: () => [
            '[nas]\ntype = sftp\nkey_file = ~/.ssh/id\n',
            `[nas]\ntype = sftp\npass = \${PASS}\n`,
            '[nas]\ntype = sftp\npass = <obscured>\n',
        ],
    },
    {
        id: 'filezilla-password',
        provider: 'Generic',
        title: 'Password in a FileZilla site list',
        opens: 'the server, as its user',
        keywords: ['<pass encoding="base64">', "<pass encoding='base64'>"],
        match: {
            kind: 'window',
            pattern: '<[Pp]ass encoding=["\']base64["\']>(?<secret>[0-9A-Za-z+/]{4,200}={0,2})</',
            before: 0,
            after: 260,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Change the password at the server.',
            url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
        source: '',
        positives: (make) => [
            `<Pass encoding="base64">${make.bytes(12).toString('base64')}</Pass>`,
            `<User>app</User>\n<Pass encoding="base64">${make.bytes(9).toString('base64')}</Pass>`,
            `<Pass encoding='base64'>${make.bytes(20).toString('base64')}</Pass>`,
        ],
        negatives: () => [
            '<Pass encoding="base64"></Pass>',
            '<Pass encoding="crypt" pubkey="x">y</Pass>',
            `<Pass encoding="base64">\${PASS}</Pass>`,
        ],
    },
    {
        id: 'winscp-password',
        provider: 'Generic',
        title: 'Password in WinSCP.ini',
        opens: 'the server: what WinSCP obscures, everybody can reveal',
        keywords: ['[sessions\\', 'hostname='],
        match: {
            kind: 'window',
            pattern: 'Password=(?<secret>A35C[0-9A-F]{16,400})(?![0-9A-Za-z])',
            before: 0,
            after: 512,
        },
        severity: 'error',
        confidence: 'high',
        revoke: {
            steps: 'Change the password at the server, and set a master password.',
            url: 'https://winscp.net/eng/docs/security_credentials',
        },
        source: '',
        positives: (make) => [
            `[Sessions\\app]\nHostName=h\nPassword=A35C${make.text('upperHex', 60)}\n`,
            `HostName=h\nUserName=app\nPassword=A35C${make.text('upperHex', 40)}\n`,
            `[Sessions\\x]\nPassword=A35C${make.text('upperHex', 80)}\n`,
        ],
        negatives: () => [
            '[Sessions\\app]\nHostName=h\n',
            'HostName=h\nPassword=\n',
            'HostName=h\nPassword=<password>\n',
        ],
    },
    {
        id: 'jenkins-encrypted-secret',
        provider: 'Generic',
        title: 'Encrypted secret of Jenkins',
        opens: 'the credential inside, to whoever has master.key and hudson.util.Secret, too',
        keywords: ['{aqaaab', '{aqaa'],
        match: { kind: 'window', pattern: '\\{AQAA[0-9A-Za-z+/]{20,2000}={0,2}\\}', before: 0, after: 512 },
        severity: 'warning',
        confidence: 'high',
        revoke: {
            steps: 'Replace the credential, and make a new key for the controller.',
            url: 'https://www.jenkins.io/doc/developer/security/secrets/',
        },
        source: 'https://www.jenkins.io/doc/developer/security/secrets/',
        positives: (make) => [
            `<password>{AQAAABAAAAAQ${make.text('base64', 43)}=}</password>`,
            `<secret>{AQAAABAAAAAg${make.text('base64', 86)}==}</secret>`,
            `token: "{AQAAABAAAAAw${make.text('base64', 64)}}"`,
        ],
        negatives: () => [
            '<password>{AQAA...}</password>',
            '{AQAA}',
            '<password>{AQAAABAAAAAQ<secret>}</password>',
        ],
    },
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/rules/list.generated.js
/** Made from the files of rules by `npm run generate`; not to be edited. */






















































































































































































































































































































































const rules = [
    ...onePasswordRules,
    ...ablyRules,
    ...abuseipdbRules,
    ...adafruitRules,
    ...adyenRules,
    ...ageRules,
    ...airbyteRules,
    ...airtableRules,
    ...aivenRules,
    ...alchemyRules,
    ...algoliaRules,
    ...alibabaRules,
    ...alpacaRules,
    ...amplitudeRules,
    ...ansibleRules,
    ...anthropicRules,
    ...appdynamicsRules,
    ...appleRules,
    ...appsignalRules,
    ...argoCdRules,
    ...asanaRules,
    ...assemblyaiRules,
    ...atlassianRules,
    ...auth0Rules,
    ...awsRules,
    ...axiomRules,
    ...azureDevopsRules,
    ...azureIdentifiableKeysRules,
    ...azureMessagingKeysRules,
    ...azureOpenaiRules,
    ...azureRules,
    ...betterStackRules,
    ...bigcommerceRules,
    ...binanceRules,
    ...bip39Rules,
    ...bitbucketRules,
    ...bitcoinRules,
    ...bitfinexRules,
    ...bitwardenRules,
    ...boxRules,
    ...brevoRules,
    ...bugsnagRules,
    ...buildkiteRules,
    ...calendlyRules,
    ...censysRules,
    ...cerebrasRules,
    ...chargebeeRules,
    ...checkoutComRules,
    ...circleciRules,
    ...clerkRules,
    ...clickhouseRules,
    ...clickupRules,
    ...clojarsRules,
    ...cloudflareRules,
    ...cloudinaryRules,
    ...cloudsmithRules,
    ...cockroachdbRules,
    ...cocoapodsRules,
    ...codebergRules,
    ...codecovRules,
    ...cohereRules,
    ...coinbaseRules,
    ...cometRules,
    ...confluentRules,
    ...consulRules,
    ...contentfulRules,
    ...coverallsRules,
    ...cratesIoRules,
    ...crowdstrikeRules,
    ...customerIoRules,
    ...databricksRules,
    ...datadogRules,
    ...dbtCloudRules,
    ...deepgramRules,
    ...deepseekRules,
    ...denoDeployRules,
    ...digitaloceanRules,
    ...discordRules,
    ...dockerRules,
    ...dopplerRules,
    ...droneRules,
    ...dropboxRules,
    ...duoRules,
    ...dynatraceRules,
    ...easypostRules,
    ...elasticRules,
    ...elasticsearchRules,
    ...elevenlabsRules,
    ...ethereumRules,
    ...etherscanRules,
    ...exaRules,
    ...expoRules,
    ...fastlyRules,
    ...faunaRules,
    ...figmaRules,
    ...firebaseRules,
    ...firecrawlRules,
    ...fireworksRules,
    ...fivetranRules,
    ...flutterwaveRules,
    ...flyRules,
    ...forgejoRules,
    ...foursquareRules,
    ...frameIoRules,
    ...freshdeskRules,
    ...frontRules,
    ...gcpRules,
    ...gemfuryRules,
    ...ghostRules,
    ...giteaRules,
    ...githubRules,
    ...gitlabRules,
    ...gocardlessRules,
    ...grafanaRules,
    ...greynoiseRules,
    ...groqRules,
    ...harborRules,
    ...harnessRules,
    ...hasuraRules,
    ...haveIBeenPwnedRules,
    ...hereRules,
    ...herokuRules,
    ...hetznerRules,
    ...hexRules,
    ...hightouchRules,
    ...honeycombRules,
    ...hubspotRules,
    ...huggingFaceRules,
    ...ibmRules,
    ...iftttRules,
    ...infisicalRules,
    ...influxdbRules,
    ...infuraRules,
    ...instanaRules,
    ...intercomRules,
    ...ipinfoRules,
    ...ipstackRules,
    ...jenkinsRules,
    ...jfrogRules,
    ...jinaRules,
    ...jumpcloudRules,
    ...kafkaRules,
    ...keycloakRules,
    ...klarnaRules,
    ...klaviyoRules,
    ...krakenRules,
    ...kubernetesRules,
    ...laceworkRules,
    ...langfuseRules,
    ...langsmithRules,
    ...launchdarklyRules,
    ...lemonSqueezyRules,
    ...lightstepRules,
    ...lineRules,
    ...linearRules,
    ...linkedinRules,
    ...linodeRules,
    ...llamaindexRules,
    ...lobRules,
    ...logglyRules,
    ...logzIoRules,
    ...mailchimpRules,
    ...mailgunRules,
    ...makeRules,
    ...mapboxRules,
    ...mattermostRules,
    ...maxmindRules,
    ...meilisearchRules,
    ...messagebirdRules,
    ...metaRules,
    ...mezmoRules,
    ...microsoftTeamsRules,
    ...mistralRules,
    ...mixpanelRules,
    ...modalRules,
    ...mollieRules,
    ...mondayRules,
    ...mongodbAtlasRules,
    ...mongodbRules,
    ...moralisRules,
    ...mysqlRules,
    ...n8nRules,
    ...natsRules,
    ...neo4jRules,
    ...neonRules,
    ...netlifyRules,
    ...newRelicRules,
    ...ngrokRules,
    ...nomadRules,
    ...notionRules,
    ...npmRules,
    ...nugetRules,
    ...nvidiaRules,
    ...octopusRules,
    ...oktaRules,
    ...onesignalRules,
    ...openaiRules,
    ...openrouterRules,
    ...openweathermapRules,
    ...opsgenieRules,
    ...optimizelyRules,
    ...oracleRules,
    ...ovhRules,
    ...packagistRules,
    ...paddleRules,
    ...pagerdutyRules,
    ...papertrailRules,
    ...particleRules,
    ...paypalRules,
    ...paystackRules,
    ...perplexityRules,
    ...pineconeRules,
    ...pingdomRules,
    ...pipedriveRules,
    ...plaidRules,
    ...planetscaleRules,
    ...plivoRules,
    ...postgresqlRules,
    ...posthogRules,
    ...postmanRules,
    ...postmarkRules,
    ...prefectRules,
    ...prismicRules,
    ...prometheusRules,
    ...pubnubRules,
    ...pulumiRules,
    ...pusherRules,
    ...pypiRules,
    ...qdrantRules,
    ...rabbitmqRules,
    ...railwayRules,
    ...rancherRules,
    ...rapidapiRules,
    ...raygunRules,
    ...razorpayRules,
    ...readmeRules,
    ...recurlyRules,
    ...redditRules,
    ...redisRules,
    ...renderRules,
    ...replicateRules,
    ...resendRules,
    ...retoolRules,
    ...robloxRules,
    ...rocketChatRules,
    ...rollbarRules,
    ...rubygemsRules,
    ...runpodRules,
    ...salesforceRules,
    ...sanityRules,
    ...scalewayRules,
    ...scalingoRules,
    ...securitytrailsRules,
    ...segmentRules,
    ...sendbirdRules,
    ...sendgridRules,
    ...sentryRules,
    ...shippoRules,
    ...shodanRules,
    ...shopifyRules,
    ...slackRules,
    ...smartthingsRules,
    ...snowflakeRules,
    ...snykRules,
    ...solanaRules,
    ...sonarqubeRules,
    ...sonatypeRules,
    ...sourcehutRules,
    ...spaceliftRules,
    ...sparkpostRules,
    ...splitRules,
    ...splunkRules,
    ...spotifyRules,
    ...sqlServerRules,
    ...squareRules,
    ...stabilityRules,
    ...statsigRules,
    ...statuspageRules,
    ...steamRules,
    ...storyblokRules,
    ...stripeRules,
    ...stytchRules,
    ...sumoLogicRules,
    ...supabaseRules,
    ...tailscaleRules,
    ...tavilyRules,
    ...teamcityRules,
    ...telegramRules,
    ...tencentRules,
    ...terraformRules,
    ...tiktokRules,
    ...tinesRules,
    ...todoistRules,
    ...togetherRules,
    ...tomtomRules,
    ...travisRules,
    ...trelloRules,
    ...tuyaRules,
    ...twilioRules,
    ...twitchRules,
    ...twitterRules,
    ...typeformRules,
    ...typesenseRules,
    ...unityRules,
    ...upstashRules,
    ...uptimerobotRules,
    ...urlscanRules,
    ...vagrantRules,
    ...vaultApproleRules,
    ...vaultRules,
    ...vercelRules,
    ...victoropsRules,
    ...virustotalRules,
    ...vonageRules,
    ...voyageRules,
    ...vultrRules,
    ...weaviateRules,
    ...webexRules,
    ...webflowRules,
    ...weightsAndBiasesRules,
    ...wireguardRules,
    ...wiseRules,
    ...wizRules,
    ...woocommerceRules,
    ...wordpressRules,
    ...workosRules,
    ...xaiRules,
    ...zapierRules,
    ...zendeskRules,
    ...zoomRules,
    ...zulipRules,
    ...assignmentsRules,
    ...credentialFilesRules,
    ...frameworksRules,
    ...jsonWebKeysRules,
    ...keysRules,
    ...kubernetes_kubernetesRules,
    ...passwordHashesRules,
    ...pkcs8KeysRules,
    ...privateKeysRules,
    ...tokensInTransitRules,
    ...transferProgramsRules,
];


/***/ }),

/***/ 928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EZ: () => (/* binding */ looksRandom)
});

// UNUSED EXPORTS: alphabetSize, costDigits, mostOfChance, stepsPerBit, symbolOf, symbols, wordiness

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/bigram-table.generated.js
// Generated by scripts/bigrams.ts: minus the logarithm of how often a symbol follows on another one.
const bigramCosts = [
    'oUQQqfSsWpcMQP0TuMPKYdebYpvtoqqr2ts-wtsuuo7tnnyw099_6uv0768_5_ofWf___',
    'NcUkNggkPPfKdnPesRSeNkkpWikofmopmtj2smmulj0pakskrv0_toit33t__6jdSh___',
    'NoaiMheMWlNSclLfnSaMVenue1ilgmkmprj_kjmllj7kfhqqs___1psv17j62_ahUc___',
    'ShhSIifrOlrUkkTgsUVdUhhdZwZcXaZaihbrkbbdcZqaWYddhxzsuYYmuZk1u-ZaRc___',
    'TdRPbVapiqpUUOgZbLNQjbZTbuafaecemidomfdfecrdZbjcdy1zzrnp12s3y7caSg___',
    'PpebQPcoI1xSccMfySNTVslqXwlngklnsnkxvlnikj8kdisqt08xvobryvt2p4deRp___',
    'VhamIhZTPwxVbRQeyURTRjvwknfiZecdnjcvldffedweacmjk3ymolkqw1g707ZcQb___',
    'LomdJksuIzqeVjPllVXRYwmuixfibhfhpkhwnigXfdifaeanny636kkkrrlwx2ebUj___',
    'WYRUUVSytumRSJMWoVMNnX0c1W02syu0_1x__y03tu_wtw_30__7_2zv__-___mndt___',
    'QnmeFh3wa3fmfkPcumIeUcjnwwjmjmoiuwn3slklohwuho3m3w333qq33uu333npQf333',
    'RkidFeTmQupejXehpgRfXmi0hzYcWbaahfaqoaZebXjYVahigvv0vmlqv2t5w5aYQg___',
    'OejTIcipM2hOnlMf3mWSRcluWyhidigholhuqihkifwhddmlny172trn24u586ddVd___',
    'LUhXHonmPtjaTgQMwmUZXjxwg_ijfhggpogwsihklfyhdgmjm6_1zptrtzfyz0edUh___',
    'RlQOPUNlTmZbfXTdqjNKZZm3iugjchffqlgwniiifeygcdnnl14z4ssr77v98weZVi___',
    'WYQQnbasamYSRIVS-LUTSZTgmxkmhijlrrktxlnmqj2jekghq4z0_sx2145_-_hhai___',
    'NocbKjiZV5eQknNTxOWMUmkse4Smfljjqpi0refjlfyedipoo3_yzodiywq502dgTn___',
    'orlkoqonh22Ufi2blWbnCrqwwrmgklowtmj22oijwjqrfkn2t2222fhh22j2l2coPn222',
    'NjWYKdVrN8YcXYNizTQPXZkwW6fjbhegpjgzphhhgfzgbemmnz0y1tpq38u-28dbSj___',
    'TmTlLhiUQ0VdejVVnePKVpjlXufhbgefonftrhgicdwfcekkh31r1khnuvq0z3ddLW___',
    'PpYgKioOM7udenSb3QSWZrkgVwdfYdbcjfcslddedbrbYZhhhuywslkjuzi2o6ZZRg___',
    'VUWZMWWtTxuMQMeRtNONsssdyj1_xs3w_81__4150v_8sw448___211_______otbz___',
    'KmbgEgisM_picjYhqhchkjmlptpqjonojpo5vqmppj0pgkqrt0_yshdnj2ftk5ciQl___',
    'MkeeOniaOzkcgQQbzLNhmlfnusceXdZbiibspedfbYpZXafghwsx4wry4wz---ebQl---',
    'UmWiRhojU50kekjJrlcIleqdZ2efahefnjdybekjZdteafknjy5yUcfldgg2W2WXQa___',
    'dablbiovbxsVRPhH4mOSqrU4lfbdXbZajfZuhbbbZZsbWZdggxzv2mmpv_xt2_aWQd___',
    'OjgfCquiR3ubpmXr3jgjjsfkZTirppqs3xj3x3rxmp3mlk3xuu33meXfruqxmqfjUk333',
    'ydXUzch1yy5UdV7b-SVTZmi1_zdWSQdaWrXtiQOTsVjQTNaVgXfwzpil1vr2v_Xnn0___',
    'QzlxP4m1Q11Q44Ph1RetP4-4PzSeXdVcblTaoQWfYZdTTfTfcoem4kit4ls1n-Wpfp---',
    'QorvZohRin_RduIo_Yjea3utjzSeXbSedTasWVXbRXpXVTdVnnettqpqs3d022TnXu___',
    'Ssk0M0zvP13i0qUsvehvZ8k0f8WaZSPficSstYSZWZaWUbZbVhcsyienwhN8zyOnes___',
    'e4wi8n4zw88VZR0odScwkV-P02VdTQbaWlhupVXRdZbLRSiZjVen3ooqz6r6v-Mojv___',
    'Uullbwq5L__QpdOm5OgtP5v1_5ShWaWUhkQvsTWcTatYVZbaajhssillqvmwnxSpir___',
    'e2hmNt82e88U2pRn8Qisb8xxzqYXUaMdfWTppWdURajQVVaifnjplkkrpsUzu2Lqgu888',
    'L8whMxz8U22lqxTz8miaf8q8hxNecZPhkkQxkYajUcmTaPVcbwgkxomnuzcx22Pkin888',
    '94qU2bg6t__pTKkm2uTa1429__abSQZVVqhvjSVLQSpXRRoXlg4bzqlt_6s_x_Zrmv___',
    'SxxxVoxrfrxxioQxxxLmUxxxxrZjidNmjlcmamZaThimGaUgrborrrrrrrxxxxXogxxxx',
    'd4t4G44kM44qxah4vmpxmxt4q4XgbcLdfbVx4ZbWgdlfVcZlhqlrvpqtxtpxv4Mlgv444',
    'VqfrRzxqM2_jmtNs_ihrp11_1_RfdUNcgdO2jRbgOdeZTVWabkehiekl12u147Sles___',
    'J0q8O__5W_n2vyQ0_qdpW850m_PbbNQielRznXafQTmhXfWhllp30wxw28a20_Rtjy___',
    'N8v3R08_f__n1wLy8xhnU15038UjUQRYRkWlbbcaOcofSOYUnvguznqr108855Qniv___',
    'zVlr3U9_06opmX3J9Womaci__6acTXfabre0fUWOVU4MXRVSXjqw6mvz19961_Txs2___',
    'K8ntY4via_dZ4xRu_MiaZmyzs_ReTXRfgYX8ZXSgTUlRQUZfghk28ofoy1q616Sqjr___',
    'qqWvs222i2sadsq222bsK2c2pvhZcVhfhkpvpRJocZWScoKZaggd2YUmvWsv22Xpcp222',
    'WtowK-4uh__rvvYt--mkT17q-_ShYYMfcmS4gWTcNciQXSbaimawnhknprqsssMrku___',
    'd5UzOw5aT_kakfWYnmmMXkd3T3WeVaRigWU5dbagYYdZUOWfdcVpzimlxtgxz3Nlgs___',
    'V3u7O27ZT__wr0Rx_Ui3j3opOwPfXcPckVR4pVaiVViTWWSjffWcykopvwpzu3Ntfp___',
    'vvmx5tw_U2xhxM5X_bMayp_25wcRZXVXdkVyyRVPfTdRLRpfefvs_vuv05w2u_dvfv___',
    'K3moSww6W_vsond__wpqV136__PZXWPUaaTzfcTeYLZZSVcYWa3eysptp6WzorW3j3___',
    'Q2evTtqXI8rgxqSv8Nev82t288TcdaUfkdRrlgQVWXgUUdaemexkvihv8ixz88Qvdv888',
    'hxhooou4xx4hfefr4rhnrk4l4xVWSXSZbdSrscRbSPeZPMUQXVaonjenrdnpZrMbXk444',
    'Y3umc333c3x33ufx33x3q33333YjXibfimfqgZSSdJqeIcnpYokhsjuquuuxxxIien333',
    'abrxLxrrKxxarxSrxjrrgbrxroVbSaJbgddrxeooWliharbcYQfdkmloolrjrrSlfmxxx',
    'mqokqltqzzzzqtlqzlokznzWzzKicmThtzezmzjqzWnoizkqtVzzHWWeabfbaVMaOYzzz',
    'oqtssy4rv4ry4t4yyvvytv4op4stviotqvj4ntnykppslsn4v444TVEUTZOcaZSgLh444',
    'plTnmikspmsTnqxj6lfmqjna66gifZkfoqm6qlSjoZjkcldfnx60UYZdYJdeKfRbJj666',
    'rurpump00000uu0uu00lr00000gllZujuujun0rnmZurnirn0uuuWWFYXacaLRXVMi000',
    'rmuqqqq5uzwfozwu5pkqomzZ55YdXggVigmrjXQefd5cUgiGqe5uXhfjfhfifhKcMe555',
    'vms11111111o111s111m1v1o11sqvss11s1v1111v11qlvo1so11UFbdebFfecWlSj111',
    'uwd71117y77Vs7u77uy1y77h77gkjoroqwrywkSukm7oepstym71jjfhCiiiikQmQr777',
    'ioioocoooooZoooiooocoooiofffafdfofiioifocooodoidofofQSRQWQQPSTNYKWooo',
    'otVtztzztzzNzitgzokqqlzbzzYdblqqqegzjiLtzdztftqetzzzccdhTeGZhhLcPezzz',
    'qqqqqjqqgqebqqbgqqedeqqqqjqjYgjqqgjqjqgeqgqqeqqjjqqqHXVZXSWYVWKYKbqqq',
    'YbUaaYaeXljbXdZXrYVWdgdowrSYSTRTYaSkeWUTUThTQTYXZgtnjZdhmojvnvX8j1___',
    'OUPUTRYYUffTVXRRiRPRWZXgljhlejhkknlxqkmlnisgdclompxojWcghgijhjwRvm___',
    'VYRUVVVYUdgUWYWSlTQTbbamonVaWZXXdeWliYZYUWnWTXbccjoroqsxyyv145R_cq___',
    'UUQVWVUZQZkXVXbQjVPRZYYWihacafghegfggeaPidqQZdShksmqrefgjmlnmtkkam888',
    'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
    'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
    'UXRTTVXYUhfVVVWSkSPOZaZbmkXbWaWaefZlleaaZYpXTVdYfhss2_________W_28__j',
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/bigram.js
/**
 * Tells words from random strings: how much likelier the pairs of neighbouring characters are in the names that source
 * code has than in a string drawn from the same alphabet. Better than Shannon's entropy, which for 20 characters is as
 * high for `getUserAccountDetails` as for a password. The table is counted by `scripts/bigrams.ts`, which also
 * measures how well the thresholds do.
 */

/** Each is a row and a column of the table; what is not among them is the last one, as is the beginning of a text. */
const symbols = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=';
/** A cost of one step is a quarter of a bit; costs are written as one character each. */
const stepsPerBit = 4;
const costDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/**
 * Below this a text is chance. Of random strings of 16 characters and more, 99.4 % and more score lower, whatever their
 * alphabet; of names of 20 and more in sources that were not counted 2 %, most of which are encoded data. Digests and
 * UUIDs are chance, too: nothing in their letters tells them from a key.
 */
const mostOfChance = -0.5;
const looksRandom = (text) => wordiness(text) < mostOfChance;
/** "a" → 0; "ä" → the last row. */
function symbolOf(character) {
    const found = symbols.indexOf(character);
    return found < 0 ? symbols.length : found;
}
/**
 * Bits per character by which the text is likelier as words than as chance: above 0 words, below 0 chance. From 0.2 to
 * 1.7 for names, about −3 for random letters and digits. 0 for less than two characters.
 */
function wordiness(text) {
    if (text.length < 2)
        return 0;
    let [cost, before] = [0, symbols.length];
    for (const character of text) {
        const symbol = symbolOf(character);
        cost += costDigits.indexOf(bigramCosts[before][symbol]);
        before = symbol;
    }
    return Math.log2(alphabetSize(text)) - cost / stepsPerBit / text.length;
}
/** How many characters a random string of this kind is drawn from: 16 for hex digits, 62 for letters and digits. */
function alphabetSize(text) {
    if (/^(?:[\da-f]{8,}|[\dA-F]{8,})$/.test(text) && /\d/.test(text) && /\D/.test(text))
        return 16;
    const classes = [
        [/[a-z]/, 26],
        [/[A-Z]/, 26],
        [/\d/, 10],
    ];
    const letters = classes.reduce((size, [has, count]) => size + (has.test(text) ? count : 0), 0);
    return Math.max(2, letters + new Set(text.match(/[^\dA-Za-z]/g)).size);
}


/***/ }),

/***/ 8990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ doubtOf)
});

// EXTERNAL MODULE: ./build/actions/secret-scan/src/score/bigram.js + 1 modules
var bigram = __webpack_require__(928);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/code.js
/**
 * What programs write where a secret could be assigned: names of constants, options, formats, references. It is only
 * asked of values without a provider's form, and no reason holds for more than one in a hundred random passwords.
 */

/**
 * The end of a name that says that its value is no secret but something about one: `passwordField`, `TOKEN_URL`,
 * `secret-name`, `maxPwdAge`.
 */
const tails = [
    'name|names|path|file|filename|dir|folder|url|uri|endpoint|host|server|id|ids|guid|uuid|arn|ref|type|types|kind|class',
    'field|fields|column|attribute|selector|header|prefix|suffix|length|len|size|count|min|max|index|level|strength|regex',
    'regexp|pattern|policy|rule|rules|expiry|expires|expiration|ttl|age|time|date|timeout|used|set|changed|updated|created',
    'enabled|disabled|required|available|history|status|state|label|title|hint|placeholder|message|error|icon|format',
    'algorithm|encoding|method|mode|scheme|schemes|version|properties|options|args|issuer|audience|scope|scopes|address',
    'contract|mint|fingerprint|checksum|digest|hash|hashes|sha1|sha256|md5',
].flatMap((line) => line.split('|'));
const capital = (word) => `${word[0].toUpperCase()}${word.slice(1)}`;
const asTail = (word) => `[_.-]${word}|[_.-]?${capital(word)}|[_.-]${word.toUpperCase()}|(?<=[a-z])${word.toUpperCase()}`;
const tail = new RegExp(`(?:${tails.map(asTail).join('|')})$`);
/** Of a computation, or the name of something else: `min_password`, `guid_of_secret`, `exporter_secret`. */
const heads = ['min', 'max', 'guid', 'uuid', 'clsid', 'num', 'is', 'has', 'no', 'exporter'];
const asHead = (word) => `${word}[_.-]|${word}(?=[A-Z])|${capital(word)}(?=[A-Z])|${word.toUpperCase()}_`;
const head = new RegExp(`^(?:${heads.map(asHead).join('|')})`);
/** What numbers pages, or guards a form against other sites, opens nothing: `nextPageToken`, `csrf_token`. */
const ofPages = /(?:next|page|paging|pagination|continuation|cursor|csrf|xsrf|authenticity|cancel(?:lation)?|sync|idempotency)[_-]?tokens?$/i;
/** "its name ends in `Url`"; undefined where the name may be one of a secret. */
function nameTailReason(name) {
    if (name === undefined)
        return undefined;
    const found = tail.exec(name)?.[0] ?? head.exec(name)?.[0] ?? ofPages.exec(name)?.[0];
    return found === undefined
        ? undefined
        : `is no secret by its name: \`${found.replace(/^[_.-]|[_.-]$/g, '')}\``;
}
const idName = /(?:(?<=[a-z])I|[_.-][iI]|(?<=[A-Z]_)I)[dD]$|(?:[_.-]app|App)[_.-]?[kK]ey$|_APP_KEY$/;
/**
 * Of a provider that hands out an id and a secret of one form the name says which it is: `SPOTIFY_CLIENT_ID`,
 * `PUSHER_APP_KEY`. It is asked where the rule's keyword is the provider's name alone, and the title tells of a secret.
 */
function idNameReason(name, keywords, title) {
    if (name === undefined || !/ secret$/i.test(title) || keywords.some((one) => /[_.-]/.test(one)))
        return undefined;
    return idName.test(name) ? `is an id by its name: \`${name}\`` : undefined;
}
const shapes = [
    [/^--?[A-Za-z][A-Za-z-]*(?:[=$].*)?$/, 'is an option of a command'],
    [/^[A-Z]+\d{0,2}(?:[_-][A-Z]+\d{0,2})+$/, 'is the name of a constant'],
    [/^[A-Za-z_]\w*(?:(?:\.|->|::)[A-Za-z_]\w*)+(?:\(\)?)?$/, 'is a member of something'],
    [
        /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$|^\d+(?:\.\d+){2,}$|^v?\d+\.\d+\.\d+(?:-[a-z]+[.\d]*)?$/,
        'is a number',
    ],
    [/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/, 'is a date'],
    [/^[A-Za-z_]\w*(?:[:,|][A-Za-z_]\w*){2,}$/, 'is a list'],
    [/^(?:[A-Za-z]{1,12}=[^,;=]{0,40}[,;]){1,20}[A-Za-z]{1,12}=/, 'is a list'],
    [/^(?:[\w.@~-]+\/){1,12}[\w.-]+\.[a-z]{1,5}$/, 'is a path'],
    [/^(?:https?|ftp|file|data|mailto|urn|git|ssh):[^\s@]*$/, 'is an address without a password'],
    [/^(?:sha(?:1|224|256|384|512)[-:=]|h1:|md5[-:=])[0-9A-Za-z+/=_-]+$/, 'is a digest'],
    [/^\/\^?.*\$?\/[gimsuy]{0,6}$|^\^.*\$$|^\(\?[:=!<]/, 'is a regular expression'],
    [/^[.#][A-Za-z][\w-]*(?:[ .#>:]{1,3}[\w-]+)*$/, 'is a selector of CSS'],
];
/** Why the value is code rather than a secret; undefined if nothing speaks for it. */
function codeReason(value, place) {
    if (!place.quoted && place.between.trim().endsWith('->'))
        return 'is a member of something';
    if (!place.quoted && (isStatement(value, place) || isNextName(value)))
        return 'is code';
    if (/^(?:OLD)?PWD$/i.test(place.name ?? '') && value.includes('/'))
        return 'is the working directory';
    const shape = shapes.find(([pattern]) => pattern.test(value))?.[1];
    return shape ?? (isFormat(value) ? 'is a format' : isForeignText(value) ? 'is text' : undefined);
}
/**
 * A value without quotes that has the signs which end values in code, `modRoot); err`, may have them of its own in a
 * `.env` file: there it takes the rest of its line, and does not end as statements do.
 */
const isStatement = (value, { endsLine }) => /[()[\]{}<>&;,]/.test(value) && (!endsLine || /[)\]};,]$|\+\+|\w[([{]/.test(value));
/** The next name of an object or a call, whose value is still to come: `initial:`, `metavar=`, `environ=local`. */
const isNextName = (value) => /^[A-Za-z_$][\w$.]*\??:$|^[a-z_]{2,20}=[a-z_]{0,20}\d?(?:[a-z_]{1,20})?$/.test(value);
/** `0x%08x\n`, `cn=%s`: what is left without the formats is no random text. */
function isFormat(value) {
    const rest = value.replace(/%[-+0#]{0,3}\d{0,3}(?:l{0,2}[diuxXofg]|[sdqvp])(?![A-Za-z0-9])|\\[nrt]|\$[A-Za-z_]{2,30}|@[A-Za-z]{2,30}@/g, '');
    const left = rest.replace(/[^A-Za-z\d]/g, '');
    return rest !== value && (left.length < 8 || !(0,bigram/* looksRandom */.EZ)(left));
}
/** Words in an alphabet that is not Latin: most bytes are those of letters beyond ASCII. */
const isForeignText = (value) => (value.match(/[\x80-\xff]/g)?.length ?? 0) * 2 > value.length;
const isUuid = (value) => /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i.test(value);
/** What is kept in place of a password: whoever has it must guess still. */
const isPasswordHash = (value) => /^\$(?:\d[a-z]?|y|argon2(?:id?|d)|scrypt|pbkdf2[a-z\d-]*|sha1)\$|^(?:pbkdf2|bcrypt|argon2|scrypt)_?\w{0,12}\$|^\{[A-Z\d-]{2,16}\}[A-Za-z\d+/=$]{8}/.test(value);

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/place.js
/** Where the value of an assignment stands: what it is assigned to, by which sign, and whether it is quoted. */
const longestBefore = 120;
const longestBehind = 40;
/** `start` and `end` are the value's byte offsets in `bytes`. */
function placeOf(bytes, start, end) {
    const before = bytes.toString('latin1', Math.max(0, start - longestBefore), start);
    const behind = bytes.toString('latin1', end, Math.min(bytes.length, end + longestBehind));
    const found = /([A-Za-z0-9_.-]{2,80})([^A-Za-z0-9_.-]{1,40}[Vv]alue[^A-Za-z0-9_.-]{1,40})$/.exec(before) ??
        /([A-Za-z0-9_.-]{2,80})([^A-Za-z0-9_.-]{1,40})$/.exec(before);
    // The "-" of the arrow in `pwd->pw_name` is none of the name's.
    const arrow = found?.[1]?.endsWith('-') === true && found[2]?.startsWith('>') === true;
    const name = arrow ? found[1].slice(0, -1) : found?.[1];
    return {
        ...(name !== undefined && { name }),
        between: `${arrow ? '-' : ''}${found?.[2] ?? ''}`,
        quoted: /["'`]$/.test(before),
        endsLine: /^[ \t]*(?:\r|\n|$)/.test(behind),
    };
}
/**
 * Whether all of a line is the secret, and one of the lines beside it is as long and in the letters of base64, too: the
 * blocks of PEM and of mail attachments consist of such lines, and one of them may begin like any token.
 */
function isLineOfBlock(bytes, start, end) {
    const length = end - start;
    if (length < 40 || length > 80)
        return false;
    const text = bytes.toString('latin1', Math.max(0, start - length - 2), Math.min(bytes.length, end + length + 2));
    const at = Math.min(start, length + 2);
    const before = /([^\r\n]*)\r?\n$/.exec(text.slice(0, at))?.[1];
    const behind = /^\r?\n([^\r\n]*)/.exec(text.slice(at + length))?.[1];
    if (before === undefined || behind === undefined)
        return false;
    return [before, behind].some((line) => line.length === length && /^[\w+/=-]+$/.test(line));
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/score/placeholder.js + 1 modules
var placeholder = __webpack_require__(6726);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/user-password.js
/** Passwords that stand beside their user: in an address, `https://app:pw@host`, and in base64 in a header. */
/** Of "YXBwOnB3" these are "app" and "pw"; undefined for what is no printable text with a colon in base64. */
function fromBase64(secret) {
    if (secret.length < 8 || secret.length > 400 || !/^[0-9A-Za-z+/]+={0,2}$/.test(secret))
        return undefined;
    const text = Buffer.from(secret, 'base64').toString('latin1');
    const found = /^([\x20-\x39\x3b-\x7e]{0,100}):([\x20-\x7e]{1,200})\s*$/.exec(text);
    return found ? { user: found[1], password: found[2] } : undefined;
}
/** Of the password at `start` in "amqp://guest:guest@localhost" the user is "guest". Undefined where no user stands before it. */
function inAddress(bytes, start, end) {
    if (bytes[start - 1] !== 0x3a || bytes[end] !== 0x40)
        return undefined;
    const before = bytes.toString('latin1', Math.max(0, start - 80), start);
    const user = /:\/\/([^\s:/@]{0,64}):$/.exec(before)?.[1];
    return user === undefined ? undefined : { user, password: bytes.toString('latin1', start, end) };
}
/** Names that belong to nobody, of RFC 2606 and RFC 6761, and the machine itself. */
function leadsNowhere(bytes, end) {
    const host = /^@([0-9A-Za-z.[\]:_-]{1,253})/.exec(bytes.toString('latin1', end, Math.min(bytes.length, end + 255)));
    return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)(?::\d*)?$|^127\.|^\[?::1\]?|^host(?:name)?(?::\d*)?$/i.test(host?.[1] ?? '');
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/doubt.js
/** Whether what the engine found is only in a credential's place: asks the placeholder model, and chance for what has no form. */





/** `bytes` is what it was found in. What proves valid was made by a provider, whatever words are in it. */
function doubtOf(found, bytes, proof) {
    if (proof.grade === 'valid')
        return {};
    const { rule, start, end } = found;
    if (rule.match.kind === 'assigned') {
        const place = placeOf(bytes, start, end);
        const { name } = place;
        return { ...assignedDoubt(found, place), ...(name !== undefined && { name }) };
    }
    const beside = inAddress(bytes, start, end) ?? fromBase64(found.secret);
    if (beside !== undefined)
        return besideDoubt(beside, leadsNowhere(bytes, end));
    if (rule.id === 'basic-authorization')
        return { doubt: 'is no user and password in base64' };
    const doubt = formDoubt(found) ?? (isLineOfBlock(bytes, start, end) ? 'is a line of a block' : undefined);
    if (doubt !== undefined)
        return { doubt };
    return rule.generic && rule.match.kind === 'window' && isWeak(found.secret) ? { confidence: 'low' } : {};
}
/** A provider's form, or what a generic rule found between other signs than those of an assignment. */
function formDoubt({ rule, secret }) {
    const structured = rule.generic !== true;
    return (0,placeholder/* placeholderReason */.E6)(secret, {
        structured,
        prefix: structured ? (0,placeholder/* fixedPrefix */.j9)(secret, rule.keywords) : 0,
    });
}
/** Of "test_[A-Za-z0-9]{30}" the first five characters are always the same. */
const literalLength = (pattern) => /^[\w-]*(?=[[(])/.exec(pattern)?.[0].length ?? 0;
function assignedDoubt({ rule, secret }, place) {
    const { name } = place;
    const doubt = (0,placeholder/* placeholderReason */.E6)(secret, {
        // What a provider's rule asks of the value is a form, unless words fit in.
        structured: rule.generic !== true && (0,bigram/* looksRandom */.EZ)(secret),
        prefix: rule.match.kind === 'assigned' ? literalLength(rule.match.value) : 0,
        ...(name !== undefined && { name }),
    }) ??
        (rule.generic
            ? (nameTailReason(name) ?? codeReason(secret, place))
            : idNameReason(name, rule.keywords, rule.title));
    if (doubt !== undefined)
        return { doubt };
    if (!rule.generic)
        return {};
    if (name !== undefined && isMixed(name) && (0,bigram/* looksRandom */.EZ)(name))
        return { doubt: 'stands behind no name' };
    if (isUuid(secret) || isPasswordHash(secret))
        return { confidence: 'low' }; // of ten UUIDs nine are only ids
    const listed = /["'`][ \t]*,/.test(place.between);
    if (listed && /^[A-Za-z_-]+$/.test(secret))
        return { doubt: 'is the next of a list' };
    if ((0,bigram/* looksRandom */.EZ)(secret))
        return isChosen(rule.id) && isWeak(secret) ? { confidence: 'low' } : {};
    // Of what a machine makes, none are words; a person's password may be.
    return isChosen(rule.id) && place.quoted && !listed ? { confidence: 'low' } : { doubt: 'reads like words' };
}
/** The password of a user; where it leads to nobody's host, words are an example. */
function besideDoubt({ user, password }, nowhere) {
    if (password === user)
        return { doubt: 'repeats its user' };
    const doubt = (0,placeholder/* placeholderReason */.E6)(password, { structured: false, name: user });
    if (doubt !== undefined)
        return { doubt };
    if (!isWeak(decoded(password)))
        return {};
    return nowhere ? { doubt: 'is a word, for a host of examples' } : { confidence: 'low' };
}
/** `P@ssw0rd`: words in which digits and signs stand for letters, and what is short or reads like words, is easily guessed. */
const isWeak = (password) => password.length < 8 ||
    !(0,bigram/* looksRandom */.EZ)(password) ||
    /passw(?:or)?d|secret|change|welcome|admin/.test(unmasked(password));
const letters = {
    '@': 'a',
    '4': 'a',
    '0': 'o',
    $: 's',
    '5': 's',
    '3': 'e',
    '1': 'i',
    '!': 'i',
};
const unmasked = (text) => text.toLowerCase().replace(/[@40$531!]/g, (sign) => letters[sign]);
/** "p%40ss" → "p@ss", as far as it is written right. */
function decoded(text) {
    return text.replace(/%([\dA-Fa-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}
/** "5XiWpwdS0HNg": a keyword that chance has put into a random text. */
const isMixed = (name) => /\d/.test(name) && /[a-z]/.test(name) && /[A-Z]/.test(name);
const isChosen = (id) => /pass(?:word|phrase)/.test(id);


/***/ }),

/***/ 6726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j9: () => (/* binding */ fixedPrefix),
  E6: () => (/* binding */ placeholderReason)
});

// UNUSED EXPORTS: chanceOf

// EXTERNAL MODULE: ./build/actions/secret-scan/src/score/bigram.js + 1 modules
var bigram = __webpack_require__(928);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/sequences.js
/** Text that a hand typed rather than a machine drew: one character again and again, "abcdef", "qwerty", "a1b2c3d4". */
const rows = [
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'qwertz',
    'azerty',
    '1234567890',
    'abcdefghijklmnopqrstuvwxyz',
];
/** The share of the text, from 0 to 1, that stands in runs of at least four neighbours: "abcd", "4321", "hjkl", "aaaa". */
function shareInRuns(text) {
    const lower = text.toLowerCase();
    let [inRuns, from] = [0, 0];
    for (let at = 1; at <= lower.length; at++) {
        const step = at - from < 2 ? undefined : stepOf(lower, at - 1);
        if (at < lower.length &&
            stepOf(lower, at) !== undefined &&
            (step ?? stepOf(lower, at)) === stepOf(lower, at))
            continue;
        if (at - from >= 4)
            inRuns += at - from;
        from = at;
    }
    return text.length === 0 ? 0 : inRuns / text.length;
}
/** How a character follows on the one before it: 0 for the same, 1 and −1 for neighbours on a row, undefined otherwise. */
function stepOf(text, at) {
    const pair = text.slice(at - 1, at + 1);
    if (pair[0] === pair[1])
        return 0;
    if (pair === '90' || rows.some((row) => row.includes(pair)))
        return 1;
    const turned = `${pair[1]}${pair[0]}`;
    return rows.some((row) => row.includes(turned)) ? -1 : undefined;
}
/** The shortest part that makes up the whole text when repeated, at least three times: "ab12ab12ab12" → "ab12". */
function repeatedPart(text) {
    for (let length = 1; length * 3 <= text.length; length++) {
        if (text.slice(length) === text.slice(0, text.length - length))
            return text.slice(0, length);
    }
    return undefined;
}
/** How many different characters there are. A random hex string of 32 has fewer than six once in 10⁸. */
const distinct = (text) => new Set(text).size;
/** Letters and digits each in their own order: "a1b2c3d4e5". */
function isInterleavedRun(text) {
    const lower = text.toLowerCase();
    const halves = [0, 1].map((odd) => [...lower].filter((_, i) => i % 2 === odd).join(''));
    return text.length >= 8 && halves.every((half) => shareInRuns(half) === 1);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/score/placeholder.js
/**
 * Whether a candidate only stands where a credential would: an example of the documentation, a template, a mask. What has
 * a provider's form is only doubted for reasons that a random token has less than once in a million; a text without form
 * for weaker ones, too.
 */


/** Words that stand in made-up credentials and in hardly any other. */
const words = [
    'example',
    'sample',
    'dummy',
    'fake',
    'test',
    'placeholder',
    'changeme',
    'change',
    'replace',
    'redacted',
    'secret',
    'password',
    'passwd',
    'token',
    'insert',
    'your',
    'invalid',
    'mock',
    'foobar',
    'foo',
    'bar',
    'lorem',
    'ipsum',
    'todo',
    'fixme',
    'masked',
    'hidden',
    'removed',
    'omitted',
    'default',
    'undefined',
    'null',
    'none',
    'deadbeef',
    'cafebabe',
    'notreal',
    'value',
    'here',
];
/** Providers put these into their forms, "access_token$…": one alone is no sign, two are. */
const ofForms = new Set([
    'secret',
    'password',
    'passwd',
    'token',
    'default',
    'value',
    'test',
]);
/** More than once in so many random tokens a reason is no reason against a provider's form. */
const rarest = 1e-6;
/** A word on its own between signs or capitals: "bar" has that chance in one random text of a thousand, "test" does not. */
const rareAsWord = 5e-4;
const templates = [
    [/\$\{\{?[^}]*\}|\{\{[^}]*\}\}|\{%|<%|#\{[^}]*\}/, 'is a template'],
    [
        /^<[^<>]{1,100}>$|^\[[^[\]]{1,100}\]$|^\{[\w.: -]{1,40}\}$|^%[\w.]{2,60}%$|^__\w+__$|^@[\w.]{2,60}@$/,
        'is a template',
    ],
    [/^%(?:[sdvq]|\(\w+\)s|\d+\$s)$|%\(\w+\)s/, 'is a format'],
    [/^\$(?:[A-Za-z_]\w*|\(.*\)?|\{.*)$|^`.*`$/, 'is a variable of a shell'],
    [
        /\b(?:process\.env|import\.meta\.env|os\.(?:environ|getenv|Getenv)|ENV\[|System\.getenv|env\()/,
        'is read from the environment',
    ],
    [
        /^(?:secrets|vars|env|var|local|data|module|self|this|config|settings|params|args|options|process)\.[A-Za-z_][\w.[\]'"]*$/,
        'is a variable',
    ],
    [/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*\([^)]*\)?[;,]?$/, 'is a call'],
    [
        /^arn:aws:secretsmanager:|^(?:vault|op|ref|secret|keyring|ssm|sops|doppler|file|env):(?:\/\/)?[\w./-]+$/,
        'names where it is kept',
    ],
];
/** The `prefix` of a secret that begins with one of its rule's keywords: the length of the longest. */
function fixedPrefix(secret, keywords) {
    const lower = secret.toLowerCase();
    const begun = keywords.filter((keyword) => lower.startsWith(keyword.toLowerCase()));
    return Math.max(0, ...begun.map(({ length }) => length));
}
/** Undefined if it may be a real credential, else why it is none, for people: "has the word `example`". */
function placeholderReason(secret, about) {
    const body = secret.slice(about.prefix ?? 0);
    if (body.trim() === '')
        return 'is empty';
    return (templateReason(secret, about) ??
        maskReason(body) ??
        sequenceReason(body) ??
        wordReason(body, about) ??
        (about.structured ? undefined : (nameReason(body, about.name) ?? plainReason(body))));
}
/** A provider's form leaves no room for most of the signs of templates; where it has them, they are none of a token. */
function templateReason(secret, { structured }) {
    const tried = structured ? templates.slice(0, 2) : templates;
    return tried.find(([pattern]) => pattern.test(secret))?.[1];
}
/**
 * "xxxx…", "****", "....", "AKIA0000…": six equal characters in a row stand in a random token once in 10⁷. What is long
 * is encoded, and has them where zeros are: an OpenSSH key has "AAAAAAA".
 */
function maskReason(body) {
    if (/\*{3}|•{3}|\u2026|\xe2\x80[\xa2\xa6]|\.{3}/.test(body))
        return 'is masked';
    const run = /([xX#?._-])\1{5,}|([^=])\2{6,}/.exec(body)?.[0];
    // One in so many characters must belong to the run.
    const share = run?.[0] === 'A' && /[a-z]/.test(body) ? 2 : body.length > 120 ? 4 : body.length;
    if (run !== undefined && run.length * share >= body.length)
        return `repeats \`${run[0]}\``;
    return /^[xX]{3,}(?:[-_.]?[xX]+)*$/.test(body) ? 'repeats `x`' : undefined;
}
function sequenceReason(body) {
    if (body.length >= 9 && repeatedPart(body) !== undefined)
        return 'repeats itself';
    if (body.length >= 12 && distinct(body) <= 3)
        return `has only ${distinct(body)} different characters`;
    if (isInterleavedRun(body))
        return 'counts up';
    const most = /^\d+$/.test(body) ? 0.8 : 0.5; // of ten digits each has two neighbours, so runs are no rarity
    return body.length >= 6 && shareInRuns(body) >= most ? 'is a run of neighbours' : undefined;
}
/** A known word in the text, if chance alone doesn't put it there: "AKIA…EXAMPLE", "your-api-key-here". */
function wordReason(body, { structured }) {
    const lower = body.toLowerCase();
    const found = words.filter((word) => lower.includes(word));
    const telling = structured ? found.filter((word) => !ofForms.has(word)) : found;
    const wordy = !(0,bigram/* looksRandom */.EZ)(body);
    const whole = found.filter((word) => isWholeWord(body, word) && (wordy || chanceOf(word, body) < rareAsWord));
    const several = structured ? whole.length > 1 : whole.length > 0;
    const word = telling.find((one) => chanceOf(one, body) < rarest) ?? (several ? whole[0] : undefined);
    return word === undefined ? undefined : `has the word \`${word}\``;
}
/**
 * How likely one of the words of that length stands somewhere in a random text as long as the body: for each place and
 * word the chance of hitting every letter, of which two in 62 will do. "test" in 36 letters and digits: 4 in 100,000
 * for the one word, 4 in 10,000 for all of four letters.
 */
function chanceOf(word, body) {
    const places = Math.max(0, body.length - word.length + 1);
    const alike = words.filter(({ length }) => length === word.length).length;
    const oneCase = body === body.toLowerCase() || body === body.toUpperCase();
    const perLetter = oneCase ? 1 / (/^[\da-f]*$/i.test(body) ? 16 : 32) : 2 / 62;
    return places * alike * perLetter ** word.length;
}
/** Between signs, digits or changes of case: "my-test-key", "test123", "myTestKey"; not in "greatest" or "tEsT". */
function isWholeWord(body, word) {
    const parts = body.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
    return parts.some((part) => part.toLowerCase() === word);
}
/** The name again: `password = "password"`, `api_key = "my-api-key"`, `DB_PASSWORD=db_password`. */
function nameReason(body, name) {
    const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const [value, called] = [plain(body), plain(name ?? '')];
    if (called.length < 3 || value.length < 3)
        return undefined;
    const rest = value.replace(/^(?:my|your|the|a|some|new|old)/, '').replace(/(?:here|value|\d{1,4})$/, '');
    return rest === called ||
        (value.includes(called) && value.length <= called.length + 6) ||
        called.endsWith(value)
        ? 'repeats its name'
        : undefined;
}
/** Words of one kind joined by signs, "database-password-for-tests", or a path, a number, a version. */
function plainReason(body) {
    if (/^[A-Za-z]{1,14}(?:[ _.-][A-Za-z]{1,14})+$/.test(body) &&
        !/[a-z][A-Z]{2}|[A-Z]{2}[a-z]{1,2}[A-Z]/.test(body)) {
        return hasVowels(body) ? 'is words' : undefined;
    }
    if (/^(?:true|false|yes|no|on|off|string|str|bytes|number|nil|\d{1,8}|v?\d+(?:\.\d+){1,3})$/i.test(body))
        return 'is a plain value';
    const path = /^(?:\.{0,2}\/|[A-Za-z]:\\)[\w./\\ -]+$/.test(body) && body.length < 120;
    return path && !(0,bigram/* looksRandom */.EZ)(body.replace(/[/\\.]/g, '')) ? 'is a path' : undefined;
}
/** Each word of three letters and more has a vowel, as words have and random letters often lack. */
const hasVowels = (body) => body
    .split(/[ _.-]/)
    .every((word) => word.length < 3 || /[aeiouy]/i.test(word) || word === word.toUpperCase());


/***/ })

};
