export const id = 745;
export const ids = [745];
export const modules = {

/***/ 3745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ cleanError),
/* harmony export */   cleanText: () => (/* binding */ cleanText)
/* harmony export */ });
/* harmony import */ var _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6015);
/* harmony import */ var _policy_rule_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5173);
/* harmony import */ var _score_bigram_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(928);
/* harmony import */ var _learn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5658);
/**
 * Errors without secrets. They come before a scan, too, when nobody knows yet what is secret: a setting that is refused is
 * shown, and it may be a credential that was put into the wrong place, or the beginning of one.
 */





/** What git's ids look like: nothing else of 40 or 64 digits is said so often in an error. */
const isGitId = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
const shortestRun = 16;
/** `redactor` knows what has been found so far. */
function cleanText(text, redactor = new _redact_js__WEBPACK_IMPORTED_MODULE_3__/* .Redactor */ .pO()) {
    (0,_learn_js__WEBPACK_IMPORTED_MODULE_2__/* .learn */ .n)(text, { engine: (0,_policy_rule_set_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleSetOf */ .s)({ imports: [] }).engine, redactor, generic: true });
    return redactor.clean(text).replace(/[\w+/=.~-]+/g, withoutChance);
}
/** A message cuts long values, and of half a credential no rule knows anything: what is chance is not shown. */
function withoutChance(run) {
    if (run.length < shortestRun || isGitId(run))
        return run;
    const parts = run.split(/([/=.])/);
    const isChance = (part) => part.length >= shortestRun && !isGitId(part) && /\d/.test(part) && (0,_score_bigram_js__WEBPACK_IMPORTED_MODULE_4__/* .looksRandom */ .EZ)(part);
    if (parts.length > 1 && !isChance(run.replace(/=+$/, '')))
        return parts.map((part) => (isChance(part) ? hidden(part) : part)).join('');
    return isChance(run) ? hidden(run) : run;
}
const hidden = ({ length }) => `[${length} characters]`;
/** The same error in words that can be shown. Of a bug nothing but message and stack is kept. */
function cleanError(error, redactor = new _redact_js__WEBPACK_IMPORTED_MODULE_3__/* .Redactor */ .pO()) {
    const clean = (text) => cleanText(text, redactor);
    if (!(error instanceof Error))
        return new Error(clean(String(error)));
    const message = clean(error.message);
    if (error instanceof _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
        return new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(message);
    if (error instanceof _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4)
        return new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(message);
    if (error instanceof _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$g)
        return new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$g(clean(error.file), clean(error.reason), error.line);
    return Object.assign(new Error(message), { name: error.name, stack: clean(error.stack ?? '') });
}


/***/ }),

/***/ 6415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   n: () => (/* binding */ shortFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/**
 * Who a secret is: the same in every file, commit and encoding, and another one as soon as a character of it differs. So an
 * ignored line does not hide the next secret on it, and a moved one is not new (docs/decisions/0010-secret-identity.md).
 */

/**
 * Not a secret: it only makes our hashes differ from the plain SHA-256 that tables of leaked credentials hold, so that a
 * fingerprint in a public report is no key into those.
 */
const label = 'portcullis/secret/v1';
/** 32 hexadecimal digits, half of what SHA-256 gives: no two secrets of a repository meet by chance. */
const digits = 32;
/** Texts that differ in Unicode normalisation or line ends differ; white space around it does not count. */
const fingerprintOf = (secret) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', label).update(secret.trim(), 'latin1').digest('hex').slice(0, digits);
/** For people: enough to tell the secrets of one report apart. */
const shortFingerprint = (fingerprint) => fingerprint.slice(0, 8);


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openPart),
/* harmony export */   n: () => (/* binding */ learn)
/* harmony export */ });
/* harmony import */ var _decode_layers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8096);
/* harmony import */ var _proof_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3467);
/* harmony import */ var _score_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8990);
/* harmony import */ var _score_placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6726);
/**
 * Credentials in texts that are about to be shown and that no scan went through: names of branches, reasons, what git or
 * an error says. The redactor learns them, so that it takes them out.
 */




/** A shorter text has no credential that could be told from a word. */
const shortest = 12;
function learn(text, { engine, redactor, generic }) {
    if (text.length < shortest)
        return;
    const bytes = Buffer.from(text, 'utf8');
    (0,_decode_layers_js__WEBPACK_IMPORTED_MODULE_0__/* .withDecoded */ .l)(bytes, (layer) => {
        for (const found of engine.find(layer.bytes)) {
            if (!layer.changed(found.start, found.end) || (found.rule.generic && !generic))
                continue;
            if (isDoubted(found, layer))
                continue;
            redactor.add(found.secret, openPart(found.secret, found.rule.keywords));
            if (layer.encodings.length === 0)
                continue;
            const { start, end } = layer.originalRange(found.start, found.end);
            redactor.addWritten(bytes.toString('utf8', start, end), found.secret);
        }
    });
}
function isDoubted(found, { bytes }) {
    const proof = found.rule.prove?.(found.secret) ?? (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .unproven */ .g)('the format carries no checksum');
    return (0,_score_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .doubtOf */ .k)(found, bytes, proof).doubt !== undefined;
}
/** How much of a secret is its kind and may be shown; never more than half, as a rule of a user may name all of it. */
const openPart = (secret, keywords) => Math.min((0,_score_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .fixedPrefix */ .j9)(secret, keywords), Math.floor(secret.length / 2));


/***/ }),

/***/ 5658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ masksOf),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   pO: () => (/* binding */ Redactor)
/* harmony export */ });
/* harmony import */ var _shared_git_path_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(798);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6415);
/**
 * The only way in which a secret is shown, and the sieve that every text goes through before it is shown: messages,
 * snippets, commit messages, paths, errors.
 */


/** Of a longer secret, its first four characters are its kind ("ghp_") more than itself. */
const mostShown = 4;
/** Pieces as long as this are taken out wherever they stand; shorter ones stand in any text by chance. */
const shortestPiece = 8;
/** "ghp_… (40 characters, 3f2b8c1e)". Of a short secret less is shown: never more than a quarter. */
function shown(secret) {
    const head = secret
        .slice(0, Math.min(mostShown, Math.floor(secret.length / 4)))
        .replace(/[^\x21-\x7e]/g, '·');
    const size = secret.length === 1 ? '1 character' : `${secret.length} characters`;
    return `${head}… (${size}, ${(0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .shortFingerprint */ .n)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(secret))})`;
}
/** What a log must not show: whole, and line by line, since runners mask single lines; of UTF-8 as people read it. */
const masksOf = (secret) => [
    ...new Set(readingsOf(secret)
        .flatMap((text) => [text, ...text.split(/\r\n|\r|\n/)])
        .map((line) => line.trim())
        .filter((line) => line.length >= 4)),
];
/**
 * Takes secrets out of texts. A piece of eight characters is already taken for the secret, so that a text which was cut
 * shows none of it either. The time is that of one pass over the text, however many secrets there are.
 */
class Redactor {
    #pieces = new Map();
    #short = new Map();
    #longestShort = 0;
    /** The first `prefix` characters are those of every credential of its kind, "bedrock-api-key-", and no secret. */
    add(secret, prefix = 0) {
        const fixed = secret.slice(0, prefix);
        for (const form of formsOf(secret))
            this.#hide(form, secret, openIn(form, fixed));
    }
    /** `written`: the secret as it stands in a text, in an encoding of which `add` knows nothing, e.g. base64 of base64. */
    addWritten(written, secret) {
        this.#hide(written, secret, 0);
    }
    #hide(form, secret, open) {
        if (form.length < shortestPiece) {
            if (form.length < 4)
                return;
            this.#short.set(form, secret);
            this.#longestShort = Math.max(this.#longestShort, form.length);
            return;
        }
        for (let at = Math.max(0, open - shortestPiece + 1); at + shortestPiece <= form.length; at++)
            this.#pieces.set(form.slice(at, at + shortestPiece), secret);
    }
    /** The text with "[secret 3f2b8c1e]" for every stretch that is part of a secret. */
    clean(text) {
        let cleaned = '';
        let kept = 0;
        for (let at = 0; at < text.length;) {
            const found = this.#stretchAt(text, at);
            if (!found) {
                at++;
                continue;
            }
            cleaned += `${text.slice(kept, at)}[secret ${(0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .shortFingerprint */ .n)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(found.secret))}]`;
            at = found.end;
            kept = at;
        }
        return kept === 0 ? text : cleaned + text.slice(kept);
    }
    #stretchAt(text, start) {
        const secret = this.#pieces.get(text.slice(start, start + shortestPiece));
        if (secret !== undefined) {
            let end = start + shortestPiece;
            while (end < text.length && this.#pieces.has(text.slice(end - shortestPiece + 1, end + 1)))
                end++;
            return { secret, end };
        }
        if (this.#longestShort === 0 || isWordAt(text, start - 1))
            return undefined;
        for (let length = this.#longestShort; length >= 4; length--) {
            const end = start + length;
            const piece = text.slice(start, end);
            const short = piece.length === length ? this.#short.get(piece) : undefined;
            if (short !== undefined && !isWordAt(text, end))
                return { secret: short, end };
        }
        return undefined;
    }
}
/** A short secret inside a longer word is that word's: "word" in "password". */
const isWordAt = (text, at) => /[0-9A-Za-z]/.test(text[at] ?? '');
/** How much of a form is the fixed beginning of its secret, which in base64 and hexadecimal digits is not left open. */
const openIn = (form, fixed) => [fixed, encodeURIComponent(fixed.toWellFormed())].find((one) => form.startsWith(one))?.length ?? 0;
/** A secret is Latin-1, a character a byte; other texts have it as people read it, and paths of any bytes in their way. */
function readingsOf(secret) {
    if (/^[\0-\x7f]*$/.test(secret) || /[^\0-\xff]/.test(secret))
        return [secret];
    return [secret, (0,_shared_git_path_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .pathFromBytes */ .nP)(Buffer.from(secret, 'latin1'))];
}
/** A secret as it may stand in other texts: as it is, and as JSON, a URL, base64 or hexadecimal digits write it. */
function formsOf(secret) {
    const bytes = Buffer.from(secret, /[^\0-\xff]/.test(secret) ? 'utf8' : 'latin1');
    // The three ways in which base64 can fall on the bytes, without what neighbours share in.
    const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '')
        .slice(shift === 0 ? 0 : shift + 1, -1));
    return new Set([
        ...readingsOf(secret).flatMap((text) => [
            text,
            JSON.stringify(text).slice(1, -1),
            encodeURIComponent(text.toWellFormed()),
        ]),
        ...base64,
        ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
    ]);
}


/***/ })

};
