export const id = 307;
export const ids = [307,745];
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


/***/ }),

/***/ 307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgement: () => (/* binding */ judgement)
});

// EXTERNAL MODULE: ./build/shared/evidence/scene.js
var evidence_scene = __webpack_require__(4704);
// EXTERNAL MODULE: ./build/shared/git/trusted-base.js
var trusted_base = __webpack_require__(8700);
// EXTERNAL MODULE: ./build/shared/model/errors.js
var errors = __webpack_require__(6015);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/allow/baseline.js
/**
 * The file of known secrets: one a line, sorted, without lines or dates, so that two branches that each add one merge by
 * themselves. Text, not JSON, since a last line without a comma is what keeps the next line from conflicting.
 */

const head = '# Secrets that are known: fingerprint, rule, reason. Each is to be rotated, and its line taken out then.';
const entry = /^([0-9a-f]{32}) ([a-z0-9][a-z0-9-]*) (\S.*)$/;
/** By fingerprint. Throws InputError with the line for what is no entry. `file` is the path for messages. */
function readBaseline(text, file) {
    const known = new Map();
    for (const [i, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const found = entry.exec(line);
        if (!found)
            throw new errors/* InputError */.dz(
            // Whoever does not know the form may have written the secret itself.
            `${file}:${i + 1} is a text of ${line.length} characters; it must be a fingerprint of 32 hexadecimal digits, a rule, and a reason.`);
        const [, fingerprint = '', rule = '', reason = ''] = found;
        known.set(fingerprint, { fingerprint, rule, reason });
    }
    return known;
}
/** One form for one content: writing what was read changes nothing. */
function baselineText(known) {
    const lines = [...known].map(({ fingerprint, rule, reason }) => `${fingerprint} ${rule} ${oneLine(reason)}`);
    return `${[head, ...[...new Set(lines)].sort()].join('\n')}\n`;
}
const oneLine = (reason) => reason.replace(/\s+/g, ' ').trim() || 'known when the baseline was written';

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/allow/exclude.js
/** The input `exclude` as what it is: something that sets findings aside. */
const excludeAllow = ({ globs, place, fits }) => globs.length === 0
    ? []
    : [
        {
            kind: 'exclude',
            place,
            reason: `the path is excluded (${globs.slice(0, 5).join(', ')}${globs.length > 5 ? ', …' : ''})`,
            until: undefined,
            breadth: 'pattern',
            covers: ({ path }) => path !== '' && fits(path),
        },
    ];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/shared/report/words.js
var words = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/allow/inline.js
var inline = __webpack_require__(7049);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/allow/set-aside.js
/** Which places of a secret are set aside, and by what; and which comments are worth nothing, since the change brings them. */

function judgePlace(place, terms) {
    const { allows, today } = terms;
    const standing = allows.find((allow) => (0,inline/* holdsOn */.gD)(allow, today) && allow.covers(place));
    if (standing)
        return { by: standing, isNew: false };
    let refused;
    for (const mark of place.allows) {
        const judged = judgeMark(place, mark, terms);
        if (judged && 'by' in judged)
            return judged;
        refused ??= judged;
    }
    const late = allows.find((allow) => !(0,inline/* holdsOn */.gD)(allow, today) && allow.covers(place));
    return refused ?? (late && { refused: late, why: `it held until ${late.until}` });
}
function judgeMark(place, mark, terms) {
    const { today, base, tip, stood, acceptNew } = terms;
    const allow = allowOf(place, mark);
    if (!(0,inline/* holdsOn */.gD)(mark, today))
        return { refused: allow, why: `it held until ${mark.until}` };
    if (base === undefined || stood?.(place, mark))
        return { by: allow, isNew: false };
    if (tip.countOf(place.path, mark) <= base.countOf(place.path, mark))
        return { refused: allow, why: 'it was there before this secret, and spoke of another one' };
    return acceptNew
        ? { by: allow, isNew: true }
        : { refused: allow, why: 'the change itself brings it; it counts once it is merged' };
}
/** A comment as any other allow; it speaks of what stands where it was read. */
const allowOf = (place, { mark, line, reason, until }) => ({
    kind: 'inline',
    place: `${mark} in ${place.path}:${line}`,
    reason,
    until,
    breadth: 'place',
    covers: (other) => other === place,
});
/** Two comments are the same when they say the same. */
const markKey = ({ mark, rules, reason, until }) => JSON.stringify([mark, rules, reason, until]);

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/allow/marks.js
/** How often each comment stands in a file, at the base and after the change: what is more often there is new. */


/** `contents`: the files' bytes by path; a file that is not there has no comments. */
function marksIn(contents) {
    const counts = new Map();
    for (const [path, bytes] of contents) {
        const ofFile = new Map();
        for (const allow of (0,inline/* inlineAllows */.ES)(bytes).allows)
            ofFile.set(markKey(allow), (ofFile.get(markKey(allow)) ?? 0) + 1);
        counts.set(path, ofFile);
    }
    return { countOf: (path, allow) => counts.get(path)?.get(markKey(allow)) ?? 0 };
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/receipt.js
var src_receipt = __webpack_require__(8304);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/rules/generator.js
var generator = __webpack_require__(5517);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/identity/redact.js
var redact = __webpack_require__(5658);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/scan/scan-piece.js + 9 modules
var scan_piece = __webpack_require__(9693);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/sources/batch.js
var batch = __webpack_require__(841);
// EXTERNAL MODULE: ./build/shared/model/finding.js
var finding = __webpack_require__(511);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/canary/places.js
/** Where canaries are planted: under two names in the root, in directories of the repository, and in one that is nowhere. */

/** More directories say nothing new, but each costs a look at every allow for every canary. */
const mostDirectories = 200;
/** So many looks take some seconds; where there are more allows than usual, fewer directories are looked at. */
const mostLooks = 20_000_000;
/** Into how many directories `canaries` are planted, if each is held against `allows` at every place. */
const directoriesFor = (canaries, allows) => Math.max(10, Math.min(mostDirectories, Math.floor(mostLooks / (Math.max(1, canaries * allows) * names.length))));
/** One file that people leave out of scans, and one that they don't. */
const names = ['.env', 'settings.py'];
/** All directories that hold tracked files, the root among them, in the order of their paths. */
function directoriesOf(files) {
    const counts = new Map([['', { own: 0, files: 0 }]]);
    for (const file of files) {
        let path = file;
        do {
            const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
            const known = counts.get(parent) ?? { own: 0, files: 0 };
            counts.set(parent, { own: known.own + (path === file ? 1 : 0), files: known.files + 1 });
            path = parent;
        } while (path !== '');
    }
    return [...counts].map(([path, count]) => ({ path, ...count })).sort((a, b) => (0,finding/* compareText */.n6)(a.path, b.path));
}
/** At most `most` of the items, evenly spread, the first among them. */
const evenly = (items, most) => items.length <= most
    ? items
    : Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]);
const placesIn = (directories) => directories.flatMap(({ path: directory }) => names.map((name) => ({ directory, path: directory === '' ? name : `${directory}/${name}` })));
/** A directory that no settings can name: what sets a canary aside there does not go by where it stands. */
const nowhere = (make) => `${make.text('lower', 12)}/${make.text('lower', 12)}`;

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/canary/coverage.js
/** How much of a repository is set aside by its paths, whatever stands in the files. */

/** Of a larger repository, so many files are looked at, evenly spread. */
const mostFiles = 20_000;
/** And fewer than that, down to so many, where there are more exclusions than usual. */
const fewestFiles = 1000;
/** An allow goes by the path if it covers canaries as different as these. */
const samples = 3;
/** `canaries` are found ones, of different rules; of none nothing can be told. */
function coverageOf({ allows, excludes, files, settle }, canaries, { directories, away }) {
    const some = evenly(canaries, samples);
    const asideAt = (allow, path) => some.length > 0 && some.every((one) => settle({ ...one, path }, [allow]) !== undefined);
    // What covers a canary nowhere in the repository does not go by the path; exclusions always do.
    const goesByPath = (allow) => allow.breadth === 'pattern' && !away.every(({ path }) => asideAt(allow, path));
    const byPath = [...excludes, ...allows.filter(goesByPath)];
    const most = Math.min(mostFiles, Math.max(fewestFiles, Math.floor(mostLooks / (byPath.length + 1))));
    const looked = some.length === 0 ? [] : evenly(files, most);
    const counts = new Map(byPath.map((allow) => [allow, 0]));
    let covered = 0;
    for (const path of looked) {
        const covering = byPath.filter((allow) => asideAt(allow, path));
        for (const allow of covering)
            counts.set(allow, counts.get(allow) + 1);
        if (covering.length > 0)
            covered++;
    }
    const by = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
    return {
        files: looked.length,
        covered,
        by: by.map(([{ place }, count]) => ({ place, files: count })),
        directories: outermost(evenly(directories, most), (path) => placesIn([{ path }]).every((place) => byPath.some((allow) => asideAt(allow, place.path)))),
    };
}
/** Directories come in the order of their paths, so that a parent stands before what is below it. */
function outermost(directories, isOut) {
    const out = [];
    const outside = new Set();
    for (const { path, files } of directories) {
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        if (path !== '' && outside.has(parent))
            outside.add(path);
        else if (isOut(path)) {
            outside.add(path);
            out.push({ path, files });
        }
    }
    return out;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/grade.js
/** How sure it is that a finding is a credential that opens something: what `fail-on` asks. */
function gradeOf({ proof, confidence, alone, expired, liveness }) {
    if (liveness?.state === 'live')
        return 'proven';
    if (liveness?.state === 'revoked')
        return 'revoked';
    if (proof.grade === 'invalid')
        return 'invalid';
    if (expired)
        return 'expired';
    // The structure of what opens nothing by itself proves nothing about a secret.
    return proof.grade === 'valid' && confidence !== 'low' && !alone ? 'proven' : confidence;
}
const order = ['proven', 'high', 'medium', 'low', 'expired', 'revoked', 'invalid'];
/** What is surest first; otherwise as they were. */
const byCertainty = (incidents) => [...incidents].sort((a, b) => order.indexOf(gradeOf(a)) - order.indexOf(gradeOf(b)));
const failing = {
    proven: ['proven'],
    high: ['proven', 'high'],
    any: ['proven', 'high', 'medium', 'low', 'invalid', 'expired', 'revoked'],
};
const fails = (grade, bar) => failing[bar].includes(grade);
const askedWords = {
    proven: 'no new credential that is proven to be one',
    high: "no new credential that is proven, or has a provider's form",
    any: 'no new finding of any kind',
};
const gradeWords = {
    proven: 'proven',
    high: 'sure',
    medium: 'likely',
    low: 'unsure',
    invalid: 'not real',
    expired: 'expired',
    revoked: 'revoked',
};
/** What is no credential, or none any more, is worth a note. */
function severityOf(incident) {
    const { severity } = incident.rule;
    switch (gradeOf(incident)) {
        case 'low':
        case 'invalid':
        case 'revoked':
            return 'note';
        case 'medium':
        case 'expired':
            return severity === 'error' ? 'warning' : severity;
        default:
            return severity;
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/confidence.js
/** What it means for the confidence of a finding that the other half stands beside it, or does not. */
/**
 * Halves that open nothing by themselves: without the other half there is nothing to revoke, and many projects publish
 * them on purpose. Secrets that need an id are not among them, since the id is often no secret and easily guessed.
 */
const mereIds = {
    'aws-access-key-id': 'every signed address of S3 has one',
    'aws-temporary-key-id': 'every signed address of S3 has one',
    'aws-session-token': 'it signs nothing without the two temporary keys',
    'alibaba-access-key-id': 'every signed address of OSS has one',
    'tencent-secret-id': 'it names the key that signs',
    'scaleway-access-key-id': 'it names the key, and the console shows it always',
    'twilio-api-key': 'it names the key, and the console shows it always',
    'razorpay-live-key-id': 'every page with a checkout has one',
    'woocommerce-consumer-key': 'it names the key that signs',
    'twitter-access-token': 'it names the user, and signs nothing without its secret',
};
const isMereId = ({ id }) => Object.hasOwn(mereIds, id);
const steps = ['low', 'medium', 'high'];
/**
 * The confidence of a finding once its file has been looked at:
 *
 * |              | paired         | alone          | not looked at |
 * | ------------ | -------------- | -------------- | ------------- |
 * | a secret     | one step up    | the rule's     | the rule's    |
 * | a mere id    | the rule's     | one step down  | the rule's    |
 *
 * `alone`: the file as it is after the change was searched for the other half, and there was none. Of what is only in the
 * history, in an archive or in a commit message this is not known: then it is false, and so is `paired`.
 */
function confidenceWith(rule, paired, alone) {
    const mere = isMereId(rule);
    const step = paired && !mere ? 1 : alone && !paired && mere ? -1 : 0;
    const at = steps.indexOf(rule.confidence) + step;
    return steps[Math.min(steps.length - 1, Math.max(0, at))];
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/proof/proof.js
var proof_proof = __webpack_require__(3467);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/canary/gate.js
/** Whether a finding of a rule fails the gate by itself, whatever is known of it besides. */



/** A mere id that stands alone is no secret, and is of high confidence only beside its secret. */
function failsAlone(rule, proof, failOn) {
    const confidence = confidenceWith(rule, false, true);
    const grade = gradeOf({ proof: proof ?? (0,proof_proof/* unproven */.g)(''), confidence, alone: isMereId(rule), expired: false });
    return fails(grade, failOn);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/canary/silenced.js
/** Where allows keep the gate from failing for one canary. */

/**
 * A fault is what sets it aside whatever its path, and what does so where more than half of the files are: then the rule
 * is as good as switched off. All else is what allows are for.
 */
function silencedAt(plan, canary, where) {
    const { rule } = canary;
    if (plan.allows.length === 0)
        return { rule, narrow: [] };
    const away = asideAt(canary, where.away, (one) => plan.settle(one, plan.allows));
    const everywhere = away.length === where.away.length;
    const aside = everywhere ? away : asideAt(canary, where.places, (one) => plan.settle(one, where.patterns));
    const gone = wholeDirectories(aside);
    if (!everywhere && !isMost(where.directories, gone))
        return { rule, narrow: aside.map(({ place, by }) => ({ by: by.place, directory: place.directory })) };
    const first = everywhere ? away[0] : aside.find(({ place }) => gone.has(place.directory));
    const path = everywhere ? where.places[0].path : first.place.path;
    const why = { kind: 'set aside', by: first.by.place, everywhere };
    return { rule, missed: { rule, path, canary: (0,redact/* shown */.SP)(canary.failing[0].secret), why }, narrow: [] };
}
/** Each allow that set canaries aside in some places, with how many rules and directories that concerns. */
function narrowOf(all) {
    const found = new Map();
    for (const { rule, narrow } of all)
        for (const { by, directory } of narrow) {
            const known = found.get(by) ?? { rules: new Set(), directories: new Set() };
            known.rules.add(rule);
            known.directories.add(directory);
            found.set(by, known);
        }
    return [...found].map(([by, { rules, directories }]) => ({
        by,
        rules: rules.size,
        directories: directories.size,
    }));
}
/** The places where all that the gate would fail for is set aside, each with the first allow that does so. */
const asideAt = ({ failing }, places, settle) => places.flatMap((place) => {
    let by;
    for (const one of failing) {
        const allow = settle({ ...one, path: place.path });
        if (!allow)
            return [];
        by ??= allow;
    }
    return by ? [{ place, by }] : [];
});
/** Directories in which it is set aside under every name. */
function wholeDirectories(aside) {
    const seen = new Set();
    return new Set(aside.flatMap(({ place: { directory } }) => {
        if (seen.has(directory))
            return [directory];
        seen.add(directory);
        return [];
    }));
}
function isMost(directories, gone) {
    const weigh = (some) => some.reduce((sum, { own }) => sum + own, 0);
    const part = directories.filter(({ path }) => gone.has(path));
    return part.length === directories.length || weigh(part) * 2 > weigh(directories);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/canary/canaries.js
/**
 * Plants credentials that nobody ever had, in memory, and looks whether the user's own rules, allows and exclusions would
 * still let the gate fail for them. A list of allows grows by exceptions; this tells which of them became the rule.
 */







function runCanaries(plan) {
    const { rules, failOn, make } = plan;
    const all = directoriesOf(plan.files);
    const away = placesIn([{ path: nowhere(make) }]);
    const worth = rules.filter(({ confidence, prove }) => confidence === 'high' || prove !== undefined);
    const outcomes = worth.map((rule) => plant(plan, rule));
    const found = outcomes.flatMap((outcome) => (outcome.kind === 'found' ? [outcome] : []));
    const patterns = plan.allows.filter(({ breadth }) => breadth === 'pattern');
    const directories = evenly(all, directoriesFor(found.length, patterns.length));
    const places = placesIn(directories);
    const silenced = found.map((canary) => silencedAt(plan, canary, { directories, places, away, patterns }));
    const many = (sought) => outcomes.filter(({ kind }) => kind === sought).length;
    return {
        failOn,
        planted: many('found') + many('missed'),
        idle: many('idle'),
        withoutExample: many('without example'),
        places: places.length,
        missed: [
            ...outcomes.flatMap((outcome) => (outcome.kind === 'missed' ? [outcome.missed] : [])),
            ...silenced.flatMap(({ missed }) => (missed ? [missed] : [])),
        ],
        narrow: narrowOf(silenced),
        coverage: coverageOf(plan, found.map(({ failing }) => failing[0]), { directories: all, away }),
    };
}
/** Whether a canary is found at all does not go by its path, so it is scanned at one. */
const firstPath = '.env';
/** A random text has what looks like a placeholder once in a while; what settings do to it, they do every time. */
const attempts = 3;
function plant(plan, rule) {
    let outcome = plantOnce(plan, rule);
    for (let turn = 1; turn < attempts && outcome.kind === 'missed'; turn++)
        outcome = plantOnce(plan, rule);
    return outcome;
}
function plantOnce({ engine, rules, failOn, make }, rule) {
    const example = rule.positives(make)[0];
    if (example === undefined)
        return { kind: 'without example' };
    const bytes = Buffer.from(`${example}\n`, 'latin1');
    const { occurrences } = (0,scan_piece/* scanPiece */.K)(engine, {
        bytes,
        kind: 'blob',
        path: firstPath,
        lineAt: (0,batch/* wholeFile */.AA)(bytes),
    });
    const certain = occurrences.filter(({ doubt }) => doubt === undefined);
    const failing = certain.filter((one) => {
        const finder = rules.find(({ id }) => id === one.rule);
        return finder !== undefined && failsAlone(finder, one.proof, failOn);
    });
    if (failing.length > 0)
        return { kind: 'found', rule: rule.id, failing };
    const seen = certain[0] ?? occurrences[0];
    if (!couldFail(rule, seen, failOn))
        return { kind: 'idle' };
    const why = seen === undefined
        ? { kind: 'not found' }
        : seen.doubt === undefined
            ? { kind: 'below fail-on', foundBy: seen.rule }
            : { kind: 'doubt', doubt: seen.doubt };
    return {
        kind: 'missed',
        missed: { rule: rule.id, path: firstPath, ...(seen && { canary: (0,redact/* shown */.SP)(seen.secret) }), why },
    };
}
/** Whether the gate would fail if the rule itself had found what was seen; of what was not, if it were proven. */
function couldFail(rule, seen, failOn) {
    const best = rule.prove && { grade: 'valid', by: '' };
    return failsAlone(rule, seen ? rule.prove?.(seen.secret) : best, failOn);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/canary/report.js
/** What a canary run says to people. */
/** More rows than these say nothing more; the condition has the count. */
const mostRows = 50;
const report_count = (many, noun, plural = `${noun}s`) => `${many} ${many === 1 ? noun : plural}`;
const canarySection = (result) => ({
    title: 'Canaries',
    brief: result.missed.length > 0 || coversMost(result.coverage),
    content: {
        kind: 'table',
        columns: [{ title: 'What' }, { title: 'Where' }, { title: 'Found' }],
        rows: [
            ['planted', report_count(result.places, 'place'), plantedText(result)],
            ...cut(missedRows(result.missed)),
            ...cut(result.narrow.map((one) => ['allow', one.by, narrowText(one)])),
            ...cut(result.coverage.by.map(({ place, files }) => [
                'by path',
                place,
                `sets ${report_count(files, 'file')} aside`,
            ])),
            ...cut(result.coverage.directories.map(({ path, files }) => [
                'not watched',
                `${path === '' ? 'the whole repository' : `${path}/`}`,
                report_count(files, 'tracked file'),
            ])),
        ],
    },
});
/** The first is broken by any missed canary; the second by paths that leave less than half of the files to be watched. */
function canaryConditions(result) {
    const { planted, idle, withoutExample, missed, failOn, coverage } = result;
    const rules = new Set(missed.map(({ rule }) => rule)).size;
    const none = planted + idle + withoutExample === 0;
    const found = `${planted - rules} of ${planted} canaries found`;
    return [
        {
            id: 'canaries',
            asked: `a canary of every rule that can fail the gate is found (fail-on: ${failOn})`,
            found: none
                ? 'no active rule is of high confidence or has a proof'
                : missed[0]
                    ? `${found}; ${missed[0].rule} at ${missed[0].path} ${whyText(missed[0].why)}`
                    : found,
            // Settings that switch every rule off are not let off for having nothing to find.
            status: missed.length > 0 || none ? 'broken' : planted === 0 ? 'idle' : 'holds',
        },
        {
            id: 'canary-paths',
            asked: 'at most half of the tracked files are set aside by their paths',
            found: `${coverage.covered} of ${report_count(coverage.files, 'file')} set aside by paths`,
            status: coverage.files === 0 ? 'idle' : coversMost(coverage) ? 'broken' : 'holds',
        },
    ];
}
const coversMost = ({ covered, files }) => covered * 2 > files;
function whyText(why) {
    if (why.kind === 'not found')
        return 'was not found';
    if (why.kind === 'doubt')
        return `was taken for a placeholder: ${why.doubt}`;
    if (why.kind === 'below fail-on')
        return `was found by ${why.foundBy} alone, for which the gate does not fail`;
    return `was set aside by ${why.by}${why.everywhere ? ', whatever the path' : ', as in most of the repository'}`;
}
const plantedText = ({ planted, idle, withoutExample, failOn }) => [
    report_count(planted, 'rule'),
    ...(idle > 0 ? [`${idle} more do not fail the gate alone at fail-on: ${failOn}`] : []),
    ...(withoutExample > 0 ? [`of ${withoutExample} more no example can be made`] : []),
].join('; ');
const narrowText = ({ rules, directories }) => `sets canaries of ${report_count(rules, 'rule')} aside in ${report_count(directories, 'directory', 'directories')}`;
/** One row for all rules that are missed for one reason, since one bad allow makes hundreds of them. */
function missedRows(missed) {
    const byReason = new Map();
    for (const one of missed) {
        const known = byReason.get(whyText(one.why));
        if (known)
            known.push(one);
        else
            byReason.set(whyText(one.why), [one]);
    }
    return [...byReason].map(([why, all]) => {
        const { path, canary } = all[0];
        const rules = all.slice(0, 3).map(({ rule }) => rule);
        const more = all.length > rules.length ? ` and ${all.length - rules.length} more` : '';
        return [`missed: ${rules.join(', ')}${more}`, path, canary === undefined ? why : `${canary} ${why}`];
    });
}
const cut = (rows) => rows.length <= mostRows
    ? rows
    : [...rows.slice(0, mostRows), [`${rows.length - mostRows} more`, '', 'not listed here']];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/canary/judgement.js
/** The canary mode as a verdict: would this gate, with these settings, still fail for a credential? */








/** No canary was ever a credential, and each run has others, so that no list of exceptions can hold them. */
async function canaryJudgement({ scene, ruleSet, allows, inputs }) {
    const { host, repository } = scene;
    const terms = {
        today: host.now().toISOString().slice(0, 10),
        base: undefined,
        tip: marksIn(new Map()),
        acceptNew: true,
    };
    const result = runCanaries({
        engine: ruleSet.engine,
        rules: ruleSet.rules,
        allows: allows.filter(({ kind, condition }) => kind !== 'exclude' && !condition),
        excludes: allows.filter(({ kind }) => kind === 'exclude'),
        files: [...(await repository.paths())],
        failOn: inputs.failOn,
        make: new generator/* Generator */.W((0,external_node_crypto_.randomUUID)()),
        settle: (one, some) => {
            const judged = judgePlace(one, { ...terms, allows: some });
            return judged && 'by' in judged ? judged.by : undefined;
        },
    });
    const conditions = canaryConditions(result);
    const isBroken = conditions.some(({ status }) => status === 'broken');
    const { missed, planted } = result;
    const receipt = (0,src_receipt/* receiptWriter */.Uz)({
        range: 'canaries, which were planted in memory',
        start: [],
        end: [],
        shallow: false,
        ruleSet: ruleSet.hash,
    }).end();
    const path = `${await host.reportDirectory('secret-scan')}/receipt.json`;
    await host.files.write(path, (0,src_receipt/* receiptJson */.jV)(receipt));
    return {
        report: {
            gate: 'secret-scan',
            verdict: isBroken ? 'fail' : 'pass',
            summary: isBroken
                ? `Of ${(0,words/* count */.U9)(planted, 'canary').replace('canarys', 'canaries')}, ${missed.length} would not be found or would not fail.`
                : `Each of ${planted} canaries would be found, and would fail.`,
            conditions,
            measures: [
                { name: 'canaries', unit: 'canaries', numerator: planted },
                { name: 'missed', unit: 'canaries', numerator: missed.length },
            ],
            findings: [],
            evidence: [],
            notes: ruleSet.notes,
            sections: [canarySection(result)],
        },
        outputs: { findings: '0', new: '0', receipt: path },
    };
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/identity/clean-error.js
var clean_error = __webpack_require__(3745);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/identity/learn.js
var learn = __webpack_require__(2482);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/identity/clean-report.js
/** The last sieve: no text of a report shows a secret, wherever it came from. */

/** Names and hashes that we made ourselves, which a short secret may be part of by chance. */
const ours = new Set([
    'gate',
    'verdict',
    'id',
    'rule',
    'tool',
    'status',
    'kind',
    'severity',
    'state',
    'unit',
    'name',
]);
/**
 * A copy in which every text went through the redactor, but for those that are ours. What no scan went through, such as
 * the reason of an allow or the name of another branch, is looked at first.
 */
function cleanReport(report, sieve) {
    return cleaned(report, sieve);
}
function cleaned(value, { engine, redactor }) {
    const texts = new Set();
    mapTexts(value, (text) => {
        texts.add(text);
        return text;
    });
    for (const text of texts)
        (0,learn/* learn */.n)(text, { engine, redactor, generic: false });
    return mapTexts(value, (text) => redactor.clean(text));
}
function mapTexts(value, change, key = '') {
    if (typeof value === 'string')
        return ours.has(key) ? value : change(value);
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, change, key === 'findings' ? 'id' : key));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => {
        const mapped = mapTexts(part, change, name);
        // An address of which a part is missing leads nowhere.
        return name === 'helpUri' && mapped !== part ? [] : [[name, mapped]];
    }));
}

// EXTERNAL MODULE: ./build/shared/text/bytes.js
var bytes = __webpack_require__(8997);
// EXTERNAL MODULE: ./build/shared/text/visible.js
var visible = __webpack_require__(3656);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/facts.js
/** What a credential tells of itself, in words for people. Everything in it was decoded from hostile content. */


const longestFact = 64;
const mostFacts = 12;
/** One short text each, in the order of this list. Facts that have no words here are told by their names. */
const facts_words = {
    account: (value) => `AWS account ${value}`,
    team: (value) => `Slack team ${value}`,
    app: (value, { algorithm }) => (algorithm ? `GitHub App ${value}` : `Slack app ${value}`),
    bot: (value) => `Telegram bot ${value}`,
    tenant: (value) => `Microsoft 365 tenant ${value}`,
    issuer: (value) => `issuer ${value}`,
    organization: (value) => `organization ${value}`,
    group: (value) => `group ${value}`,
    project: (value, { role }) => role ? `Supabase project ${value}` : /^\d+$/.test(value) ? `project ${value}` : `GCP project ${value}`,
    user: (value) => `user ${value}`,
    role: (value) => (value === 'anon' ? 'role anon: public by design' : `role ${value}`),
    service: (value) => `service ${value}`,
    region: (value) => `region ${value}`,
    scheme: (value) => `scheme ${value}`,
    host: (value) => `host ${value}`,
    registry: (value) => `registry ${value}`,
    location: (value) => `location ${value}`,
    network: (value) => `network ${value}`,
    depth: (value) => `depth ${value} below the master key`,
    kind: (value) => `kind ${value}`,
    words: (value) => `${value} words`,
    bits: (value) => `${value} bits`,
    encrypted: (value) => (value === 'no' ? 'without a passphrase' : 'guarded by a passphrase'),
    algorithm: (value) => `signed with ${value}`,
    allocated: (value) => `allocated in ${value}`,
    created: (value) => `created on ${dayOf(value) ?? value}`,
    expires: (value, _, now) => expiry(value, now),
};
/** At most 12 texts of one line, e.g. "AWS account 123456789012", "expired on 2025-01-01, 324 days ago". */
function factsText({ facts = {} }, now) {
    const shown = Object.fromEntries(Object.entries(facts)
        .slice(0, mostFacts * 2)
        .map(([name, value]) => [(0,bytes/* clip */.$Q)((0,visible/* visibleLine */.P)(name), longestFact), (0,bytes/* clip */.$Q)((0,visible/* visibleLine */.P)(value), longestFact)]));
    const known = Object.keys(facts_words).filter((name) => Object.hasOwn(shown, name));
    const others = Object.keys(shown).filter((name) => !Object.hasOwn(facts_words, name));
    return [
        ...known.map((name) => facts_words[name](shown[name], shown, now)),
        ...others.map((name) => `${name} ${shown[name]}`),
    ].slice(0, mostFacts);
}
/**
 * Whether a JSON web token has run out by what it says itself, which its signature covers. Of other credentials nobody
 * signed the date that they carry, so it is told and does not count.
 */
function expired({ grade, facts = {} }, now) {
    if (grade !== 'valid' || facts.algorithm === undefined || facts.expires === undefined)
        return false;
    return Date.parse(facts.expires) <= now.getTime();
}
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
function expiry(value, now) {
    const day = dayOf(value);
    if (day === undefined)
        return `expires ${value}`;
    const leftMs = Date.parse(value) - now.getTime();
    const [amount, far] = [lengthOf(Math.abs(leftMs)), Math.abs(leftMs) >= dayMs];
    if (leftMs <= 0)
        return far ? `expired on ${day}, ${amount} ago` : `expired ${amount} ago`;
    return far ? `expires on ${day}, in ${amount}` : `expires in ${amount}`;
}
function lengthOf(ms) {
    if (ms < 60_000)
        return 'less than a minute';
    if (ms < hourMs)
        return counted(Math.floor(ms / 60_000), 'minute');
    return ms < dayMs ? counted(Math.floor(ms / hourMs), 'hour') : counted(Math.floor(ms / dayMs), 'day');
}
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
/** "2026-11-20T12:00:00Z" → "2026-11-20"; undefined for what is no time. */
const dayOf = (value) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)) ? value.slice(0, 10) : undefined;

// EXTERNAL MODULE: ./build/actions/secret-scan/src/identity/fingerprint.js
var identity_fingerprint = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/scan/gathering.js
/** Occurrences put together by secret as they come in, in bounded memory. */


/** Nobody reads more places of one secret, and nobody more secrets; a hostile text has millions. */
const mostPlaces = 200;
const mostGroups = 20_000;
class Gathering {
    #isCovered;
    #groups = new Map();
    #doubted = new Set();
    /** Different secrets that found no room. */
    #left = 0;
    /** `isCovered`: whether an allow sets a place aside; two hundred of those must not crowd out one that none covers. */
    constructor(isCovered = () => true) {
        this.#isCovered = isCovered;
    }
    add(occurrences) {
        for (const one of occurrences) {
            const fingerprint = (0,identity_fingerprint/* fingerprintOf */.a)(one.secret);
            if (one.doubt !== undefined) {
                if (this.#doubted.size < mostGroups)
                    this.#doubted.add(fingerprint);
                continue;
            }
            const key = `${one.rule} ${fingerprint}`;
            let group = this.#groups.get(key);
            if (!group) {
                if (this.#groups.size >= mostGroups) {
                    this.#left++;
                    continue;
                }
                group = { fingerprint, rule: one.rule, secret: one.secret, places: [], count: 0, more: 0 };
                this.#groups.set(key, group);
            }
            group.count++;
            if (group.places.length - group.more < mostPlaces)
                group.places.push(one);
            else if (group.more < mostPlaces && !this.#isCovered(one)) {
                group.more++;
                group.places.push(one);
            }
        }
    }
    /** Different texts that were taken for placeholders. */
    get placeholders() {
        return this.#doubted.size;
    }
    get left() {
        return this.#left;
    }
    /** In an order that does not depend on which thread was first. */
    groups() {
        return [...this.#groups.values()]
            .map(({ more: _, ...group }) => ({ ...group, places: group.places.sort(comparePlaces) }))
            .sort((a, b) => (0,finding/* compareText */.n6)(a.rule, b.rule) || (0,finding/* compareText */.n6)(a.fingerprint, b.fingerprint));
    }
}
const comparePlaces = (a, b) => (0,finding/* compareText */.n6)(a.path, b.path) ||
    (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) ||
    (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) ||
    (0,finding/* compareText */.n6)(a.entry ?? '', b.entry ?? '') ||
    (0,finding/* compareText */.n6)(a.commit ?? '', b.commit ?? '') ||
    (0,finding/* compareText */.n6)(a.blob ?? '', b.blob ?? '') ||
    (0,finding/* compareText */.n6)(a.kind, b.kind);

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/assemble.js
/** Makes one incident of each secret: its best rule, its places after the change first, and what sets it aside. */





/** `tipFound`: what stands in the files as they are after the change; empty where the groups' places are that already. */
function assemble(groups, tipFound, assembly) {
    const byId = new Map(assembly.rules.map((rule) => [rule.id, rule]));
    const atTip = placesByFingerprint(tipFound);
    const merged = mergeGroups(groups, byId);
    const setAside = [];
    const conditions = assembly.terms.allows.filter(({ condition }) => condition);
    const incidents = merged.flatMap((group) => {
        const tip = atTip.get(group.fingerprint) ?? [];
        const all = tip.length > 0 ? [...tip, ...elsewhere(group.places, tip)] : group.places;
        const places = all.filter((place) => !conditions.some((condition) => condition.covers(place)));
        if (places.length === 0)
            return [];
        const judged = judgePlaces(places, assembly.terms);
        for (const [occurrence, one] of judged)
            if (one)
                setAside.push({ fingerprint: group.fingerprint, occurrence, judged: one });
        return incidentOf(group, { places, judged, inTip: assembly.isTip || tip.length > 0 }, assembly);
    });
    return { incidents, setAside };
}
/** The same characters may be found by several rules, by a name here and by their form there. The best of them has it. */
function mergeGroups(groups, rules) {
    const merged = new Map();
    for (const group of groups) {
        const rule = rules.get(group.rule);
        if (!rule)
            throw new Error(`a scan found by a rule that is not there: ${group.rule}`);
        const other = merged.get(group.fingerprint);
        merged.set(group.fingerprint, {
            ...group,
            rule: other && better(other.rule, rule) ? other.rule : rule,
            places: [...(other?.places ?? []), ...group.places].sort(comparePlaces),
            count: (other?.count ?? 0) + group.count,
        });
    }
    return [...merged.values()];
}
const confidences = { high: 0, medium: 1, low: 2 };
const better = (one, other) => (Number(one.generic ?? false) - Number(other.generic ?? false) ||
    confidences[one.confidence] - confidences[other.confidence] ||
    (0,finding/* compareText */.n6)(one.id, other.id)) < 0;
function placesByFingerprint(found) {
    const places = new Map();
    for (const one of found) {
        if (one.doubt !== undefined)
            continue;
        const fingerprint = (0,identity_fingerprint/* fingerprintOf */.a)(one.secret);
        const others = places.get(fingerprint);
        if (others)
            others.push(one);
        else
            places.set(fingerprint, [one]);
    }
    for (const list of places.values())
        list.sort(comparePlaces);
    return places;
}
/** Places that are not told by those after the change: other paths, messages, names. */
function elsewhere(places, tip) {
    const files = new Set(tip.map(({ path }) => path));
    return places.filter(({ kind, path }) => !isContent(kind) || !files.has(path));
}
const isContent = (kind) => kind === 'blob' || kind === 'added lines';
const judgePlaces = (places, terms) => places.map((place) => [place, judgePlace(place, terms)]);
function incidentOf(group, { places, judged, inTip }, { atBase, baseline, now }) {
    const open = judged.filter(([, one]) => !one || 'refused' in one).map(([place]) => place);
    const by = judged.map(([, one]) => (one && 'by' in one ? one.by : undefined)).find(isAllow);
    const known = baseline.has(group.fingerprint)
        ? 'baseline'
        : atBase.has(group.fingerprint)
            ? 'base'
            : undefined;
    const first = places[0];
    const proof = (places.find(isProven) ?? first).proof;
    return {
        fingerprint: group.fingerprint,
        secret: group.secret,
        rule: group.rule,
        proof,
        places: open.length > 0 ? [...open, ...places.filter((place) => !open.includes(place))] : places,
        found: group.places,
        count: Math.max(group.count, places.length),
        known,
        confidence: surest(places.map(({ confidence }) => confidence ?? group.rule.confidence)),
        alone: false,
        expired: expired(proof, now),
        inTip: inTip && isContent(first.kind),
        ...(open.length === 0 && by && { setAside: by }),
    };
}
const surest = (all) => all.reduce((one, other) => (confidences[other] < confidences[one] ? other : one), 'low');
const isAllow = (allow) => allow !== undefined;
const isProven = ({ proof }) => proof.grade === 'valid';

// EXTERNAL MODULE: ./build/shared/git/default-branch.js
var default_branch = __webpack_require__(4071);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/decode/layers.js + 12 modules
var decode_layers = __webpack_require__(8096);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/byte-search.js
/**
 * Looks for thousands of exact texts in bytes, in one pass: a rolling hash of the last eight bytes ("gear", as in FastCDC,
 * Xia et al. 2016: each byte shifts the older ones a little further out) is looked up in a filter of bits, and what passes
 * is compared byte by byte. The end of a text is hashed, since its beginning is often that of many, e.g. "ghp_".
 */
/** Shorter texts stand anywhere by chance; they are never found. */
const shortestNeedle = 4;
/** Comparisons, those of more than 64 bytes counted as several: some 5 s in all. */
const workAllowed = 50_000_000;
/** Needles under four bytes are left out. */
function byteSearch(needles, allowed = workAllowed) {
    const gear = gearTable();
    const ofLength = (from, to) => needles.filter(({ bytes }) => bytes.length >= from && bytes.length < to);
    const passes = [
        passOf(ofLength(shortestNeedle, 8), 8, gear),
        passOf(ofLength(8, Number.POSITIVE_INFINITY), 4, gear),
    ].filter(({ buckets }) => buckets.size > 0);
    const work = { left: allowed };
    return { scan: (bytes, onHit) => passes.every((pass) => scanWith(pass, { bytes, gear, work }, onHit)) };
}
/** 256 numbers without a pattern, the same in every run: xorshift (Marsaglia 2003). */
function gearTable() {
    let state = 0x9e3779b9 | 0;
    return Int32Array.from({ length: 256 }, () => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state;
    });
}
function passOf(needles, shift, gear) {
    const filter = new Uint32Array(needles.length === 0 ? 0 : 1 << 16);
    const buckets = new Map();
    for (const needle of needles) {
        let hash = 0;
        for (const byte of needle.bytes.subarray(-32 / shift))
            hash = ((hash << shift) + gear[byte]) | 0;
        filter[hash >>> 16] |= 1 << ((hash >>> 11) & 31);
        const bucket = buckets.get(hash);
        if (bucket)
            bucket.push(needle);
        else
            buckets.set(hash, [needle]);
    }
    return { shift, filter, buckets };
}
function scanWith({ shift, filter, buckets }, { bytes, gear, work }, onHit) {
    let hash = 0;
    for (let at = 0; at < bytes.length; at++) {
        hash = ((hash << shift) + gear[bytes[at]]) | 0;
        if (((filter[hash >>> 16] >>> ((hash >>> 11) & 31)) & 1) === 0)
            continue;
        const bucket = buckets.get(hash);
        if (!bucket)
            continue;
        for (const needle of bucket) {
            const { length } = needle.bytes;
            const start = at + 1 - length;
            work.left -= 1 + (length >>> 6);
            if (work.left < 0)
                return false;
            if (start >= 0 && bytes.compare(needle.bytes, 0, length, start, at + 1) === 0)
                onHit(needle, start);
        }
    }
    return true;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/secret-search.js
/**
 * Looks for known secrets in the files of a tree. Word-exact: where a secret ends in a letter, digit or "_", none may
 * follow, since it would be the beginning of another, longer token. What stands before it says nothing: in
 * `mysql -pSECRET` a letter does.
 */


const mostOffsets = 20;
/** Of what is found encoded, files are decoded up to so many bytes in all: a few seconds. */
const mostDecodedBytes = 512 * 1024 * 1024;
function secretSearch(secrets) {
    const parts = partsOf(secrets);
    const plain = byteSearch(parts.flatMap((texts, owner) => texts.map((text, part) => ({ bytes: bytesOf(text), owner, part }))));
    const encoded = byteSearch(secrets.flatMap(({ written = [] }, owner) => written.map((text) => ({ bytes: bytesOf(text), owner, part: 0 }))));
    const encodedIn = ownersByPath(secrets);
    let unfinished = '';
    let decodable = mostDecodedBytes;
    const scan = (search, bytes, onHit) => {
        if (!search.scan(bytes, onHit))
            unfinished ||= 'some files have what secrets end with so often that they were not gone through whole';
    };
    const plainHits = (bytes) => {
        const found = new Tally(parts);
        scan(plain, bytes, ({ owner, part, bytes: { length } }, offset) => {
            if (endsWhole(bytes, offset + length))
                found.add(owner, part, offset);
        });
        return found.hits();
    };
    const hitsIn = (bytes, paths) => {
        const hits = plainHits(bytes);
        const hidden = new Set();
        scan(encoded, bytes, ({ owner }) => hidden.add(owner));
        for (const path of paths)
            for (const owner of encodedIn.get(path) ?? [])
                hidden.add(owner);
        for (const { sought } of hits)
            hidden.delete(sought);
        if (hidden.size === 0)
            return hits;
        decodable -= bytes.length;
        if (decodable >= 0)
            return [...hits, ...hitsInLayers(bytes, hidden, plainHits)];
        unfinished ||= 'more files have encoded text in which they may be than are decoded';
        return hits;
    };
    return { hitsIn, unfinished: () => unfinished };
}
/** What was found in one file. Of a secret in several parts, all have to be there. */
class Tally {
    #parts;
    #whole = new Map();
    #inParts = new Map(); // owner → part → offset of the first
    constructor(parts) {
        this.#parts = parts;
    }
    add(owner, part, offset) {
        if (this.#parts[owner].length > 1) {
            const own = this.#inParts.get(owner) ?? new Map();
            if (!own.has(part))
                this.#inParts.set(owner, own.set(part, offset));
            return;
        }
        const own = this.#whole.get(owner) ?? { offsets: [], count: 0 };
        this.#whole.set(owner, own);
        own.count++;
        if (own.offsets.length < mostOffsets)
            own.offsets.push(offset);
    }
    hits() {
        const hits = [...this.#whole].map(([sought, own]) => ({ sought, ...own }));
        for (const [sought, own] of this.#inParts)
            if (own.size === this.#parts[sought].length)
                hits.push({ sought, offsets: [Math.min(...own.values())], count: 1 });
        return hits;
    }
}
function hitsInLayers(bytes, hidden, hitsOf) {
    const found = new Map();
    (0,decode_layers/* withDecoded */.l)(bytes, (layer) => {
        if (layer.encodings.length === 0)
            return;
        for (const { sought, offsets } of hitsOf(layer.bytes))
            if (hidden.has(sought) && !found.has(sought))
                found.set(sought, layer.originalOffset(offsets[0]));
    });
    return [...found].map(([sought, offset]) => ({ sought, offsets: [offset], count: 1 }));
}
/** Latin-1 but for a text that can't be: then it did not come from the engine, and is taken as UTF-8. */
const bytesOf = (text) => Buffer.from(text, /[^\0-\xff]/.test(text) ? 'utf8' : 'latin1');
const isWord = (byte) => byte !== undefined &&
    ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || byte === 95 || (byte >= 97 && byte <= 122));
const endsWhole = (bytes, end) => !isWord(bytes[end - 1]) || !isWord(bytes[end]);
/** A line that stands in more secrets than these is that of a form, e.g. `"type": "service_account",`. */
const mostSharing = 8;
/** A key has some 12 to 50 lines; of longer texts these are taken, evenly. */
const mostLines = 40;
const shortestLine = 16;
/**
 * What has to stand in a file for it to have the secret: of a text in several lines its distinctive lines, so that a key
 * is known with other line ends, indented, or in a string, too.
 */
function partsOf(secrets) {
    const lines = secrets.map(({ secret }) => linesOf(secret.trim()));
    const shared = new Map();
    for (const own of lines)
        for (const line of own)
            shared.set(line, (shared.get(line) ?? 0) + 1);
    return lines.map((own, i) => {
        if (own.length === 0)
            return [secrets[i].secret.trim()];
        const rare = own.filter((line) => shared.get(line) <= mostSharing);
        const kept = rare.length > 0 ? rare : own;
        const step = Math.max(1, kept.length / mostLines);
        return Array.from({ length: Math.min(kept.length, mostLines) }, (_, at) => kept[Math.floor(at * step)]);
    });
}
/** None for a text of one line, and for one that has no line by which it could be told. */
function linesOf(secret) {
    if (!/[\r\n]/.test(secret))
        return [];
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line.length >= shortestLine && !line.startsWith('-----'));
}
function ownersByPath(secrets) {
    const owners = new Map();
    for (const [owner, { encodedIn = [] }] of secrets.entries())
        for (const path of encodedIn) {
            const own = owners.get(path);
            if (own)
                own.push(owner);
            else
                owners.set(path, [owner]);
        }
    return owners;
}
/** Whether a search could find it at all. */
const canBeSought = ({ secret }) => secret.trim().length >= shortestNeedle;

// EXTERNAL MODULE: ./build/shared/git/object-stream.js
var object_stream = __webpack_require__(4257);
// EXTERNAL MODULE: ./build/shared/git/objects.js
var objects = __webpack_require__(8715);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/sources/tree.js
var tree = __webpack_require__(3329);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/tree-files.js
/** The files of a commit or of the working tree, one after the other, to look for known secrets in them. */





/** A file is held whole; larger ones are films and disk images, which are said and not searched. */
const mostFileBytes = 64 * 1024 * 1024;
/** Each content once, with all its paths. What a partial clone left out is fetched first. Attributes have no say. */
async function* commitFiles(repository, commit, { signal } = {}) {
    await (0,object_stream/* fetchLeftOut */.Kr)(repository.git, ['--no-walk'], [commit]);
    const paths = await blobPaths(repository, commit);
    const absent = await stillLeftOut(repository, commit);
    for (const [id, own] of paths)
        if (absent.has(id))
            yield { paths: own, blob: id, bytes: undefined };
    const here = [...paths.keys()].filter((id) => !absent.has(id));
    const options = { limit: mostFileBytes, ...(signal && { signal }) };
    for await (const objects of (0,object_stream/* streamObjects */.Fd)(repository.git, here, options))
        for (const { id, bytes } of objects)
            yield { paths: paths.get(id), blob: id, bytes };
}
/** Asked for one of these, git would try to fetch it, and break off with all the others unread. */
async function stillLeftOut({ git }, commit) {
    const promised = await git.run(['config', '--get-regexp', '^remote\\..*\\.promisor$'], { expect: [0, 1] });
    if (promised.exitCode !== 0)
        return new Set();
    const listed = await git.text(['rev-list', '--objects', '--missing=print', '--no-walk', '--stdin'], {
        stdin: `${commit}\n`,
    });
    const missing = listed.split('\n').filter((line) => line.startsWith('?'));
    return new Set(missing.map((line) => line.slice(1)));
}
async function blobPaths(repository, commit) {
    const paths = new Map();
    for (const [path, { mode, sha }] of await (0,objects/* readTree */.Zc)(repository.git, commit)) {
        if (mode === '160000')
            continue; // a submodule: its content is in another repository
        const own = paths.get(sha);
        if (own)
            own.push(path);
        else
            paths.set(sha, [path]);
    }
    return paths;
}
/** Tracked files as they lie there, and untracked ones that are not ignored. */
async function* workingFiles(repository, files, { signal } = {}) {
    const limits = { maxFileBytes: mostFileBytes, ...(signal && { signal }) };
    for await (const { pieces, skipped } of (0,tree/* readWorkingTree */.c)(repository, files, limits)) {
        for (const { path, bytes } of pieces)
            yield { paths: [path], bytes };
        for (const { what, bytes } of skipped)
            if (bytes !== undefined)
                yield { paths: [what], bytes: undefined };
    }
}
/** Gathers what was not searched, and says it in one sentence: `where` is e.g. "the base 1f0c2ab34d". */
function unsearched(where, { say, signal }) {
    let count = 0;
    let first = '';
    return {
        add(path) {
            if (count++ === 0)
                first = (0,bytes/* clip */.$Q)((0,visible/* visibleLine */.P)(path), 200);
        },
        end(unfinished) {
            const files = count === 1 ? `the file ${first}` : `${count} files (${first} is the first)`;
            if (count > 0)
                say?.(`Of ${where}, ${files} could not be searched for secrets: not in this clone, or too large.`);
            if (unfinished !== '')
                say?.(`The search of ${where} for secrets is not complete: ${unfinished}.`);
            if (signal?.aborted)
                say?.(`The search of ${where} for secrets is not complete: the time was up.`);
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/at-head.js
/** Where secrets stand in what is checked out. */



const at_head_mostPlaces = 20;
/** By fingerprint; secrets that stand nowhere are left out. `head`: a commit, or the working tree with its files. */
async function headPlaces(repository, head, secrets, options = {}) {
    const found = new Map();
    if (secrets.length === 0)
        return found;
    const add = ({ fingerprint }, paths, at, count = 1) => {
        const own = found.get(fingerprint) ?? { places: [], count: 0 };
        found.set(fingerprint, own);
        own.count += count * paths.length;
        for (const path of paths.slice(0, at_head_mostPlaces - own.places.length))
            own.places.push({ path, ...at });
    };
    const sought = secrets.filter(canBeSought);
    const search = secretSearch(sought);
    const left = unsearched(typeof head === 'string' ? `the commit ${(0,default_branch/* short */.h0)(head)}` : 'the working tree', options);
    const files = typeof head === 'string'
        ? commitFiles(repository, head, options)
        : workingFiles(repository, head.files, options);
    for await (const { paths, bytes } of files) {
        if (!bytes)
            left.add(paths[0]);
        else
            for (const { sought: at, offsets, count } of search.hitsIn(bytes, paths)) {
                const lineAt = isBinary(bytes) ? undefined : lineCounter(bytes);
                offsets.forEach((offset, i) => {
                    const last = i + 1 === offsets.length;
                    add(sought[at], paths, lineAt ? { line: lineAt(offset) } : {}, last ? count - i : 1);
                });
            }
    }
    left.end(search.unfinished());
    await addWhole(repository, head, secrets, found, add);
    return found;
}
/** What was found in an archive is still there where the archive is. */
async function addWhole(repository, head, secrets, found, add) {
    const open = secrets.filter(({ fingerprint, blobs }) => blobs && !found.has(fingerprint));
    if (open.length === 0)
        return;
    const ids = typeof head === 'string' ? await blobPaths(repository, head) : await idsAtWork(repository);
    for (const one of open)
        for (const blob of one.blobs)
            if (ids.has(blob))
                add(one, ids.get(blob), {});
}
async function idsAtWork(repository) {
    const paths = new Map();
    for (const [path, id] of await repository.blobIds()) {
        const own = paths.get(id);
        if (own)
            own.push(path);
        else
            paths.set(id, [path]);
    }
    return paths;
}
/** Git's own rule: a NUL in the first 8,000 bytes; but UTF-16 with its mark is text. */
const isBinary = (bytes) => bytes.subarray(0, 8000).includes(0) && !['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'));
/** Asked with offsets that never get smaller, it goes through the bytes once. */
function lineCounter(bytes) {
    let line = 1;
    let next = bytes.indexOf(0x0a);
    return (offset) => {
        while (next >= 0 && next < offset) {
            line++;
            next = bytes.indexOf(0x0a, next + 1);
        }
        return line;
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/commit-dates.js
/** When commits were made, and which of several is the oldest. */
/** By commit, from one process; what is not here is left out. */
async function commitDates(repository, commits) {
    const wanted = [...new Set(commits)];
    const dates = new Map();
    if (wanted.length === 0)
        return dates;
    // What is missing is only passed over when that is asked for before the commits are read.
    const args = ['log', '--no-walk=unsorted', '--ignore-missing', '--no-show-signature', '--no-patch'];
    const words = await repository.git.text([...args, '--format=%H %ct %P', '--stdin'], {
        stdin: `${wanted.join('\n')}\n`,
    });
    for (const line of words.split('\n')) {
        const [sha = '', time, parent = ''] = line.split(' ');
        if (sha === '')
            continue;
        dates.set(sha, { seconds: Number(time), root: parent === '' });
    }
    return dates;
}
/** The last second that a date of JavaScript can be (ECMA-262, Time Values), which a commit need not keep to. */
const lastSecond = 8.64e12;
/** "2024-05-06T07:08:09Z"; undefined for what is no date. */
const isoTime = (seconds) => Number.isFinite(seconds) && Math.abs(seconds) <= lastSecond
    ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
    : undefined;
/** After a rebase, many commits are of one second. So many are compared by ancestry; a few milliseconds each. */
const mostCompared = 200;
/** For each key the oldest of its commits; none where the clone does not tell. */
async function oldestOf(repository, commits) {
    const dates = await commitDates(repository, [...commits.values()].flatMap((own) => [...own]));
    const compare = { left: mostCompared };
    const since = new Map();
    for (const [key, own] of commits) {
        const dated = [...new Set(own)].filter((commit) => dates.has(commit));
        const first = dated.reduce((least, sha) => Math.min(least, dates.get(sha).seconds), Number.POSITIVE_INFINITY);
        const tied = dated.filter((commit) => dates.get(commit).seconds === first);
        const commit = await firstInLine(repository, tied, compare);
        const date = isoTime(first);
        if (commit === undefined || date === undefined)
            continue;
        // A shallow clone ends there: git shows no parents, and the commit itself names some. What it has may be older.
        const cut = dates.get(commit).root && (await repository.parentsRecorded(commit)).length > 0;
        if (!cut)
            since.set(key, { commit, date });
    }
    return since;
}
async function firstInLine(repository, commits, compare) {
    let first = commits[0];
    for (const commit of commits.slice(1)) {
        if (compare.left-- <= 0)
            break;
        const args = ['merge-base', '--is-ancestor', commit, first];
        const { exitCode } = await repository.git.run(args, { expect: [0, 1, 128] });
        if (exitCode === 0)
            first = commit;
    }
    return first;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/refs.js
/** On which branches and tags a commit is: who fetches one of them has it. */





/** Each commit costs git a walk over the history. */
const mostCommits = 50;
const mostNames = 10;
const longestName = 100;
const mostMs = 60_000;
/**
 * The names for people, e.g. "main", "origin/main", "v1.0": at most ten, branches before tags, the default branch first.
 * Of more than 50 commits, those behind the first 50 are left out, and so are those that are not here.
 */
async function refsWith(repository, commits, signal) {
    const found = new Map();
    const wanted = [...new Set(commits)].filter(objects/* isSha */.HH).slice(0, mostCommits);
    if (wanted.length === 0)
        return found;
    const main = (await (0,default_branch/* defaultBranch */.OR)(repository, undefined))?.ref;
    for (const commit of wanted) {
        if (signal?.aborted)
            break;
        const refs = await refsContaining(repository, commit, signal);
        if (refs)
            found.set(commit, namesOf(refs, main));
    }
    return found;
}
async function refsContaining({ git }, commit, signal) {
    // A ref that only points to another, as origin/HEAD, says nothing more.
    const format = '--format=%(if)%(symref)%(then)%(else)%(refname)%(end)';
    try {
        const { exitCode, stdout } = await git.run(['for-each-ref', `--contains=${commit}`, format, 'refs/heads', 'refs/remotes', 'refs/tags'], { expect: [0, 128, 129], timeoutMs: mostMs, ...(signal && { signal }) });
        const refs = stdout.toString('utf8').split('\n');
        return exitCode === 0 ? refs.filter((ref) => ref !== '') : undefined;
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return undefined;
        throw error;
    }
}
function namesOf(refs, main) {
    const mainName = main?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '');
    const rank = (ref) => {
        if (ref === main)
            return 0;
        if (ref.startsWith('refs/tags/'))
            return 4;
        const local = ref.startsWith('refs/heads/');
        const name = ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '');
        return name === mainName ? 1 : local ? 2 : 3;
    };
    // Git gives them sorted, and the order of what has one rank stays.
    const sorted = [...refs].sort((a, b) => rank(a) - rank(b));
    return {
        names: sorted
            .slice(0, mostNames)
            .map((ref) => (0,bytes/* clip */.$Q)((0,visible/* visibleLine */.P)(ref.replace(/^refs\/(?:heads|remotes|tags)\//, '')), longestName)),
        more: Math.max(0, sorted.length - mostNames),
    };
}

// EXTERNAL MODULE: ./build/shared/git/path-bytes.js
var path_bytes = __webpack_require__(798);
// EXTERNAL MODULE: ./build/shared/git/stream.js
var git_stream = __webpack_require__(9743);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/attribute.js
/** When and where a blob came into the history; asked for those blobs alone in which something was found. */



/** A tree whose folders are all one another's copies gives one blob any number of paths. */
const mostPaths = 1000;
/** `-m` follows the configuration, if there is one. */
const settings = [
    'log.diffMerges=separate',
    'log.mailmap=false',
    'diff.relative=false',
    'diff.orderFile=/dev/null',
];
/** By id, by one pass over all that the refs and HEAD reach; `signal` ends it early, with what was found until then. */
async function attribute(repository, blobs, signal) {
    const found = new Map();
    if (blobs.size === 0)
        return new Map();
    const head = await repository.head();
    const args = [
        'log',
        '--all',
        '--date-order',
        '--raw',
        '-z',
        '-m',
        '--root',
        '--no-renames',
        '--no-abbrev',
        '--no-show-signature',
        '--format=commit %H %ct',
        ...(head === undefined ? [] : [head]),
    ];
    let commit = '';
    let seconds = 0;
    let blob;
    const read = (record) => {
        if (blob !== undefined) {
            if (blobs.has(blob))
                note(found, blob, { commit, seconds, path: (0,path_bytes/* pathFromBytes */.nP)(record) });
            blob = undefined;
            return;
        }
        const text = record.toString('latin1').replace(/^\n/, '');
        if (text.startsWith('commit ')) {
            const [, sha = '', time] = text.split(' ');
            commit = sha;
            seconds = Number(time);
        }
        else if (text.startsWith(':'))
            blob = text.split(' ')[3];
    };
    let rest = Buffer.alloc(0);
    for await (const chunk of (0,git_stream/* streamGit */.t)(repository.git, args, { settings, ...(signal && { signal }) })) {
        const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
        const end = bytes.lastIndexOf(0) + 1;
        for (const record of (0,objects/* recordsOf */.M$)(bytes.subarray(0, end)))
            read(record);
        rest = Buffer.from(bytes.subarray(end));
    }
    return new Map([...found].map(([id, one]) => [id, { ...one, paths: [...one.paths] }]));
}
/** Newest come first, so the last one that is told is the oldest. */
function note(found, blob, place) {
    const own = found.get(blob);
    if (!own) {
        found.set(blob, { ...place, paths: new Set([place.path]), complete: true });
        return;
    }
    Object.assign(own, place);
    if (own.paths.size < mostPaths || own.paths.has(place.path))
        own.paths.add(place.path);
    else
        own.complete = false;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/blame.js
/** Which commit brought a line, exactly: no white space is overlooked, and no list of commits to be passed over counts. */

/** A blame takes from some milliseconds to seconds, by the history of its file. */
const atOnce = 4;
const blame_mostMs = 30_000;
/** Of all together. Then the others stay without an answer. */
const mostMsInAll = 240_000;
/**
 * The commit of each line of `commit`, or of the working tree, in the order they were given; undefined for a line that is
 * not committed, not there, or took too long. The caller bounds how many there are.
 */
async function blame(repository, commit, lines, signal) {
    const answers = lines.map(() => undefined);
    if (commit === undefined && (await repository.head()) === undefined)
        return answers;
    const questions = questionsOf(lines);
    let next = 0;
    let spentMs = 0;
    const work = async () => {
        while (next < questions.length && spentMs < mostMsInAll && !signal?.aborted) {
            const question = questions[next++];
            const { shas, ms } = await ask(repository, commit, question, signal);
            spentMs += ms / atOnce;
            for (const at of question.places)
                answers[at] = shas.get(lines[at].line);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return answers;
}
const blame_mostLines = 100;
function questionsOf(lines) {
    const byPath = new Map();
    for (const [at, { path }] of lines.entries()) {
        const places = byPath.get(path);
        if (places)
            places.push(at);
        else
            byPath.set(path, [at]);
    }
    return [...byPath].flatMap(([path, places]) => Array.from({ length: Math.ceil(places.length / blame_mostLines) }, (_, i) => {
        const some = places.slice(i * blame_mostLines, (i + 1) * blame_mostLines);
        return { path, places: some, lines: [...new Set(some.map((at) => lines[at].line))] };
    }));
}
/** What was stored by a filter of LFS has no lines. An empty list takes away those that the configuration names. */
const blame_settings = ['filter.lfs.clean=', 'filter.lfs.process=', 'filter.lfs.required=false'];
const options = ['--porcelain', '--no-textconv', '--ignore-revs-file='];
async function ask(repository, commit, { path, lines, places }, signal) {
    const none = { shas: new Map(), ms: 0 };
    // A name that is not UTF-8 can't be handed to a program from here.
    if (!path.isWellFormed())
        return none;
    const ranges = lines.flatMap((line) => ['-L', `${line},${line}`]);
    const revision = commit === undefined ? [] : [commit];
    try {
        const { stdout, exitCode, milliseconds } = await repository.git.run(['blame', ...options, ...ranges, ...revision, '--', path], { settings: blame_settings, expect: [0, 128], timeoutMs: blame_mostMs, ...(signal && { signal }) });
        if (exitCode === 0)
            return { shas: shasIn(stdout.toString('latin1')), ms: milliseconds };
        if (lines.length === 1)
            return { ...none, ms: milliseconds };
        // One line that is not there is a refusal of all.
        let [shas, ms] = [new Map(), milliseconds];
        for (const line of lines) {
            if (ms > blame_mostMs || signal?.aborted)
                break;
            const one = await ask(repository, commit, { path, places, lines: [line] }, signal);
            shas = new Map([...shas, ...one.shas]);
            ms += one.ms;
        }
        return { shas, ms };
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return { ...none, ms: blame_mostMs };
        throw error;
    }
}
/** A line of the file stands behind a tab; its header is "<sha> <line then> <line now>", with more for the first of several. */
function shasIn(text) {
    const shas = new Map();
    for (const [, sha = '', line] of text.matchAll(/^([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?$/gm))
        if (!/^0+$/.test(sha))
            shas.set(Number(line), sha);
    return shas;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/since.js
/** The commits that may have brought a secret, as far as this clone tells; by fingerprint. */


/** Lines of all secrets together; each secret's first line comes before any second. */
const mostBlamed = 200;
/** Of secrets that were found in blobs of the history: the oldest commit that brought each blob. */
async function commitsOfBlobs(repository, blobs, signal) {
    const places = await attribute(repository, new Set([...blobs.values()].flat()), signal);
    // What a pass that broke off takes for the oldest is not.
    if (signal?.aborted)
        return new Map();
    return new Map([...blobs].map(([fingerprint, ids]) => [fingerprint, ids.flatMap((id) => places.get(id)?.commit ?? [])]));
}
/** Of secrets that stand in a commit, or in the working tree: who brought the lines that they stand in. */
async function commitsOfLines(repository, commit, lines, signal) {
    const asked = inTurns(lines);
    const answers = await blame(repository, commit, asked.map(({ line }) => line), signal);
    const commits = new Map();
    for (const [i, { fingerprint }] of asked.entries()) {
        const sha = answers[i];
        const own = commits.get(fingerprint);
        if (sha === undefined)
            continue;
        if (own)
            own.push(sha);
        else
            commits.set(fingerprint, [sha]);
    }
    return commits;
}
function inTurns(lines) {
    const asked = [];
    let left = [...lines].filter(([, own]) => own.length > 0);
    for (let turn = 0; left.length > 0; turn++) {
        for (const [fingerprint, own] of left) {
            if (asked.length === mostBlamed)
                return asked;
            asked.push({ fingerprint, line: own[turn] });
        }
        left = left.filter(([, own]) => own.length > turn + 1);
    }
    return asked;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/exposure.js
/** Since when each secret is out, whether it still stands there, and who can fetch it: by local git alone. */





/** What is told of each takes git some milliseconds, and nobody reads more. */
const mostIncidents = 200;
const ranks = { error: 0, warning: 1, note: 2 };
/** Nothing that git refuses to tell is an error here: it stays out, and a note says so. */
async function exposureOf(repository, scope, incidents, { files, signal, say }) {
    const notes = [];
    const all = subjectsOf(incidents);
    const subjects = all.slice(0, mostIncidents);
    if (all.length > subjects.length)
        notes.push(`Of ${all.length} secrets, since when they are out and who can fetch them was looked up for the gravest ${mostIncidents}.`);
    const work = { repository, scope, subjects, files, signal, notes };
    const commits = await told(work, 'Since when the secrets are out', new Map(), () => commitsFor(work));
    const since = await told(work, 'Since when the secrets are out', new Map(), () => oldestOf(repository, commits));
    const there = await told(work, 'Whether the secrets still stand there', new Set(), () => atHead(work));
    const seenIn = ({ fingerprint }) => since.get(fingerprint)?.commit ?? commits.get(fingerprint)?.[0];
    const wanted = subjects.flatMap((subject) => seenIn(subject) ?? []);
    const refs = await told(work, 'Who can fetch the secrets', new Map(), () => refsWith(repository, wanted, signal));
    for (const note of notes)
        say?.(note);
    const exposures = subjects.map((subject) => {
        const first = since.get(subject.fingerprint);
        const names = refs.get(seenIn(subject) ?? '') ?? { names: [], more: 0 };
        const standing = there.has(subject.fingerprint);
        return [subject.fingerprint, { ...(first && { since: first }), atHead: standing, refs: names }];
    });
    return { exposures: new Map(exposures), notes };
}
async function told({ notes }, what, otherwise, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof errors/* ToolError */.v4))
            throw error;
        notes.push(`${what} could not be told: ${error.message}`);
        return otherwise;
    }
}
/** One for each secret, whatever rules found it; the gravest first, and of those what is proven. */
function subjectsOf(incidents) {
    const rank = ({ rule, proof }) => 2 * ranks[rule.severity] + (proof.grade === 'valid' ? 0 : 1);
    const sorted = [...incidents].sort((a, b) => rank(a) - rank(b));
    const places = new Map();
    for (const { fingerprint, places: own } of sorted) {
        const all = places.get(fingerprint) ?? [];
        places.set(fingerprint, all);
        for (const place of own)
            all.push(place);
    }
    const first = new Map(sorted.toReversed().map((incident) => [incident.fingerprint, incident]));
    return [...places].map(([fingerprint, own]) => {
        const { secret, known } = first.get(fingerprint);
        return {
            fingerprint,
            secret,
            places: own,
            inBase: known === 'base',
            blobs: [...new Set(own.flatMap(({ blob }) => blob ?? []))],
            encodedIn: own.flatMap(({ path, entry, encodings }) => encodings.length > 0 && entry === undefined && path !== '' ? [path] : []),
        };
    });
}
const mapped = (subjects, of) => new Map(subjects.map((subject) => [subject.fingerprint, of(subject)]));
async function commitsFor({ repository, scope, subjects, signal }) {
    // An author is told of once, at the newest commit.
    const commits = mapped(subjects, ({ places, inBase }) => inBase
        ? []
        : places.flatMap(({ commit, kind }) => (commit === undefined || kind === 'author' ? [] : [commit])));
    switch (scope.kind) {
        case 'commits':
            return commits;
        case 'history': {
            const blobs = mapped(subjects, (subject) => subject.blobs ?? []);
            const brought = await commitsOfBlobs(repository, blobs, signal);
            return mapped(subjects, ({ fingerprint }) => [
                ...(commits.get(fingerprint) ?? []),
                ...(brought.get(fingerprint) ?? []),
            ]);
        }
        case 'tree': {
            const lines = mapped(subjects, ({ places }) => places.flatMap(({ path, region }) => region && path !== '' ? [{ path, line: region.startLine }] : []));
            return commitsOfLines(repository, scope.commit, lines, signal);
        }
        default:
            return new Map();
    }
}
/** Fingerprints of what stands in what is checked out. */
async function atHead(work) {
    const { repository, scope, subjects, files, signal, notes } = work;
    if (scope.kind === 'tree' || scope.kind === 'staged')
        return new Set(subjects.map(({ fingerprint }) => fingerprint));
    if (scope.kind !== 'commits' && scope.kind !== 'history')
        return new Set();
    const head = scope.kind === 'commits' && scope.workingTree ? { files } : await repository.head();
    if (head === undefined)
        return new Set();
    const options = { ...(signal && { signal }), say: (note) => void notes.push(note) };
    return new Set((await headPlaces(repository, head, subjects, options)).keys());
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/exposure/known-at.js
/**
 * Which secrets stand in a commit already, wherever in it: moving one is not new. Read from git's store and searched here,
 * not by `git grep`: that takes minutes for thousands of texts, goes by lines, and tells no neighbours.
 */



/** Fingerprints. A secret that could not be looked for everywhere and was not found counts as new, and `say` is told so. */
async function knownAt(repository, commit, secrets, options = {}) {
    const known = new Set();
    if (secrets.length === 0)
        return known;
    const blobs = await blobPaths(repository, commit);
    const sought = [];
    for (const one of secrets) {
        if (one.blobs?.some((blob) => blobs.has(blob)))
            known.add(one.fingerprint);
        else if (canBeSought(one))
            sought.push(one);
    }
    if (sought.length === 0)
        return known;
    const search = secretSearch(sought);
    const left = unsearched(`the base ${(0,default_branch/* short */.h0)(commit)}`, options);
    const open = new Set(sought.map(({ fingerprint }) => fingerprint));
    for await (const { paths, bytes } of commitFiles(repository, commit, options)) {
        if (!bytes) {
            left.add(paths[0]);
            continue;
        }
        for (const hit of search.hitsIn(bytes, paths)) {
            const { fingerprint } = sought[hit.sought];
            known.add(fingerprint);
            open.delete(fingerprint);
        }
        if (open.size === 0)
            return known;
    }
    left.end(search.unfinished());
    return known;
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/rules/list.generated.js + 378 modules
var list_generated = __webpack_require__(505);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/blocks.js
/**
 * Which lines of a JSON, YAML, TOML or INI file stand in one block: the members of one object, the lines of one section.
 * It goes by indentation and section heads alone, so it needs no parser, and a broken file has blocks, too.
 */
/** Undefined for a file whose lines form no blocks that can be told from outside, such as source code or `.env`. */
function layoutOf(path) {
    if (/\.(?:jsonc?|json5|ya?ml)$/i.test(path))
        return 'indented';
    return /\.(?:toml|ini|cfg|conf)$|(?:^|\/)\.(?:aws\/(?:credentials|config)|s3cfg|boto)$/i.test(path)
        ? 'sections'
        : undefined;
}
/**
 * The number of the block of each wanted line, from 1; lines of one number are in one block. A line deeper than its block
 * is in a block of its own. The time is that of one pass over the text.
 */
function blocksOf(text, layout, wanted) {
    const blocks = new Map();
    const block = layout === 'sections' ? sectionReader() : indentReader();
    const last = [...wanted].reduce((most, line) => Math.max(most, line), 0);
    for (let line = 1, from = 0; line <= last && from <= text.length; line++) {
        const found = text.indexOf(0x0a, from);
        const end = found < 0 ? text.length : found;
        const number = block(text.toString('latin1', from, Math.min(end, from + longestIndent)));
        if (wanted.has(line))
            blocks.set(line, number);
        from = end + 1;
    }
    return blocks;
}
/** A line indented by more is no line that a person wrote; it counts as indented by so much. */
const longestIndent = 256;
/** `[default]`, `[[bin]]` */
function sectionReader() {
    let number = 1;
    return (line) => (/^\s*\[/.test(line) ? ++number : number);
}
function indentReader() {
    let blocks = 1;
    const open = [{ column: 0, number: 1 }];
    return (line) => {
        const { lead, column, says } = indentOf(line);
        if (!says)
            return open[open.length - 1].number;
        if (/^(?:---|\.\.\.)/.test(line))
            open.length = 0; // the next document of a YAML file
        while (open.length > 0 && open[open.length - 1].column > lead)
            open.pop();
        if (open.length === 0 || open[open.length - 1].column < column)
            open.push({ column, number: ++blocks });
        return open[open.length - 1].number;
    };
}
/** "  - id: 1" leads with two blanks, and what it says begins in column 4, as the other members of that item do. */
function indentOf(line) {
    const lead = line.length - line.trimStart().length;
    const dashes = /^(?:- +)*/.exec(line.slice(lead))[0].length;
    const rest = line.slice(lead + dashes);
    return { lead, column: lead + dashes, says: rest !== '' && !rest.startsWith('#') };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/pair-kinds.js
/**
 * Which credentials work only together: by the ids of rules, and of the public ids (`public-ids.ts`) for which there is no
 * rule since they are no secret. An id belongs to one kind, a secret may belong to several.
 */
const kind = (name, ids, secrets, thirds) => ({ name, ids, secrets, ...(thirds && { thirds }) });
const awsSecrets = ['aws-secret-access-key', 'aws-secret-beside-key-id'];
const pairKinds = [
    kind('aws', ['aws-access-key-id'], awsSecrets),
    kind('aws-session', ['aws-temporary-key-id'], awsSecrets, ['aws-session-token']),
    kind('algolia', ['algolia-application-id'], ['algolia-admin-key']),
    kind('alibaba', ['alibaba-access-key-id'], ['alibaba-access-key-secret']),
    kind('alpaca', ['alpaca-key-id'], ['alpaca-api-secret']),
    kind('auth0', ['auth0-client-id'], ['auth0-client-secret']),
    kind('azure', ['azure-client-or-tenant-id'], ['azure-entra-client-secret']),
    kind('binance', ['binance-api-key'], ['binance-api-secret']),
    kind('bitbucket', ['bitbucket-consumer-key'], ['bitbucket-oauth-consumer-secret']),
    kind('bitwarden', ['bitwarden-client-id'], ['bitwarden-client-secret']),
    kind('cloudflare-account', ['cloudflare-account-or-zone-id'], ['cloudflare-legacy-token']),
    kind('cloudflare-login', ['cloudflare-email'], ['cloudflare-legacy-global-key', 'cloudflare-global-key']),
    kind('cloudinary', ['cloudinary-api-key'], ['cloudinary-api-secret']),
    kind('confluent', ['confluent-api-key-id'], ['confluent-legacy-api-secret', 'confluent-api-secret']),
    kind('contentful', ['contentful-space-id'], ['contentful-delivery-token', 'contentful-management-token']),
    kind('datadog', ['datadog-api-key'], ['datadog-app-key']),
    kind('digitalocean-spaces', ['digitalocean-spaces-key-id'], ['digitalocean-spaces-secret']),
    kind('discord', ['discord-client-id'], ['discord-client-secret'], ['discord-bot-token']),
    kind('dropbox', ['dropbox-app-key'], ['dropbox-app-secret'], ['dropbox-refresh-token']),
    kind('facebook', ['facebook-app-id'], ['facebook-app-secret']),
    kind('github-app', ['github-app-id'], ['github-app-private-key']),
    kind('github-client', ['github-client-id'], ['github-oauth-client-secret'], ['github-refresh-token']),
    kind('google', ['google-client-id'], ['gcp-oauth-client-secret'], ['gcp-oauth-refresh-token']),
    kind('langfuse', ['langfuse-public-key'], ['langfuse-secret-key']),
    kind('linkedin', ['linkedin-client-id'], ['linkedin-legacy-client-secret', 'linkedin-client-secret']),
    kind('mailgun', ['mailgun-domain'], ['mailgun-api-key', 'mailgun-sending-key'], ['mailgun-signing-key']),
    kind('modal', ['modal-token-id'], ['modal-token-secret']),
    kind('mongodb-atlas', ['mongodb-atlas-public-key'], ['mongodb-atlas-private-key']),
    kind('okta', ['okta-domain'], ['okta-api-token', 'okta-api-token-in-header']),
    kind('paypal', ['paypal-client-id'], ['paypal-client-secret']),
    kind('plaid', ['plaid-client-id'], ['plaid-secret'], ['plaid-access-token']),
    kind('plivo', ['plivo-auth-id'], ['plivo-auth-token']),
    kind('pusher', ['pusher-app-key'], ['pusher-secret']),
    kind('razorpay', ['razorpay-live-key-id'], ['razorpay-key-secret']),
    kind('reddit', ['reddit-client-id'], ['reddit-client-secret']),
    kind('salesforce', ['salesforce-consumer-key'], ['salesforce-consumer-secret']),
    kind('scaleway', ['scaleway-access-key-id'], ['scaleway-secret-key']),
    kind('spotify', ['spotify-client-id'], ['spotify-client-secret']),
    kind('stripe', ['stripe-publishable-key'], ['stripe-live-key'], ['stripe-webhook-secret']),
    kind('sumo-logic', ['sumo-logic-access-id'], ['sumo-logic-access-key']),
    kind('tencent', ['tencent-secret-id'], ['tencent-secret-key']),
    kind('trello', ['trello-api-key'], ['trello-legacy-token', 'trello-token']),
    kind('twilio-account', ['twilio-account-sid'], ['twilio-auth-token']),
    kind('twilio-key', ['twilio-api-key'], ['twilio-api-secret']),
    kind('twitter-app', ['twitter-api-key'], ['twitter-api-secret'], ['twitter-bearer-token']),
    kind('twitter-user', ['twitter-access-token'], ['twitter-access-token-secret']),
    kind('vault-approle', ['vault-role-id'], ['vault-approle-secret-id']),
    kind('vonage', ['vonage-api-key'], ['vonage-api-secret']),
    kind('woocommerce', ['woocommerce-consumer-key'], ['woocommerce-consumer-secret']),
    kind('zendesk', ['zendesk-host'], ['zendesk-api-token']),
    kind('zoom', ['zoom-client-id'], ['zoom-client-secret']),
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/public-id.js
/**
 * Ids that are no secret and have no rule of their own, but say whose the secret beside them is. They are looked for only
 * in files that have the other half, so their forms may be weak.
 */
/** A value under one of the names; the first of them is the one of the example. */
const named = (id, title, keywords, [value, example]) => ({
    id,
    title,
    keywords,
    match: { kind: 'assigned', value },
    example: (make) => `${keywords[0]} = "${example(make)}"`,
});
/** What says itself what it is. */
const marked = (id, title, keywords, [match, example]) => ({ id, title, keywords, match, example });
const token = (pattern) => ({ kind: 'token', pattern: `${pattern}(?![0-9A-Za-z_-])` });
const around = (pattern, before, after) => ({
    kind: 'window',
    pattern,
    before,
    after,
});

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/marked-ids.js
/** Public ids that say themselves what they are, by a mark in them or a word beside them. */

const markedIds = [
    marked('github-app-id', 'GitHub App id', ['app_id', 'appid', 'app-id'], [
        around('[Aa][Pp][Pp][_-]?[Ii][Dd]["\']?[ \\t]{0,8}[:=][ \\t]{0,8}["\']?(?<secret>[0-9]{4,9})(?![0-9A-Za-z])', 0, 48),
        (make) => `app_id: ${1 + make.below(9)}${make.text('digits', 6)}`,
    ]),
    marked('github-client-id', 'GitHub client id', ['iv1.', 'iv23', 'ov23'], [token('(?:Iv1\\.[0-9a-f]{16}|[IO]v23[0-9A-Za-z]{16})'), (make) => `Ov23${make.text('base62', 16)}`]),
    marked('google-client-id', 'Google OAuth client id', ['.apps.googleusercontent.com'], [
        around('[0-9]{6,21}-[0-9a-z]{32}\\.apps\\.googleusercontent\\.com', 60, 0),
        (make) => `${make.text('digits', 12)}-${make.text('base36', 32)}.apps.googleusercontent.com`,
    ]),
    marked('langfuse-public-key', 'Langfuse public key', ['pk-lf-'], [token('pk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'), (make) => `pk-lf-${make.uuid()}`]),
    marked('mailgun-domain', 'Mailgun domain', ['domain'], [
        around('[Dd][Oo][Mm][Aa][Ii][Nn]["\']?[ \\t]{0,8}[:=][ \\t]{0,8}["\']?(?<secret>(?:[0-9A-Za-z-]{1,63}\\.){1,4}[A-Za-z]{2,20})(?![0-9A-Za-z-])', 0, 330),
        (make) => `mailgun_domain: mg.${make.text('lower', 9)}.org`,
    ]),
    marked('modal-token-id', 'Modal token id', ['ak-'], [token('ak-[0-9A-Za-z]{22}'), (make) => `ak-${make.text('base62', 22)}`]),
    marked('okta-domain', 'Okta domain', ['.okta.com', '.oktapreview.com', '.okta-emea.com'], [
        around('[0-9A-Za-z][0-9A-Za-z-]{1,62}\\.okta(?:preview|-emea)?\\.com', 64, 0),
        (make) => `${make.text('lower', 9)}.okta.com`,
    ]),
    marked('stripe-publishable-key', 'Stripe publishable key', ['pk_live_'], [token('pk_live_[0-9A-Za-z]{20,120}'), (make) => `pk_live_${make.text('base62', 24)}`]),
    marked('twilio-account-sid', 'Twilio account SID', ['account_sid', 'accountsid', 'account-sid', 'twilio'], [
        around('(?<![0-9A-Za-z])AC[0-9a-f]{32}(?![0-9A-Za-z_])', 200, 200),
        (make) => `account_sid: AC${make.text('hex', 32)}`,
    ]),
    marked('zendesk-host', 'Zendesk host', ['.zendesk.com'], [
        around('[0-9A-Za-z][0-9A-Za-z-]{1,62}\\.zendesk\\.com', 64, 0),
        (make) => `${make.text('lower', 9)}.zendesk.com`,
    ]),
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/named-ids.js
/** Public ids that are only known by the name under which they stand, e.g. 32 hexadecimal digits called `client_id`. */

const clientId = ['client_id', 'clientid', 'client-id'];
const appId = ['app_id', 'appid', 'app-id', ...clientId];
const appKey = ['app_key', 'appkey', 'app-key'];
const apiKey = ['api_key', 'apikey', 'api-key', 'access_key', 'key_id'];
const consumerKey = ['consumer_key', 'consumerkey', 'consumer-key'];
const uuid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const hex32 = ['[0-9a-f]{32}', (make) => make.text('hex', 32)];
const namedIds = [
    named('algolia-application-id', 'Algolia application id', ['algolia', ...appId, 'application'], ['[0-9A-Z]{10}', (make) => make.text('upper', 10)]),
    named('alpaca-key-id', 'Alpaca API key id', ['alpaca', ...apiKey], ['[A-Z]K[0-9A-Z]{18,24}', (make) => `PK${make.text('base32', 18)}`]),
    named('auth0-client-id', 'Auth0 client id', ['auth0_client_id', ...clientId, 'auth0clientid'], ['[0-9A-Za-z]{32}', (make) => make.text('base62', 32)]),
    named('azure-client-or-tenant-id', 'Azure client or tenant id', ['azure_client_id', ...clientId, 'tenant', 'application_id'], [uuid, (make) => make.uuid()]),
    named('binance-api-key', 'Binance API key', ['binance_api_key', ...apiKey], ['[0-9A-Za-z]{64}', (make) => make.text('base62', 64)]),
    named('bitbucket-consumer-key', 'Bitbucket OAuth consumer key', ['bitbucket_key', ...clientId, ...consumerKey], ['[0-9A-Za-z]{18}', (make) => make.text('base62', 18)]),
    named('bitwarden-client-id', 'Bitwarden client id', ['bw_clientid', ...clientId], [`(?:user|organization)\\.${uuid}`, (make) => `user.${make.uuid()}`]),
    named('cloudflare-account-or-zone-id', 'Cloudflare account or zone id', ['cloudflare_account_id', 'account_id', 'accountid', 'zone_id', 'zoneid'], hex32),
    named('cloudflare-email', 'Cloudflare login', ['cloudflare_email', 'email'], [
        '[^\\s@"\'<>]{1,64}@[0-9A-Za-z.-]{3,80}',
        (make) => `${make.text('lower', 8)}@${make.text('lower', 9)}.org`,
    ]),
    named('cloudinary-api-key', 'Cloudinary API key', ['cloudinary_api_key', ...apiKey], ['[0-9]{15}', (make) => make.text('digits', 15)]),
    named('confluent-api-key-id', 'Confluent API key', ['confluent', ...apiKey, 'username'], ['[0-9A-Z]{16}', (make) => make.text('base32', 16)]),
    named('contentful-space-id', 'Contentful space id', ['contentful_space', 'space_id', 'spaceid', 'space'], ['[0-9a-z]{12}', (make) => make.text('base36', 12)]),
    named('digitalocean-spaces-key-id', 'DigitalOcean Spaces key id', ['spaces_key', 'spaces_access', 'access_key', 'accesskey', 'key_id'], ['DO[0-9A-Z]{18}', (make) => `DO${make.text('base32', 18)}`]),
    named('discord-client-id', 'Discord client id', ['discord_client_id', ...appId, 'application_id'], ['[0-9]{17,20}', (make) => `1${make.text('digits', 18)}`]),
    named('dropbox-app-key', 'Dropbox app key', ['dropbox_app_key', ...appKey, ...clientId], ['[0-9a-z]{15}', (make) => make.text('base36', 15)]),
    named('facebook-app-id', 'Facebook app id', ['facebook_app_id', ...appId], ['[0-9]{13,17}', (make) => `4${make.text('digits', 15)}`]),
    named('linkedin-client-id', 'LinkedIn client id', ['linkedin_client_id', ...clientId], ['[0-9a-z]{12,14}', (make) => make.text('base36', 14)]),
    named('mongodb-atlas-public-key', 'MongoDB Atlas public key', ['atlas_public_key', 'public_key', 'publickey', 'public_api_key'], ['[a-z]{8}', (make) => make.text('lower', 8)]),
    named('paypal-client-id', 'PayPal client id', ['paypal_client_id', ...clientId], ['A[0-9A-Za-z_-]{79}', (make) => `A${make.text('base64url', 79)}`]),
    named('plaid-client-id', 'Plaid client id', ['plaid_client_id', ...clientId], ['[0-9a-f]{24}', (make) => make.text('hex', 24)]),
    named('plivo-auth-id', 'Plivo auth id', ['plivo_auth_id', 'auth_id', 'authid'], ['[MS]A[0-9A-Z]{18}', (make) => `MA${make.text('base32', 18)}`]),
    named('pusher-app-key', 'Pusher app key', ['pusher_app_key', 'pusher_key', ...appKey], ['[0-9a-f]{20}', (make) => make.text('hex', 20)]),
    named('reddit-client-id', 'Reddit client id', ['reddit_client_id', ...clientId], ['[0-9A-Za-z_-]{14,22}', (make) => make.text('base62', 22)]),
    named('salesforce-consumer-key', 'Salesforce consumer key', ['salesforce_client_id', ...clientId, ...consumerKey], ['3MVG9[0-9A-Za-z._]{70,100}', (make) => `3MVG9${make.text('base62', 80)}`]),
    named('spotify-client-id', 'Spotify client id', ['spotify_client_id', ...clientId, 'spotify_id'], hex32),
    named('sumo-logic-access-id', 'Sumo Logic access id', ['sumo_access_id', 'access_id', 'accessid'], ['su[0-9A-Za-z]{12}', (make) => `su${make.text('base62', 12)}`]),
    named('trello-api-key', 'Trello API key', ['trello_api_key', 'trello_key', ...apiKey, ...appKey], hex32),
    named('twitter-api-key', 'Twitter API key', ['twitter_api_key', ...apiKey, ...consumerKey], ['[0-9A-Za-z]{25}', (make) => make.text('base62', 25)]),
    named('vault-role-id', 'Vault AppRole role id', ['role_id', 'roleid', 'role-id'], [uuid, (make) => make.uuid()]),
    named('vonage-api-key', 'Vonage API key', ['vonage_api_key', 'vonage_key', 'nexmo_key', ...apiKey], ['[0-9a-f]{8}', (make) => `${make.text('hex', 7)}c`]),
    named('zoom-client-id', 'Zoom client or account id', ['zoom_client_id', ...clientId, 'account_id', 'zoom_api_key'], ['[0-9A-Za-z_]{20,22}', (make) => make.text('base62', 22)]),
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/public-ids.js
/** All public ids, in the form in which the engine takes them. */


const publicIds = [...markedIds, ...namedIds];
/** In the form in which the engine takes it. Nobody is ever shown one as a finding. */
const asRule = ({ example, ...known }) => ({
    ...known,
    provider: '',
    opens: 'nothing by itself',
    severity: 'note',
    confidence: 'low',
    revoke: { steps: '', url: '' },
    source: '',
    positives: (make) => [example(make)],
    negatives: () => [],
});

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/pairs.js
/**
 * Joins an id and the secret that goes with it, in one file as it is after the change: it does not matter in which commits
 * the two were added, or that one of them was only moved.
 */






/** Halves farther apart than this, in lines, belong together only in one block. */
const farthestLines = 20;
/** Of each secret, so many ids before and behind it are looked at, so that a file of nothing but ids costs no more. */
const looksAround = 8;
/**
 * The pairs among what was found in one file, in the order of their secrets. Halves of one block come first, then those
 * with the fewest lines between, on one line the fewest characters; of equals, those whose secret stands first. A text is half of
 * at most one pair, wherever it is repeated. What is taken for a placeholder, or has no line, is in none.
 *
 * `text` is the file; without it nothing is known of its blocks.
 */
function pairsIn(occurrences, text) {
    const halves = occurrences.flatMap(halfOf).sort(compareHalves);
    if (halves.length < 2)
        return [];
    const reach = new Reach(halves, text);
    const taken = new Set();
    const joined = pairKinds
        .flatMap((kind) => candidatesOf(kind.ids, kind.secrets, { kind, halves, reach }))
        .sort(compareCandidates)
        .filter(({ one, other }) => takeBoth(taken, one, other));
    return withThirds(joined, { halves, reach, taken })
        .sort((a, b) => compareHalves(a.secret, b.secret))
        .map(({ kind, id, secret, third }) => ({
        kind: kind.name,
        id: id.at,
        secret: secret.at,
        ...(third && { third: third.at }),
    }));
}
/** The pair that a credential is half of, by what it is: the file may have it at several lines. */
const pairOf = (pairs, { rule, secret }) => pairs.find((pair) => [pair.id, pair.secret, pair.third].some((half) => half?.rule === rule && half.secret === secret));
/** Of a pair, what a credential is to be used with: of an id its secret, of all others the id. */
const otherHalf = (pair, { rule, secret }) => pair.id.rule === rule && pair.id.secret === secret ? pair.secret : pair.id;
/** "AWS access key id AKIA… (20 characters, 1f0c2d3e) at src/a.ts:3" */
function pairText({ rule, secret, path, kind, region }) {
    const known = list_generated/* rules */.a.find(({ id }) => id === rule) ?? publicIds.find(({ id }) => id === rule);
    const line = region === undefined ? '' : `:${region.startLine}`;
    const place = path === '' ? `in the ${kind}` : `at ${path}${line}`;
    return `${known?.title ?? rule} ${(0,redact/* shown */.SP)(secret)} ${place}`;
}
function halfOf(at) {
    if (at.region === undefined || at.doubt !== undefined)
        return [];
    const { startLine: line, endLine = line, startColumn: column = 0, endColumn = column } = at.region;
    return [{ at, key: `${at.rule} ${at.secret}`, line, endLine, column, endColumn }];
}
const compareHalves = (a, b) => a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    (0,finding/* compareText */.n6)(a.key, b.key);
/** Tells how far two halves are from each other; reads the file's blocks once, where it has any. */
class Reach {
    #blocks;
    constructor(halves, text) {
        const layout = layoutOf(halves[0].at.path);
        const wanted = new Set(halves.map(({ line }) => line));
        this.#blocks = text && layout ? blocksOf(text, layout, wanted) : new Map();
    }
    /** Undefined where they are too far apart to belong together. */
    between(a, b) {
        const [first, next] = compareHalves(a, b) <= 0 ? [a, b] : [b, a];
        const lines = Math.max(0, next.line - first.endLine);
        const block = this.#blocks.get(first.line);
        const sameBlock = block !== undefined && block === this.#blocks.get(next.line);
        if (lines > farthestLines && !sameBlock)
            return undefined;
        return { sameBlock, lines, columns: lines > 0 ? 0 : Math.max(0, next.column - first.endColumn) };
    }
}
function candidatesOf(ones, others, { kind, halves, reach }) {
    const near = halves.filter(({ at }) => ones.includes(at.rule));
    if (near.length === 0)
        return [];
    const candidates = [];
    for (const other of halves.filter(({ at }) => others.includes(at.rule))) {
        const middle = firstBehind(near, other);
        for (const one of near.slice(Math.max(0, middle - looksAround), middle + looksAround)) {
            const distance = reach.between(one, other);
            if (distance)
                candidates.push({ kind, one, other, ...distance });
        }
    }
    return candidates;
}
/** The index of the first of the sorted halves that stands behind `half`. */
function firstBehind(halves, half) {
    let [low, high] = [0, halves.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (compareHalves(halves[middle], half) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The nearest first; of equals, the one whose secret stands first, so that a list of pairs is joined from its top. */
const compareCandidates = (a, b) => Number(b.sameBlock) - Number(a.sameBlock) ||
    a.lines - b.lines ||
    a.columns - b.columns ||
    compareHalves(a.other, b.other) ||
    compareHalves(a.one, b.one) ||
    (0,finding/* compareText */.n6)(a.kind.name, b.kind.name);
function takeBoth(taken, one, other) {
    if (taken.has(one.key) || taken.has(other.key))
        return false;
    taken.add(one.key).add(other.key);
    return true;
}
/** Gives each pair of a kind with a third the nearest one that is left, measured from its secret. */
function withThirds(joined, { halves, reach, taken }) {
    const kindOf = new Map(joined.map(({ kind, other }) => [other, kind]));
    const candidates = [...new Set(kindOf.values())].flatMap((kind) => candidatesOf(kind.thirds ?? [], kind.secrets, { kind, halves, reach }));
    const thirds = new Map();
    for (const { kind, one, other } of candidates.sort(compareCandidates)) {
        if (kindOf.get(other) !== kind || thirds.has(other) || taken.has(one.key))
            continue;
        taken.add(one.key);
        thirds.set(other, one);
    }
    return joined.map(({ kind, one, other }) => {
        const third = thirds.get(other);
        return { kind, id: one, secret: other, ...(third && { third }) };
    });
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/scan/every-path.js
/** A scan of the history reads each content once, under one of its paths; what goes by paths must know of all. */

/** Beyond so many paths of one secret, one without a path says that there are more. */
const every_path_mostPaths = 1000;
/**
 * Adds the other paths of contents that an allow would set aside: `exclude: vendor/**` must not hide the copy of a file
 * that lies, or once lay, in src/. Where not all paths are told, a place without a path stands for the others.
 */
async function withEveryPath(repository, groups, allows, signal) {
    const isCovered = (place) => place.kind === 'blob' && place.blob !== undefined && allows.some((allow) => allow.covers(place));
    const blobs = new Set(groups.flatMap(({ places }) => places.filter(isCovered).map(({ blob }) => blob)));
    if (blobs.size === 0)
        return groups;
    const found = await attribute(repository, blobs, signal);
    return groups.map((group) => {
        const more = [];
        for (const place of group.places.filter(isCovered)) {
            const { paths = [], complete = false } = found.get(place.blob) ?? {};
            for (const path of paths)
                if (path !== place.path && more.length < every_path_mostPaths)
                    more.push(atPath(place, path));
            if (!complete || signal.aborted || more.length === every_path_mostPaths)
                more.push(atPath(place, ''));
            if (more.length > every_path_mostPaths)
                break;
        }
        return more.length === 0 ? group : { ...group, places: [...group.places, ...more] };
    });
}
/** The same find in a copy of its file. */
function atPath(place, path) {
    const inArchive = place.entry?.startsWith(place.path) ? place.entry.slice(place.path.length) : place.entry;
    return { ...place, path, ...(inArchive !== undefined && { entry: `${path}${inArchive}` }) };
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/engine/engine.js + 9 modules
var engine = __webpack_require__(4435);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/pairs/file-pairs.js
/** The pairs of one file, with the public ids in it for which there is no rule. */





/** Keeps the engines for public ids, each made when a file first has a secret that one of them belongs to. */
function filePairs() {
    const engines = new Map();
    const engineOf = (kind) => {
        const known = engines.get(kind);
        if (known)
            return known;
        const made = (0,engine/* createEngine */.P)(publicIds.filter(({ id }) => kind.ids.includes(id)).map(asRule));
        engines.set(kind, made);
        return made;
    };
    return {
        pairsOf(piece, occurrences) {
            const found = new Set(occurrences.map(({ rule }) => rule));
            const halves = new Set(occurrences);
            for (const kind of pairKinds) {
                if (!hasPublicIds(kind) || !kind.secrets.some((rule) => found.has(rule)))
                    continue;
                const ids = (0,scan_piece/* scanPiece */.K)(engineOf(kind), piece).occurrences.filter(isNamedAsId);
                // Where a rule takes for the secret what is called `client_id`, since both have one form, it is the id.
                const texts = new Set(ids.map(({ secret }) => secret));
                for (const one of occurrences)
                    if (kind.secrets.includes(one.rule) && texts.has(one.secret))
                        halves.delete(one);
                for (const id of ids)
                    halves.add(id);
            }
            return pairsIn([...halves], piece.bytes);
        },
    };
}
const hasPublicIds = ({ ids }) => publicIds.some(({ id }) => ids.includes(id));
/** `api_key_secret` has `api_key` in it, but is none. */
const isNamedAsId = ({ name = '' }) => !/secret|private|passw/i.test(name);

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/scan/post-image.js
/**
 * The files in which something was found, as they are after the change: there a secret has its line for people, comments
 * speak of it, and its other half may stand, though it was added by another commit.
 */








/** Beyond so many files, the lines are those of the commits that added them. */
const post_image_mostFiles = 5000;
async function scanPostImages(engine, { repository, files }, tip, paths, limits) {
    const some = paths.slice(0, post_image_mostFiles);
    const seen = new Set();
    const occurrences = [];
    const pairs = [];
    if (tip === undefined || some.length === 0)
        return { occurrences, pairs, paths: seen };
    const source = tip.kind === 'working tree'
        ? (0,tree/* readWorkingTree */.c)(repository, files, limits, some)
        : blobsOf(repository, await idsAt(repository, tip, some, limits), limits);
    const { pairsOf } = filePairs();
    let last;
    for await (const { pieces } of source) {
        for (const piece of pieces) {
            // A thousand copies of one large file are scanned once.
            const copied = piece.blob !== undefined && piece.blob === last?.piece.blob ? last : undefined;
            const found = copied?.found.map((one) => atPath(one, piece.path)) ?? (0,scan_piece/* scanPiece */.K)(engine, piece).occurrences;
            if (!copied)
                last = { piece, found };
            seen.add(piece.path);
            occurrences.push(...found);
            pairs.push(...pairsOf(piece, found));
        }
    }
    return { occurrences, pairs, paths: seen };
}
async function idsAt(repository, tip, paths, { copiesOf = new Set() }) {
    const wanted = new Set(paths);
    const ids = new Map();
    let copies = 0;
    if (tip.kind === 'commit') {
        for (const [path, { mode, sha }] of await (0,objects/* readTree */.Zc)(repository.git, tip.commit)) {
            const isCopy = copiesOf.has(sha) && copies < post_image_mostFiles;
            if (isCopy && !wanted.has(path))
                copies++;
            if ((isCopy || wanted.has(path)) && mode !== '160000')
                ids.set(path, sha);
        }
        return ids;
    }
    const { stdout } = await repository.git.run(['ls-files', '--stage', '-z']);
    for (const record of (0,objects/* recordsOf */.M$)(stdout)) {
        const tab = record.indexOf(0x09);
        const [mode, id] = record.toString('latin1', 0, tab).split(' ');
        const path = (0,path_bytes/* pathFromBytes */.nP)(record.subarray(tab + 1));
        if (wanted.has(path) && mode !== '160000')
            ids.set(path, id);
    }
    return ids;
}
async function* blobsOf(repository, ids, { maxFileBytes, signal }) {
    const byId = new Map();
    for (const [path, id] of ids)
        byId.set(id, [...(byId.get(id) ?? []), path]);
    const options = { limit: maxFileBytes, ...(signal === undefined ? {} : { signal }) };
    for await (const objects of (0,object_stream/* streamObjects */.Fd)(repository.git, [...byId.keys()], options))
        yield (0,batch/* batchOf */.Kb)({
            pieces: objects.flatMap(({ id, bytes }) => bytes
                ? byId.get(id).map((path) => ({ bytes, kind: 'blob', path, blob: id, lineAt: (0,batch/* wholeFile */.AA)(bytes) }))
                : []),
        });
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/aws-signature.js
/**
 * Signature version 4, by which AWS knows who asks without being sent the secret key.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */

/** The headers of the question with those that sign it: `x-amz-date`, `x-amz-security-token`, `authorization`. */
function signed(question, keys, { region, service, now }) {
    const url = new URL(question.url);
    const time = now.toISOString().replace(/[:-]|\.\d{3}/g, ''); // "20150830T123600Z"
    const headers = {
        ...question.headers,
        'x-amz-date': time,
        ...(keys.sessionToken !== undefined && { 'x-amz-security-token': keys.sessionToken }),
    };
    const lines = Object.entries({ ...headers, host: url.host })
        .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ {2,}/g, ' ')])
        .sort(byText);
    const names = lines.map(([name]) => name).join(';');
    const canonical = [
        question.method,
        url.pathname,
        canonicalQuery(url.searchParams),
        ...lines.map(([name, value]) => `${name}:${value}`),
        '',
        names,
        sha256(question.body),
    ].join('\n');
    const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
    const key = scope
        .split('/')
        .reduce((from, part) => hmac(from, part), `AWS4${keys.secretKey}`);
    const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
    const credential = `AWS4-HMAC-SHA256 Credential=${keys.keyId}/${scope}`;
    return { ...headers, authorization: `${credential}, SignedHeaders=${names}, Signature=${signature}` };
}
const canonicalQuery = (parameters) => [...parameters]
    .map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)])
    .sort(byText)
    .map((pair) => pair.join('='))
    .join('&');
/** By name, then by value, in the order of code units, as AWS sorts. */
function byText([nameA, valueA], [nameB, valueB]) {
    if (nameA !== nameB)
        return nameA < nameB ? -1 : 1;
    return valueA < valueB ? -1 : valueA > valueB ? 1 : 0;
}
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
const hmac = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/verifier.js
/** How one provider is asked whether a credential is live: one read-only request, and what the answer means. */
const live = (detail) => ({ state: 'live', detail });
const revoked = (detail) => ({ state: 'revoked', detail });
const unknown = (detail) => ({ state: 'unknown', detail });
/** "GitHub answers as octocat, scopes repo and workflow." */
function liveAs(name, account, scopes = []) {
    const who = account === '' ? `${name} accepts it` : `${name} answers as ${quoted(account)}`;
    return live(`${who}${scopes.length === 0 ? '' : `, scopes ${enumerated(scopes)}`}.`);
}
const mostScopes = 12;
/** "a, b and 3 more"; what no scope is called ("repo", "read:org", "api.model.read") is left out. */
function enumerated(scopes) {
    const named = scopes.filter((scope) => /^[\w.:*/-]{1,60}$/.test(scope));
    const shown = named.slice(0, mostScopes);
    if (scopes.length > shown.length)
        return `${[...shown, ''].join(', ')}${scopes.length - shown.length} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
/** A text of the provider, short enough to stand in a sentence. */
const quoted = (text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
/** A member of a JSON object, however deep: `at(json, 'user', 'name')`; undefined where there is none. */
function at(json, ...path) {
    let value = json;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** The same where it is a text that is not empty. */
function textAt(json, ...path) {
    const value = at(json, ...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function textsAt(json, ...path) {
    const value = at(json, ...path);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
const bearer = (secret) => ({
    authorization: `Bearer ${secret}`,
});

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/aws.js
/** AWS: who does a pair of keys belong to? The question needs no permission, and no policy can refuse it. */


const keyIdRules = ['aws-access-key-id', 'aws-temporary-key-id'];
const secretRules = ['aws-secret-access-key', 'aws-secret-beside-key-id'];
const body = 'Action=GetCallerIdentity&Version=2011-06-15';
const aws = {
    provider: 'aws',
    name: 'AWS',
    base: 'https://sts.amazonaws.com',
    rules: [...keyIdRules, ...secretRules],
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
    ask(credential, base, now) {
        const keyId = ofRules(credential, keyIdRules);
        const secretKey = ofRules(credential, secretRules);
        const sessionToken = ofRules(credential, ['aws-session-token']);
        if (keyId === undefined)
            return 'the key id that belongs to it was not found beside it';
        if (secretKey === undefined)
            return 'the secret key that belongs to it was not found beside it';
        const isTemporary = keyId.startsWith('ASIA');
        if (isTemporary && sessionToken === undefined)
            return 'the session token that belongs to these temporary keys was not found beside them';
        const keys = { keyId, secretKey, ...(isTemporary && sessionToken !== undefined && { sessionToken }) };
        const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
        const question = { method: 'POST', url: `${base}/`, headers, body };
        const scope = { region: regionOf(base), service: 'sts', now };
        return { method: 'POST', path: '/', headers: signed(question, keys, scope), body };
    },
    judge({ status, body: xml }) {
        const text = xml.toString('utf8');
        const arn = status === 200 ? aws_element(text, 'Arn') : undefined;
        if (arn !== undefined)
            return liveAs('AWS', arn);
        const code = aws_element(text, 'Code');
        if (code === 'InvalidClientTokenId')
            return revoked('AWS does not know the key id, or it is not active (InvalidClientTokenId).');
        if (code === 'ExpiredToken')
            return revoked('AWS says that the session has ended (ExpiredToken).');
        if (code === 'SignatureDoesNotMatch') {
            const clock = /Signature (?:expired|not yet current)/.test(aws_element(text, 'Message') ?? '');
            if (clock)
                return unknown("AWS refuses the time of the question: is this machine's clock right?");
            return unknown('AWS knows the key id, and this secret key is not its own.');
        }
        if (code !== undefined && /^\w{1,60}$/.test(code))
            return unknown(`AWS answers with status ${status} (${code}), which does not say whether it is live.`);
        return undefined;
    },
};
const ofRules = (credential, rules) => [credential, ...(credential.partners ?? [])].find(({ rule }) => rules.includes(rule))?.secret;
/** "https://sts.eu-west-1.amazonaws.com" is in eu-west-1; the global address, and a stand-in, in us-east-1. */
const regionOf = (base) => /^https:\/\/sts(?:-fips)?\.([a-z0-9-]{1,30})\.amazonaws\.com(?:\.cn)?$/.exec(base)?.[1] ?? 'us-east-1';
/** The text of the first element of that name; AWS puts no attributes and no markup in those that we read. */
function aws_element(xml, name) {
    const start = xml.indexOf(`<${name}>`);
    const end = xml.indexOf(`</${name}>`, start);
    if (start < 0 || end < 0)
        return undefined;
    const text = xml.slice(start + name.length + 2, end);
    return text.includes('<') ? undefined : text;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/chat.js
/** Slack, Discord and Telegram. */

/** What Slack's documentation of the method calls a token that is no longer good. */
const slackRefusals = new Set(['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired']);
const slack = {
    provider: 'slack',
    name: 'Slack',
    base: 'https://slack.com',
    rules: ['slack-bot-token', 'slack-user-token', 'slack-app-token', 'slack-legacy-token'],
    source: 'https://docs.slack.dev/reference/methods/auth.test',
    ask: ({ secret }) => ({
        method: 'POST',
        path: '/api/auth.test',
        headers: { ...bearer(secret), 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
    }),
    judge({ status, headers, json }) {
        if (status !== 200)
            return undefined;
        const error = textAt(json, 'error') ?? '';
        if (at(json, 'ok') === false) {
            if (slackRefusals.has(error))
                return revoked(`Slack does not accept it (${error}).`);
            return unknown(`Slack did not answer the question${/^\w{1,60}$/.test(error) ? ` (${error})` : ''}.`);
        }
        if (at(json, 'ok') !== true)
            return undefined;
        const who = textAt(json, 'user') ?? textAt(json, 'app_name') ?? '';
        const team = textAt(json, 'team');
        const scopes = (headers['x-oauth-scopes'] ?? '').split(/, */).filter((scope) => scope !== '');
        return liveAs('Slack', [who, team].filter(Boolean).join(' of '), scopes);
    },
};
/** Discord asks for this form of those that are no browsers. */
const discordHeaders = { 'user-agent': 'DiscordBot (Portcullis, 1)' };
const discord = { provider: 'discord', name: 'Discord', base: 'https://discord.com' };
const discordBot = {
    ...discord,
    rules: ['discord-bot-token'],
    source: 'https://discord.com/developers/docs/resources/user#get-current-user',
    ask: ({ secret }) => ({
        method: 'GET',
        path: '/api/v10/users/@me',
        headers: { ...discordHeaders, authorization: `Bot ${secret}` },
    }),
    judge({ status, json }) {
        const name = textAt(json, 'username');
        return status === 200 && name !== undefined ? liveAs('Discord', name) : undefined;
    },
};
/** The address is the secret; reading it posts nothing. */
const discordWebhook = {
    ...discord,
    rules: ['discord-webhook'],
    source: 'https://discord.com/developers/docs/resources/webhook#get-webhook-with-token',
    ask({ secret }) {
        const path = /\/webhooks\/(\d{17,20}\/[\w-]{60,80})$/.exec(secret)?.[1];
        if (path === undefined)
            return 'it does not end with the id and token of a webhook';
        return { method: 'GET', path: `/api/v10/webhooks/${path}`, headers: discordHeaders };
    },
    judge({ status, json }) {
        if (status === 404 && at(json, 'code') === 10015)
            return revoked('Discord knows no such webhook (404).');
        const channel = textAt(json, 'channel_id');
        return status === 200 && channel !== undefined
            ? liveAs('Discord', `a webhook into channel ${channel}`)
            : undefined;
    },
};
const telegram = {
    provider: 'telegram',
    name: 'Telegram',
    base: 'https://api.telegram.org',
    rules: ['telegram-bot-token'],
    source: 'https://core.telegram.org/bots/api#getme',
    ask: ({ secret }) => /^\d{6,12}:[\w-]{30,40}$/.test(secret)
        ? { method: 'GET', path: `/bot${secret}/getMe`, headers: {} }
        : 'it has not the form of a bot token',
    judge({ status, json }) {
        // A bot that was deleted is "Not Found", in Telegram's own form; any other 404 is none of its answers.
        if (status === 404 && at(json, 'ok') === false)
            return revoked('Telegram knows no such bot (404).');
        const name = textAt(json, 'result', 'username');
        return status === 200 && at(json, 'ok') === true && name !== undefined
            ? liveAs('Telegram', `@${name}`)
            : undefined;
    },
};

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/code-hosts.js
/** GitHub, GitLab and npm: where tokens open code and packages. */

const githubHeaders = (secret) => ({
    ...bearer(secret),
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
});
const github = {
    provider: 'github',
    name: 'GitHub',
    base: 'https://api.github.com',
    selfHosted: true,
};
/** Tokens of people; on GitHub Enterprise Server the base is "https://host/api/v3". */
const githubUser = {
    ...github,
    rules: [
        'github-classic-token',
        'github-fine-grained-token',
        'github-oauth-token',
        'github-user-to-server-token',
        'github-legacy-token',
        'github-packages-npmrc-token',
    ],
    source: 'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
    ask: ({ secret }) => ({ method: 'GET', path: '/user', headers: githubHeaders(secret) }),
    judge({ status, headers, json }) {
        const login = textAt(json, 'login');
        if (status !== 200 || login === undefined)
            return undefined;
        const scopes = (headers['x-oauth-scopes'] ?? '').split(/, */).filter((scope) => scope !== '');
        return liveAs('GitHub', login, scopes);
    },
};
/** Tokens of installations of an app, that of a workflow among them: no user stands behind them. */
const githubInstallation = {
    ...github,
    rules: ['github-installation-token', 'github-installation-jwt'],
    source: 'https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation',
    ask: ({ secret }) => ({
        method: 'GET',
        path: '/installation/repositories?per_page=1',
        headers: githubHeaders(secret),
    }),
    judge({ status, json }) {
        const count = at(json, 'total_count');
        if (status !== 200 || typeof count !== 'number')
            return undefined;
        const repository = textAt(at(json, 'repositories')?.[0], 'full_name');
        const more = repository === undefined || count < 2 ? '' : ` and ${count - 1} more`;
        return liveAs('GitHub', `an app with access to ${repository ?? `${count} repositories`}${more}`);
    },
};
const gitlab = { provider: 'gitlab', name: 'GitLab', base: 'https://gitlab.com', selfHosted: true };
/** Tokens of people, projects and groups. */
const gitlabPersonal = {
    ...gitlab,
    rules: ['gitlab-personal-token', 'gitlab-routable-token'],
    source: 'https://docs.gitlab.com/api/personal_access_tokens/#self-inform',
    ask: ({ secret }) => 
    // Of the routable ones, those of deploys, runners and so on are no tokens of the API.
    secret.startsWith('glpat-')
        ? {
            method: 'GET',
            path: '/api/v4/personal_access_tokens/self',
            headers: { 'private-token': secret },
        }
        : 'only tokens that begin with glpat- can be asked about',
    judge({ status, json }) {
        if (status === 403 && textAt(json, 'error') === 'insufficient_scope')
            return live('GitLab knows it, and its scopes allow nothing here.');
        const name = textAt(json, 'name');
        if (status !== 200 || name === undefined)
            return undefined;
        if (at(json, 'active') === false || at(json, 'revoked') === true)
            return revoked('GitLab knows it as revoked or expired.');
        return liveAs('GitLab', `the token "${name}"`, textsAt(json, 'scopes'));
    },
};
const gitlabJob = {
    ...gitlab,
    rules: ['gitlab-job-token'],
    source: 'https://docs.gitlab.com/api/jobs/#get-job-tokens-job',
    ask: ({ secret }) => ({ method: 'GET', path: '/api/v4/job', headers: { 'job-token': secret } }),
    judge({ status, json }) {
        const id = at(json, 'id');
        return status === 200 && typeof id === 'number' ? liveAs('GitLab', `the running job ${id}`) : undefined;
    },
};
const npm = {
    provider: 'npm',
    name: 'npm',
    base: 'https://registry.npmjs.org',
    rules: ['npm-access-token', 'npm-legacy-token'],
    source: 'https://docs.npmjs.com/cli/commands/npm-whoami',
    ask: ({ secret }) => ({ method: 'GET', path: '/-/whoami', headers: bearer(secret) }),
    judge({ status, json }) {
        const user = textAt(json, 'username');
        return status === 200 && user !== undefined ? liveAs('npm', user) : undefined;
    },
};

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/account-request.js
/** The usual case: one GET with the credential in a header, and an answer that names the account. */

function accountRequest(spec) {
    const { provider, name, base, rules, source, path, headers = bearer, begins = '' } = spec;
    return {
        provider,
        name,
        base,
        rules,
        source,
        ask: ({ secret }) => secret.startsWith(begins)
            ? { method: 'GET', path, headers: headers(secret) }
            : `only those that begin with ${begins} can be asked about`,
        judge: (reply) => judge(spec, reply),
    };
}
function judge({ name, account, scopes, says, forbiddenIsLive }, reply) {
    const said = says?.(reply);
    if (said)
        return (said.state === 'live' ? live : revoked)(`${name} knows it ${said.how}.`);
    const isFault = typeof reply.json === 'object' && reply.json !== null && !Array.isArray(reply.json);
    if (reply.status === 403 && forbiddenIsLive && isFault)
        return live(`${name} knows it, and does not let it read the account (403).`);
    const who = reply.status === 200 ? account(reply.json) : undefined;
    return who === undefined ? undefined : liveAs(name, who, scopes?.(reply.json));
}
/** For answers that are a list of something, and name nobody. */
const ifList = (value) => (Array.isArray(value) ? '' : undefined);

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/hosting.js
/** Clouds, and services that build and deploy. */


const hostingVerifiers = [
    accountRequest({
        provider: 'digitalocean',
        name: 'DigitalOcean',
        base: 'https://api.digitalocean.com',
        rules: ['digitalocean-personal-token', 'digitalocean-oauth-token'],
        source: 'https://docs.digitalocean.com/reference/api/reference/account/',
        path: '/v2/account',
        account: (json) => textAt(json, 'account', 'team', 'name') ?? textAt(json, 'account', 'uuid'),
        forbiddenIsLive: true,
    }),
    accountRequest({
        provider: 'heroku',
        name: 'Heroku',
        base: 'https://api.heroku.com',
        rules: ['heroku-api-key', 'heroku-legacy-api-key'],
        source: 'https://devcenter.heroku.com/articles/platform-api-reference#account-info',
        path: '/account',
        headers: (secret) => ({ ...bearer(secret), accept: 'application/vnd.heroku+json; version=3' }),
        account: (json) => textAt(json, 'id'),
        forbiddenIsLive: true,
    }),
    accountRequest({
        provider: 'netlify',
        name: 'Netlify',
        base: 'https://api.netlify.com',
        rules: ['netlify-token', 'netlify-legacy-token'],
        source: 'https://open-api.netlify.com/#tag/user/operation/getCurrentUser',
        path: '/api/v1/user',
        account: (json) => textAt(json, 'slug') ?? textAt(json, 'id'),
    }),
    accountRequest({
        provider: 'vercel',
        name: 'Vercel',
        base: 'https://api.vercel.com',
        rules: ['vercel-token', 'vercel-legacy-token'],
        source: 'https://vercel.com/docs/rest-api/reference/endpoints/user/get-the-user',
        path: '/v2/user',
        account: (json) => textAt(json, 'user', 'username'),
        says: ({ status, json }) => status === 403 && at(json, 'error', 'invalidToken') === true
            ? { state: 'revoked', how: 'as invalid' }
            : undefined,
    }),
    accountRequest({
        provider: 'linode',
        name: 'Linode',
        base: 'https://api.linode.com',
        rules: ['linode-token'],
        source: 'https://techdocs.akamai.com/linode-api/reference/get-profile',
        path: '/v4/profile',
        account: (json) => textAt(json, 'username'),
    }),
    accountRequest({
        provider: 'hetzner',
        name: 'Hetzner Cloud',
        base: 'https://api.hetzner.cloud',
        rules: ['hetzner-cloud-token'],
        source: 'https://docs.hetzner.cloud/reference/cloud#locations-list-locations',
        path: '/v1/locations',
        account: (json) => ifList(at(json, 'locations')),
    }),
    accountRequest({
        provider: 'cloudflare',
        name: 'Cloudflare',
        base: 'https://api.cloudflare.com',
        rules: ['cloudflare-user-token', 'cloudflare-legacy-token'],
        source: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
        path: '/client/v4/user/tokens/verify',
        account: (json) => (textAt(json, 'result', 'status') === 'active' ? '' : undefined),
        says({ status, json }) {
            const state = textAt(json, 'result', 'status');
            return status === 200 && (state === 'disabled' || state === 'expired')
                ? { state: 'revoked', how: `as ${state}` }
                : undefined;
        },
    }),
    accountRequest({
        provider: 'fastly',
        name: 'Fastly',
        base: 'https://api.fastly.com',
        rules: ['fastly-api-token'],
        source: 'https://www.fastly.com/documentation/reference/api/auth-tokens/user/',
        path: '/tokens/self',
        headers: (secret) => ({ 'fastly-key': secret, accept: 'application/json' }),
        account: (json) => textAt(json, 'customer_id'),
        scopes: (json) => (textAt(json, 'scope') ?? '').split(' ').filter((scope) => scope !== ''),
    }),
    accountRequest({
        provider: 'pulumi',
        name: 'Pulumi',
        base: 'https://api.pulumi.com',
        rules: ['pulumi-access-token'],
        source: 'https://www.pulumi.com/docs/reference/cloud-rest-api/',
        path: '/api/user',
        headers: (secret) => ({ authorization: `token ${secret}`, accept: 'application/vnd.pulumi+8' }),
        account: (json) => textAt(json, 'githubLogin') ?? textAt(json, 'name'),
    }),
    accountRequest({
        provider: 'terraform',
        name: 'HCP Terraform',
        base: 'https://app.terraform.io',
        rules: ['terraform-cloud-token'],
        source: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
        path: '/api/v2/account/details',
        account: (json) => textAt(json, 'data', 'attributes', 'username'),
    }),
    accountRequest({
        provider: 'doppler',
        name: 'Doppler',
        base: 'https://api.doppler.com',
        rules: ['doppler-personal-token', 'doppler-service-token', 'doppler-service-account-token'],
        source: 'https://docs.doppler.com/reference/auth-me',
        path: '/v3/me',
        account: (json) => textAt(json, 'workplace', 'name'),
    }),
    accountRequest({
        provider: 'buildkite',
        name: 'Buildkite',
        base: 'https://api.buildkite.com',
        rules: ['buildkite-user-token'],
        source: 'https://buildkite.com/docs/apis/rest-api/access-token',
        path: '/v2/access-token',
        account: (json) => (textAt(json, 'uuid') === undefined ? undefined : ''),
        scopes: (json) => textsAt(json, 'scopes'),
    }),
    accountRequest({
        provider: 'circleci',
        name: 'CircleCI',
        base: 'https://circleci.com',
        rules: ['circleci-personal-token'],
        source: 'https://circleci.com/docs/api/v2/#operation/getCurrentUser',
        path: '/api/v2/me',
        headers: (secret) => ({ 'circle-token': secret }),
        account: (json) => textAt(json, 'login'),
    }),
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/models.js
/** Providers of language models: the list of models, or the account, is free to read. */


const dataList = (json) => ifList(at(json, 'data'));
const anthropicHeaders = (secret) => ({ 'x-api-key': secret, 'anthropic-version': '2023-06-01' });
const openaiModels = accountRequest({
    provider: 'openai',
    name: 'OpenAI',
    base: 'https://api.openai.com',
    rules: ['openai-api-key', 'openai-legacy-api-key'],
    source: 'https://platform.openai.com/docs/api-reference/models/list',
    path: '/v1/models',
    account: dataList,
    says({ status, json }) {
        if (status === 401 && textAt(json, 'error', 'code') === 'ip_not_authorized')
            return { state: 'live', how: 'and takes it from other addresses only' };
        // Keys with few permissions; a country that is not served is 403, too, and says something else.
        const message = textAt(json, 'error', 'message') ?? textAt(json, 'error') ?? '';
        return status === 403 && message.includes('insufficient permissions')
            ? { state: 'live', how: 'and does not let it list models (403)' }
            : undefined;
    },
});
/** Admin keys open nothing of the models' side, and are asked about on their own. */
const openai = {
    ...openaiModels,
    ask(credential, base, now) {
        if (!credential.secret.startsWith('sk-admin-'))
            return openaiModels.ask(credential, base, now);
        const path = '/v1/organization/projects?limit=1';
        return { method: 'GET', path, headers: bearer(credential.secret) };
    },
};
const modelVerifiers = [
    openai,
    accountRequest({
        provider: 'anthropic',
        name: 'Anthropic',
        base: 'https://api.anthropic.com',
        rules: ['anthropic-api-key'],
        source: 'https://docs.anthropic.com/en/api/models-list',
        path: '/v1/models?limit=1',
        headers: anthropicHeaders,
        account: dataList,
    }),
    accountRequest({
        provider: 'anthropic',
        name: 'Anthropic',
        base: 'https://api.anthropic.com',
        rules: ['anthropic-admin-key'],
        source: 'https://docs.anthropic.com/en/api/admin-api/organization/get-me',
        path: '/v1/organizations/me',
        headers: anthropicHeaders,
        account: (json) => textAt(json, 'name'),
    }),
    accountRequest({
        provider: 'hugging-face',
        name: 'Hugging Face',
        base: 'https://huggingface.co',
        rules: ['hugging-face-token', 'hugging-face-organization-token'],
        source: 'https://huggingface.co/docs/hub/api',
        path: '/api/whoami-v2',
        account: (json) => textAt(json, 'name'),
        scopes: (json) => [textAt(json, 'auth', 'accessToken', 'role') ?? []].flat(),
    }),
    accountRequest({
        provider: 'groq',
        name: 'Groq',
        base: 'https://api.groq.com',
        rules: ['groq-api-key'],
        source: 'https://console.groq.com/docs/api-reference#models-list',
        path: '/openai/v1/models',
        account: dataList,
    }),
    accountRequest({
        provider: 'mistral',
        name: 'Mistral',
        base: 'https://api.mistral.ai',
        rules: ['mistral-api-key'],
        source: 'https://docs.mistral.ai/api/#tag/models',
        path: '/v1/models',
        account: dataList,
    }),
    accountRequest({
        provider: 'xai',
        name: 'xAI',
        base: 'https://api.x.ai',
        rules: ['xai-api-key'],
        source: 'https://docs.x.ai/docs/api-reference#get-api-key-information',
        path: '/v1/api-key',
        // Beside it stands a shortened form of the key, which nobody needs to see.
        account: (json) => textAt(json, 'name'),
        says: ({ status, json }) => status === 200 && (at(json, 'api_key_blocked') === true || at(json, 'api_key_disabled') === true)
            ? { state: 'revoked', how: 'as blocked or disabled' }
            : undefined,
    }),
    accountRequest({
        provider: 'openrouter',
        name: 'OpenRouter',
        base: 'https://openrouter.ai',
        rules: ['openrouter-api-key'],
        source: 'https://openrouter.ai/docs/api-reference/limits',
        path: '/api/v1/key',
        // Its label is a shortened form of the key, unless someone gave it a name.
        account: (json) => (textAt(json, 'data', 'label') === undefined ? undefined : ''),
    }),
    accountRequest({
        provider: 'deepseek',
        name: 'DeepSeek',
        base: 'https://api.deepseek.com',
        rules: ['deepseek-api-key'],
        source: 'https://api-docs.deepseek.com/api/list-models',
        path: '/models',
        account: dataList,
    }),
    accountRequest({
        provider: 'cohere',
        name: 'Cohere',
        base: 'https://api.cohere.com',
        rules: ['cohere-api-key'],
        source: 'https://docs.cohere.com/reference/list-models',
        path: '/v1/models?page_size=1',
        account: (json) => ifList(at(json, 'models')),
    }),
    accountRequest({
        provider: 'cerebras',
        name: 'Cerebras',
        base: 'https://api.cerebras.ai',
        rules: ['cerebras-api-key'],
        source: 'https://inference-docs.cerebras.ai/api-reference/models/list-models',
        path: '/v1/models',
        account: dataList,
    }),
    accountRequest({
        provider: 'replicate',
        name: 'Replicate',
        base: 'https://api.replicate.com',
        rules: ['replicate-api-token'],
        source: 'https://replicate.com/docs/reference/http#account.get',
        path: '/v1/account',
        account: (json) => textAt(json, 'username'),
    }),
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/work-tools.js
/** Payment, mail, and the tools that teams work with. */


const linear = {
    provider: 'linear',
    name: 'Linear',
    base: 'https://api.linear.app',
    rules: ['linear-api-key', 'linear-oauth-token'],
    source: 'https://linear.app/developers/graphql',
    ask: ({ secret }) => ({
        method: 'POST', // a GraphQL query, which reads only
        path: '/graphql',
        headers: {
            ...(secret.startsWith('lin_oauth_') ? bearer(secret) : { authorization: secret }),
            'content-type': 'application/json',
        },
        body: '{"query":"{ viewer { name } }"}',
    }),
    judge({ status, json }) {
        const name = textAt(json, 'data', 'viewer', 'name');
        if (status === 200 && name !== undefined)
            return liveAs('Linear', name);
        const error = at(json, 'errors')?.[0];
        return textAt(error, 'extensions', 'code') === 'AUTHENTICATION_ERROR'
            ? revoked('Linear does not accept it (AUTHENTICATION_ERROR).')
            : undefined;
    },
};
const workToolVerifiers = [
    accountRequest({
        provider: 'stripe',
        name: 'Stripe',
        base: 'https://api.stripe.com',
        rules: ['stripe-live-key', 'stripe-test-key'],
        source: 'https://docs.stripe.com/api/accounts/retrieve',
        path: '/v1/account',
        account: (json) => (textAt(json, 'object') === 'account' ? textAt(json, 'id') : undefined),
        forbiddenIsLive: true, // restricted keys that may not read the account
    }),
    accountRequest({
        provider: 'sendgrid',
        name: 'SendGrid',
        base: 'https://api.sendgrid.com',
        rules: ['sendgrid-api-key'],
        source: 'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions',
        path: '/v3/scopes',
        account: (json) => (Array.isArray(at(json, 'scopes')) ? '' : undefined),
        scopes: (json) => textsAt(json, 'scopes'),
    }),
    accountRequest({
        provider: 'notion',
        name: 'Notion',
        base: 'https://api.notion.com',
        rules: ['notion-token', 'notion-legacy-token'],
        source: 'https://developers.notion.com/reference/get-self',
        path: '/v1/users/me',
        headers: (secret) => ({ ...bearer(secret), 'notion-version': '2022-06-28' }),
        account: (json) => textAt(json, 'bot', 'workspace_name') ?? textAt(json, 'name') ?? textAt(json, 'id'),
    }),
    linear,
    accountRequest({
        provider: 'figma',
        name: 'Figma',
        base: 'https://api.figma.com',
        rules: ['figma-token'],
        source: 'https://developers.figma.com/docs/rest-api/users-endpoints/',
        path: '/v1/me',
        begins: 'figd_',
        headers: (secret) => ({ 'x-figma-token': secret }),
        account: (json) => textAt(json, 'handle') ?? textAt(json, 'id'),
        says({ status, json }) {
            if (status !== 403)
                return undefined;
            const error = textAt(json, 'err') ?? textAt(json, 'message') ?? '';
            if (/^Invalid token/.test(error))
                return { state: 'revoked', how: 'as invalid' };
            return /^Invalid scope/.test(error)
                ? { state: 'live', how: 'and does not let it read the account (403)' }
                : undefined;
        },
    }),
    accountRequest({
        provider: 'airtable',
        name: 'Airtable',
        base: 'https://api.airtable.com',
        rules: ['airtable-token'],
        source: 'https://airtable.com/developers/web/api/get-user-id-scopes',
        path: '/v0/meta/whoami',
        account: (json) => textAt(json, 'id'),
        scopes: (json) => textsAt(json, 'scopes'),
    }),
    accountRequest({
        provider: 'asana',
        name: 'Asana',
        base: 'https://app.asana.com',
        rules: ['asana-token'],
        source: 'https://developers.asana.com/reference/getuser',
        path: '/api/1.0/users/me',
        account: (json) => textAt(json, 'data', 'name') ?? textAt(json, 'data', 'gid'),
    }),
    accountRequest({
        provider: 'postman',
        name: 'Postman',
        base: 'https://api.getpostman.com',
        rules: ['postman-api-key'],
        source: 'https://learning.postman.com/docs/developer/postman-api/intro-api/',
        path: '/me',
        headers: (secret) => ({ 'x-api-key': secret }),
        account: (json) => textAt(json, 'user', 'username'),
    }),
    accountRequest({
        provider: 'clickup',
        name: 'ClickUp',
        base: 'https://api.clickup.com',
        rules: ['clickup-token'],
        source: 'https://developer.clickup.com/reference/getauthorizeduser',
        path: '/api/v2/user',
        headers: (secret) => ({ authorization: secret }),
        account: (json) => textAt(json, 'user', 'username'),
    }),
    accountRequest({
        provider: 'launchdarkly',
        name: 'LaunchDarkly',
        base: 'https://app.launchdarkly.com',
        rules: ['launchdarkly-api-token'],
        source: 'https://launchdarkly.com/docs/api/other/get-caller-identity',
        path: '/api/v2/caller-identity',
        headers: (secret) => ({ authorization: secret }),
        account: (json) => textAt(json, 'tokenName') ?? textAt(json, 'accountId'),
    }),
];

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/list.js
/** All verifiers, and which rule's credentials each of them can ask about. */






const allVerifiers = [
    githubUser,
    githubInstallation,
    gitlabPersonal,
    gitlabJob,
    npm,
    slack,
    discordBot,
    discordWebhook,
    telegram,
    aws,
    ...workToolVerifiers,
    ...hostingVerifiers,
    ...modelVerifiers,
];
/** By the id of the rule. */
const verifiers = new Map(allVerifiers.flatMap((verifier) => verifier.rules.map((rule) => [rule, verifier])));

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/endpoints.js
/**
 * `verify-endpoints`: where a provider is asked in place of its public address, e.g. GitHub Enterprise Server.
 *
 *     verify-endpoints:
 *       github: https://github.acme.example/api/v3
 *       gitlab: https://gitlab.acme.example
 */


/** Throws InputError for an unknown provider, and for an address to which no secret may be sent. */
function readEndpoints(setting) {
    const known = [...new Set(allVerifiers.map(({ provider }) => provider))].sort();
    return new Map((setting?.entries(known) ?? []).map(([provider, value]) => [provider, baseOf(value)]));
}
function baseOf(value) {
    const text = value.text();
    // It may hold a password, so that the message must not show it.
    if (text.includes('@'))
        throw new errors/* InputError */.dz(`${value.place} has a user or password in it; it must be an address without them.`);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        return value.fail('an address such as https://github.acme.example/api/v3');
    const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (url.protocol === 'http:' && !isHere)
        return value.fail('an https address; http, which sends the secrets readable, is for localhost only');
    if (url.search !== '' || url.hash !== '')
        return value.fail('an address without "?" and "#"');
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/verify/verify.js
/**
 * Asks providers whether secrets are live, where the user wants it. A question reads only, goes to the provider's own
 * address (or the one in `verify-endpoints`) and to nobody else, and is never logged; an answer is believed no further
 * than its form goes, and nothing of a secret comes out in a `detail`, whatever the provider writes.
 */





const usualLimit = 100;
const verify_atOnce = 4;
const timeoutMs = 10_000;
/** OpenAI's list of models has some 100 kB; all the others are smaller. */
const maxBytes = 1024 * 1024;
/** A provider that could not be reached so often is not asked again in this run. */
const mostFailures = 3;
const longestDetail = 300;
/**
 * Fingerprint → what the provider said; secrets of rules without a verifier are not in it. The same question is asked
 * once: a secret that stands there twice, or both halves of a pair. Where two rules claim a secret, both providers are
 * asked, and `live` counts more than `unknown`, which counts more than `revoked`.
 */
async function verify(secrets, options) {
    const run = { ...options, given: new Map(), failures: new Map() };
    const found = new Map();
    const learn = (fingerprint, liveness) => {
        const known = found.get(fingerprint);
        if (!known || weight[liveness.state] > weight[known.state])
            found.set(fingerprint, liveness);
    };
    const errands = new Map();
    const now = options.now();
    for (const secret of secrets) {
        const verifier = verifiers.get(secret.rule);
        if (!verifier)
            continue;
        const base = verify_baseOf(verifier, options.endpoints);
        const question = questionOf(verifier, secret, base, now);
        if (typeof question === 'string') {
            learn(secret.fingerprint, shown(verifier, secret, unknown(`${verifier.name} was not asked: ${question}.`)));
            continue;
        }
        const key = JSON.stringify([base, question]);
        const errand = errands.get(key) ?? { verifier, credential: secret, for: new Set() };
        errands.set(key, errand);
        errand.for.add(secret.fingerprint);
    }
    const limit = options.limit ?? usualLimit;
    const queue = [...errands.values()];
    for (const { verifier, for: waiting } of queue.splice(limit)) {
        const detail = `${verifier.name} was not asked: ${limit} questions were asked in this run, which is the limit.`;
        for (const fingerprint of waiting)
            learn(fingerprint, unknown(detail));
    }
    const lane = async () => {
        for (let errand = queue.shift(); errand; errand = queue.shift()) {
            const liveness = shown(errand.verifier, errand.credential, await answerTo(errand, run));
            for (const fingerprint of errand.for)
                learn(fingerprint, liveness);
        }
    };
    await Promise.all(Array.from({ length: verify_atOnce }, lane));
    return found;
}
const weight = { revoked: 0, unknown: 1, live: 2 };
const verify_baseOf = ({ provider, base }, endpoints) => endpoints.get(provider) ?? base;
/** A line end in a header would be a header of its own; no credential that we ask about has one. */
const canBeSent = (secret) => /^[\x21-\x7e]+$/.test(secret);
function questionOf(verifier, credential, base, now) {
    const all = [credential, ...(credential.partners ?? [])];
    if (!all.every(({ secret }) => canBeSent(secret)))
        return 'it has characters that no token of this kind has';
    return verifier.ask(credential, base, now);
}
async function answerTo({ verifier, credential }, run) {
    const { provider, name } = verifier;
    const given = run.given.get(provider);
    if (given !== undefined)
        return unknown(`${name} was not asked: ${given}.`);
    const base = verify_baseOf(verifier, run.endpoints);
    // Made anew, since a signature is good for minutes only, and the first questions may have taken those.
    const question = questionOf(verifier, credential, base, run.now());
    if (typeof question === 'string')
        return unknown(`${name} was not asked: ${question}.`);
    const { method, path, body } = question;
    const headers = { 'user-agent': 'Portcullis', accept: 'application/json', ...question.headers };
    let answer;
    try {
        const url = base + path;
        answer = await run.request({
            method,
            url,
            headers,
            timeoutMs,
            maxBytes,
            ...(body !== undefined && { body }),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* ToolError */.v4))
            throw error;
        const failures = (run.failures.get(provider) ?? 0) + 1;
        run.failures.set(provider, failures);
        if (failures >= mostFailures)
            run.given.set(provider, 'it could not be reached before');
        return unknown(error.message);
    }
    if (answer.status === 429)
        run.given.set(provider, 'it limits the rate of questions');
    return meaning(verifier, answer, new URL(base).host, run.endpoints.has(provider));
}
function meaning(verifier, answer, host, isOverridden) {
    const { status } = answer;
    const silent = (words) => unknown(`${host} ${words} (${status}).`);
    if (status >= 300 && status < 400)
        return silent('redirects the question, which is not followed');
    if (status === 429)
        return silent('limits the rate of questions');
    if (status >= 500)
        return silent('could not answer');
    const judged = verifier.judge({ ...answer, json: parsed(answer.body) });
    if (judged)
        return judged;
    if (status === 401) {
        const words = `${host} does not accept it (401)`;
        // Tokens of a server of one's own look the same, and may be live there.
        return verifier.selfHosted && !isOverridden
            ? unknown(`${words}; if another server made it, name that one in \`verify-endpoints\`.`)
            : revoked(`${words}.`);
    }
    if (status === 200)
        return silent(`gives an answer that is not one of ${verifier.name}'s`);
    return silent('gives an answer that does not say whether it is live');
}
function parsed(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** What the provider wrote is untrusted, and may repeat the secret, whole, shortened or encoded. */
function shown(verifier, credential, { state, detail }) {
    const redactor = new redact/* Redactor */.pO();
    for (const { secret } of [credential, ...(credential.partners ?? [])]) {
        // The address of a webhook begins with a host that a sentence may name.
        redactor.add(secret.replace(new URL(verifier.base).host, ''));
    }
    const cleaned = redactor.clean((0,visible/* visibleLine */.P)(detail));
    return { state, detail: cleaned.length > longestDetail ? `${cleaned.slice(0, longestDetail)}…` : cleaned };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/investigate.js
/** What becomes of the finds: looked up in the files as they are now and at the base, paired, dated, asked about. */












async function investigate(found) {
    const { scene, scan, ruleSet, allows, baseline, inputs } = found;
    const { host } = scene;
    const notes = [];
    const endpoints = readEndpoints(inputs.verifyEndpoints); // a fault in it is told also where nothing is found
    const gathered = scan.gathering.groups();
    const groups = scan.scope.kind === 'history'
        ? await withEveryPath(scene.repository, gathered, allows, signalOf(found))
        : gathered;
    const images = await postImages(found, groups);
    const terms = {
        allows,
        today: host.now().toISOString().slice(0, 10),
        acceptNew: inputs.newAllows === 'accept' || !(0,trusted_base/* isProposal */.l)(host.event),
        ...(await marksFor(found, images)),
    };
    const atBase = await knownAtBase(found, groups, baseline, (note) => notes.push(note));
    const isTip = ['tree', 'staged', 'stdin'].includes(scan.scope.kind);
    const { incidents, setAside } = assemble(groups, images.occurrences, {
        rules: ruleSet.rules,
        terms,
        atBase,
        baseline,
        isTip,
        now: host.now(),
    });
    const paired = incidents.map((incident) => withPair(incident, images));
    const dated = await withExposure(found, paired, (note) => notes.push(note));
    const asked = inputs.verify ? await withLiveness(found, dated, images.pairs, endpoints) : dated;
    return { incidents: asked, setAside, notes };
}
/** Where the scan ends: there lines are those that people see. */
function tipOf({ scope }, head) {
    switch (scope.kind) {
        case 'commits':
            if (scope.workingTree)
                return { kind: 'working tree' };
            return scope.include.length > 0 ? { kind: 'commit', commit: scope.include.at(-1) } : undefined;
        case 'history':
            return head === undefined ? undefined : { kind: 'commit', commit: head };
        case 'tree':
            return scope.commit === undefined ? { kind: 'working tree' } : { kind: 'commit', commit: scope.commit };
        case 'staged':
            return { kind: 'index' };
        default:
            return undefined;
    }
}
async function postImages(found, groups) {
    const { scene, scan, ruleSet, inputs } = found;
    const { repository, host } = scene;
    const paths = groups.flatMap(({ places }) => places.flatMap(({ path, kind }) => (path !== '' && isContent(kind) ? [path] : [])));
    const blobs = groups.flatMap(({ places }) => placesOf(places, ({ blob }) => blob));
    const tip = paths.length === 0 ? undefined : tipOf(scan, await repository.head());
    return scanPostImages(ruleSet.engine, { repository, files: host.files }, tip, [...new Set(paths)], {
        maxFileBytes: inputs.maxFileBytes,
        signal: signalOf(found),
        copiesOf: new Set(blobs),
    });
}
const signalOf = ({ scene: { host }, endsAt }) => host.deadline(Math.max(1000, endsAt - host.now().getTime()));
/** The commit that a change is compared with; undefined where nothing is. */
const investigate_baseOf = (scope) => (scope.kind === 'commits' ? scope.exclude[0] : undefined);
/** On a laptop a comment counts at once: whoever writes it is whoever runs this. */
async function marksFor({ scene: { repository, host }, scan: { scope }, ruleSet, inputs: { maxFileBytes } }, images) {
    // A proposed change may be scanned as a tree or a history, too; its comments are no better for that.
    const base = investigate_baseOf(scope) ?? (await (0,trusted_base/* trustedBase */.H)(repository, host.event));
    const tip = scope.kind === 'commits' ? scope.include.at(-1) : await repository.head();
    const paths = images.occurrences.flatMap(({ path, allows }) => (allows.length > 0 ? [path] : []));
    if (base === undefined || host.event.kind === 'local' || tip === undefined)
        return { base: undefined, tip: marksIn(new Map()) };
    const [before, after] = await Promise.all([base, tip].map((commit) => repository.blobs(commit, new Set(paths))));
    const marks = { base: marksIn(before), tip: marksIn(after) };
    if (scope.kind === 'commits')
        return marks;
    const at = { kind: 'commit', commit: base };
    const read = { repository, files: host.files };
    const { occurrences } = await scanPostImages(ruleSet.engine, read, at, [...new Set(paths)], {
        maxFileBytes,
    });
    const keyOf = ({ path, secret }, mark) => `${markKey(mark)} ${secret} ${path}`;
    const had = new Set(occurrences.flatMap((one) => one.allows.map((mark) => keyOf(one, mark))));
    return { ...marks, stood: (place, mark) => had.has(keyOf(place, mark)) };
}
async function knownAtBase(found, groups, baseline, say) {
    const { repository } = found.scene;
    const { scope } = found.scan;
    // A file that is staged may be read whole, with what the last commit has of it.
    const base = scope.kind === 'staged' ? await repository.head() : investigate_baseOf(scope);
    if (base === undefined)
        return new Set();
    const sought = groups
        .filter(({ fingerprint }) => !baseline.has(fingerprint))
        .map(({ fingerprint, secret, places }) => ({
        fingerprint,
        secret,
        blobs: placesOf(places, ({ blob }) => blob),
        encodedIn: placesOf(places, ({ path, encodings }) => (encodings.length > 0 ? path : undefined)),
    }));
    return knownAt(found.scene.repository, base, sought, { say, signal: signalOf(found) });
}
const placesOf = (places, of) => [
    ...new Set(places.flatMap((place) => of(place) || [])),
];
/** Of an id and its secret, each says where the other stands; what was looked for and not found is less sure. */
function withPair(incident, { pairs, paths }) {
    const half = incident.places.find(({ rule }) => rule === incident.rule.id) ?? incident.places[0];
    const pair = pairOf(pairs, half);
    const looked = incident.inTip && incident.places.every(({ path }) => paths.has(path));
    const { id } = incident.rule;
    return {
        ...incident,
        confidence: confidenceWith({ id, confidence: incident.confidence }, pair !== undefined, looked),
        alone: isMereId({ id }) && looked && pair === undefined,
        ...(pair && { pairedWith: pairText(otherHalf(pair, half)) }),
    };
}
async function withExposure({ scene, scan, ...found }, incidents, say) {
    const open = incidents.filter((one) => !one.setAside && one.known !== 'baseline');
    if (open.length === 0)
        return incidents;
    const signal = signalOf({ scene, scan, ...found });
    const past = open.map((one) => ({ ...one, places: [...one.places, ...one.found] }));
    const { exposures } = await exposureOf(scene.repository, scan.scope, past, {
        files: scene.host.files,
        signal,
        say,
    });
    return incidents.map((incident) => {
        const exposure = exposures.get(incident.fingerprint);
        return exposure ? { ...incident, exposure } : incident;
    });
}
/** Only what is new is asked about: the provider learns of no secret that somebody has judged already. */
async function withLiveness({ scene: { host } }, incidents, pairs, endpoints) {
    const suspects = incidents
        .filter(({ setAside, known }) => !setAside && known === undefined)
        .map(({ fingerprint, secret, rule }) => {
        const pair = pairOf(pairs, { rule: rule.id, secret });
        const partners = pair ? [pair.id, pair.secret, ...(pair.third ? [pair.third] : [])] : [];
        return { fingerprint, secret, rule: rule.id, partners };
    });
    const answers = await verify(suspects, { request: host.request, endpoints, now: () => host.now() });
    return incidents.map((incident) => {
        const liveness = answers.get(incident.fingerprint);
        return liveness ? { ...incident, liveness } : incident;
    });
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/findings.js
/** An incident as a finding: what it is, how sure that is, where it stands and since when, and what to do now. */






function findingOf(incident, { bar, now }) {
    const { rule, fingerprint, known, setAside, places, inTip } = incident;
    const first = places[0];
    const isNew = known === undefined;
    const blocking = isNew && !setAside && fails(gradeOf(incident), bar);
    return {
        tool: 'secret-scan',
        rule: rule.id,
        ...(rule.revoke.url !== '' && { helpUri: rule.revoke.url }),
        severity: severityOf(incident),
        message: messageOf(incident, now),
        path: inTip ? first.path : '',
        ...(inTip && first.region && { region: first.region }),
        ...(!inTip && { outsideTree: true }),
        ...related(incident),
        state: isNew ? 'new' : 'unchanged',
        reason: reasonOf(incident),
        id: fingerprint,
        ...(blocking && { blocking }),
        ...suppression(incident),
    };
}
/** Kept in the words of people: "GitHub token ghp_… (40 characters, 3f2b8c1e), proven by …; it opens …. In src/a.ts:3 …". */
function messageOf(incident, now) {
    const { rule, secret, pairedWith, liveness } = incident;
    const facts = tellingFacts(incident, now);
    return [
        `${rule.title} ${(0,redact/* shown */.SP)(secret)}${gradeText(incident)}; it opens ${rule.opens.replace(/\.$/, '')}.`,
        ...(facts.length > 0 ? [`${capital(facts.join(', '))}.`] : []),
        ...(pairedWith !== undefined ? [`It belongs to ${pairedWith}.`] : []),
        ...(liveness ? [liveness.detail] : []),
        `${capital(placesText(incident))}.`,
        ...(gradeOf(incident) === 'revoked' ? [] : [rule.revoke.steps]),
    ].join(' ');
}
function gradeText({ proof, liveness }) {
    if (liveness?.state === 'live')
        return ', live';
    if (liveness?.state === 'revoked')
        return ', revoked';
    if (proof.grade === 'valid')
        return `, proven by ${lower(proof.by)}`;
    return proof.grade === 'invalid' ? `, which no provider made (${lower(proof.by)})` : '';
}
const lower = (text) => /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** "added in 1a2b3c4d5e on 2026-11-20, still in src/a.ts:3 and 2 other places". */
function placesText({ places, exposure, count: all, inTip }) {
    const since = exposure?.since;
    const added = since ? `added in ${(0,default_branch/* short */.h0)(since.commit)} on ${since.date.slice(0, 10)}, ` : '';
    const others = all > 1 ? ` and ${(0,words/* count */.U9)(all - 1, 'other place')}` : '';
    const where = `${placeText(places[0])}${others}`;
    if (inTip)
        return since ? `${added}still in ${where}` : `in ${where}`;
    const gone = isContent(places[0].kind) && exposure?.atHead === false ? ', in the history only' : '';
    return `${added}in ${where}${gone}`;
}
/** "src/a.ts:3, base64", "the commit message of 1a2b3c4d5e", "a branch name". */
function placeText({ path, entry, region, kind, commit, encodings }) {
    const encoded = encodings.length > 0 ? `, as ${encodings.join(' in ')}` : '';
    const file = entry ?? path;
    if (file === '' || kind === 'file name') {
        const of = commit === undefined ? '' : ` of ${(0,default_branch/* short */.h0)(commit)}`;
        const words = kind === 'blob' ? 'standard input' : kind;
        const line = region && kind === 'blob' ? `:${region.startLine}` : '';
        return `the ${words}${line}${of}${encoded}`.replace('the standard input', 'standard input');
    }
    const at = region === undefined ? file : `${file}:${region.startLine}`;
    return `${at}${encoded}`;
}
/** What it tells of itself, but for what is part of its own characters, such as the team in a Slack token. */
function tellingFacts({ proof, secret }, now) {
    const facts = Object.entries(proof.facts ?? {}).filter(([, value]) => value.length < 5 || !secret.includes(value));
    return factsText({ ...proof, facts: Object.fromEntries(facts) }, now);
}
function reasonOf({ known, setAside }) {
    if (setAside)
        return `set aside by ${setAside.place}`;
    if (known === 'baseline')
        return 'the baseline has it';
    return known === 'base' ? 'the base has it already' : 'neither the base nor the baseline has it';
}
function suppression({ setAside, known }) {
    const accepted = (kind, justification) => ({
        suppression: { kind, status: 'accepted', justification },
    });
    if (setAside)
        return accepted(setAside.kind === 'inline' ? 'inSource' : 'external', setAside.reason || setAside.place);
    return known === 'baseline' ? accepted('external', 'It is in the baseline.') : {};
}
/** Other places in files, at most ten. */
function related({ places, inTip }) {
    const others = inTip ? places.slice(1).filter(({ path, kind }) => path !== '' && kind === 'blob') : [];
    if (others.length === 0)
        return {};
    return {
        related: others.slice(0, 10).map((place) => ({
            path: place.path,
            ...(place.region && { region: place.region }),
            message: 'also here',
        })),
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sections.js
/** What the report shows besides findings: the credentials with their past, what to do, what was set aside. */







const table = (title, brief, columns, rows) => ({
    title,
    brief,
    content: { kind: 'table', columns: columns.map((column) => ({ title: column })), rows },
});
/** Where each new credential stands and since when; none when there is none. */
function exposureSection(incidents, now) {
    if (incidents.length === 0)
        return [];
    const rows = incidents.map((incident) => {
        const { rule, secret, exposure, places, count: all, inTip } = incident;
        const since = exposure?.since;
        return [
            `${rule.title} ${(0,redact/* shown */.SP)(secret)}`,
            gradeWords[gradeOf(incident)],
            placeCell(places[0], inTip),
            all > 1 ? String(all) : '',
            since ? `${since.date.slice(0, 10)} in ${(0,default_branch/* short */.h0)(since.commit)}` : '',
            stillThere(incident),
            refsText(incident),
            tellingFacts(incident, now).join(', '),
        ];
    });
    const columns = [
        'Credential',
        'Certainty',
        'Where',
        'Places',
        'Since',
        'Still there',
        'On',
        'Tells of itself',
    ];
    return [table('Credentials', false, columns, rows)];
}
function placeCell(place, inTip) {
    const { path, region, entry, encodings } = place;
    if (!inTip || path === '' || entry !== undefined || encodings.length > 0)
        return placeText(place);
    return region ? { path, line: region.startLine } : { path };
}
/** Of words that stand in no file, such as a message, there is no later state to tell of. */
function stillThere({ exposure, places }) {
    if (exposure?.atHead)
        return 'yes';
    return exposure && isContent(places[0].kind) ? 'no, in the history only' : '';
}
function refsText({ exposure }) {
    if (!exposure)
        return '';
    const { names, more } = exposure.refs;
    return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
/** One row a kind of credential: first make it worthless, then take it out. */
function remedySection(incidents) {
    const rules = [...new Map(incidents.map(({ rule }) => [rule.id, rule])).values()];
    if (rules.length === 0)
        return [];
    const rows = rules.map(({ title, revoke }) => [
        title,
        revoke.steps,
        revoke.url === '' ? '' : { address: revoke.url, words: 'how' },
    ]);
    return [table('What to do', true, ['Credential', 'First', 'See'], rows)];
}
/** Every suppression, and those that were refused. */
function setAsideSection(setAside, ruleTitle) {
    if (setAside.length === 0)
        return [];
    const rows = setAside.map(({ fingerprint, occurrence, judged }) => {
        const allow = 'by' in judged ? judged.by : judged.refused;
        return [
            `${ruleTitle(occurrence.rule)} (${(0,identity_fingerprint/* shortFingerprint */.n)(fingerprint)})`,
            placeText(occurrence),
            allow.place,
            allow.reason || 'none given',
            allow.until ?? '',
            'by' in judged ? (judged.isNew ? 'accepted, though new' : 'yes') : `no: ${judged.why}`,
        ];
    });
    return [
        table('What was set aside', false, ['Credential', 'Where', 'By', 'Reason', 'Until', 'Counts'], rows),
    ];
}
/** Comments and files that the change brings and that speak of what is found. */
function addedSection(marks, files) {
    if (marks.length + files.length === 0)
        return [];
    const rows = [
        ...files.map((path) => [
            { path },
            'settings of this gate',
            'the base counts until it is merged',
        ]),
        ...marks.map(({ path, line, mark, reason, fault }) => [
            { path, line },
            mark,
            fault === undefined ? reason || 'gives no reason' : `sets nothing aside: it ${fault}`,
        ]),
    ];
    return [table('What the change would set aside', true, ['Where', 'What', 'Reason'], rows)];
}
const foundText = (incidents) => incidents.length === 0 ? 'none' : count(incidents.length, 'credential');

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/judge.js
/** Judges what was found by what is asked. Pure: reads no files, knows no runner. */





function judge_judge(found, bar, now) {
    const shownOnes = found.incidents.filter((one) => !one.setAside && one.known !== 'baseline');
    const fresh = byCertainty(shownOnes.filter(({ known }) => known === undefined));
    const blocking = fresh.filter((one) => fails(gradeOf(one), bar));
    const conditions = [
        completeness(found),
        ...secrets(found, bar, fresh, blocking),
        ...newAllows(found, bar),
        ...changedSettings(found),
    ];
    const verdict = verdictOf(found, conditions);
    return {
        gate: 'secret-scan',
        verdict,
        summary: sentence(found, fresh, blocking, conditions),
        conditions,
        measures: measuresOf(found, shownOnes, fresh),
        findings: found.incidents.map((one) => findingOf(one, { bar, now })),
        evidence: [],
        notes: found.notes,
        sections: sectionsOf(found, fresh, now),
        findingNoun: 'credential',
    };
}
function verdictOf({ nothing }, conditions) {
    const has = (status) => conditions.some((condition) => condition.status === status);
    if (has('undecided'))
        return 'error';
    if (has('broken'))
        return 'fail';
    return nothing === undefined ? 'pass' : 'neutral';
}
function completeness({ receipt, left, nothing }) {
    const asked = 'everything in the range is scanned';
    if (nothing !== undefined)
        return { id: 'complete', asked, found: nothing, status: 'idle' };
    const missed = [
        ...receipt.unreached.slice(0, 3),
        ...(receipt.unreached.length > 3 ? [`${receipt.unreached.length - 3} more`] : []),
    ];
    if (missed.length > 0)
        return {
            id: 'complete',
            asked,
            found: `the time was up before ${missed.join(', ')}`,
            status: 'undecided',
        };
    if (left > 0)
        return { id: 'complete', asked, found: `${(0,words/* count */.U9)(left, 'place')} more than are kept`, status: 'undecided' };
    const skipped = receipt.skipped.length;
    const found = skipped === 0 ? 'all of it' : `all but ${(0,words/* count */.U9)(skipped, 'thing')}, listed below`;
    return { id: 'complete', asked, found, status: 'holds' };
}
function secrets({ nothing }, bar, fresh, blocking) {
    const asked = askedWords[bar];
    if (nothing !== undefined)
        return [{ id: 'secrets', asked, found: 'nothing was scanned', status: 'idle' }];
    const others = fresh.length - blocking.length;
    const more = others > 0 ? `${(0,words/* count */.U9)(others, 'finding')} that ${others === 1 ? 'is' : 'are'} less sure` : '';
    const found = blocking.length === 0
        ? more || 'none'
        : `${(0,words/* count */.U9)(blocking.length, 'credential')}${more === '' ? '' : `, and ${more}`}`;
    return [
        {
            id: 'secrets',
            asked,
            found,
            status: blocking.length > 0 ? 'broken' : 'holds',
            ...(blocking.length > 0 && { findings: blocking.map(({ fingerprint }) => fingerprint) }),
        },
    ];
}
/** What the change's own comments would set aside is no pass for it, but said apart, so that a reviewer looks. */
function newAllows({ guarded, setAside, incidents, marks }, bar) {
    if (!guarded)
        return [];
    const asked = 'no comment that the change brings sets aside what would fail';
    // A comment for what the base or the baseline has already keeps nothing from failing.
    const fresh = incidents.filter((one) => one.known === undefined && fails(gradeOf(one), bar));
    const failing = new Set(fresh.map((one) => one.fingerprint));
    const spoken = setAside.filter(({ fingerprint }) => failing.has(fingerprint));
    const refused = distinct(spoken.filter(({ judged }) => 'refused' in judged && judged.refused.kind === 'inline'));
    const accepted = distinct(spoken.filter(({ judged }) => 'by' in judged && judged.isNew));
    if (refused.length > 0)
        return [
            {
                id: 'new-allows',
                asked,
                found: `${(0,words/* count */.U9)(refused.length, 'credential')}`,
                status: 'broken',
                findings: refused,
            },
        ];
    if (marks.length + accepted.length === 0)
        return [];
    const found = accepted.length > 0
        ? `${(0,words/* count */.U9)(accepted.length, 'credential')}, as \`new-allows\` accepts`
        : `${(0,words/* count */.U9)(marks.length, 'comment')}, which set${marks.length === 1 ? 's' : ''} nothing of it aside`;
    return [{ id: 'new-allows', asked, found, status: accepted.length > 0 ? 'warned' : 'holds' }];
}
const distinct = (places) => [
    ...new Set(places.map(({ fingerprint }) => fingerprint)),
];
function changedSettings({ changedPolicy }) {
    if (changedPolicy.length === 0)
        return [];
    return [
        {
            id: 'settings',
            asked: 'the change is judged by the settings of the base',
            found: `it is; what it does to ${changedPolicy.join(', ')} counts once it is merged`,
            status: 'holds',
        },
    ];
}
function measuresOf(found, all, fresh) {
    const { scanned } = found.receipt;
    const proven = all.filter((one) => gradeOf(one) === 'proven').length;
    const aside = found.incidents.length - all.length;
    return [
        { name: 'credentials', unit: 'credentials', numerator: all.length },
        { name: 'new', unit: 'credentials', numerator: fresh.length },
        { name: 'proven', unit: 'credentials', numerator: proven },
        { name: 'set-aside', unit: 'credentials', numerator: aside },
        { name: 'placeholders', unit: 'texts', numerator: found.placeholders },
        { name: 'scanned', unit: 'bytes', numerator: scanned.bytes },
    ];
}
function sectionsOf(found, fresh, now) {
    const titles = new Map(found.rules.map(({ id, title }) => [id, title]));
    return [
        ...remedySection(fresh),
        ...exposureSection(fresh, now),
        ...addedSection(found.guarded ? found.marks : [], found.changedPolicy),
        ...setAsideSection(found.setAside, (id) => titles.get(id) ?? id),
        ...(found.nothing === undefined ? [(0,src_receipt/* receiptSection */.OV)(found.receipt)] : []),
    ];
}
function sentence({ nothing, receipt }, fresh, blocking, conditions) {
    const open = conditions.find(({ status }) => status === 'undecided');
    if (open)
        return `The scan is not complete: ${open.found}.`;
    if (nothing !== undefined)
        return `Nothing was scanned: ${nothing}.`;
    if (blocking.length > 0)
        return `${(0,words/* count */.U9)(blocking.length, 'new credential')}: rotate first, then remove.`;
    return fresh.length > 0
        ? `No new credential that fails; ${(0,words/* count */.U9)(fresh.length, 'less certain finding')} to look at.`
        : `No new credential in ${(0,words/* count */.U9)(receipt.scanned.bytes, 'byte')}.`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shared/git/payload.js
var git_payload = __webpack_require__(145);
// EXTERNAL MODULE: ./build/shared/git/trusted-files.js
var trusted_files = __webpack_require__(3614);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/gather.js
/**
 * Reads what users wrote: rules, baseline, allows, settings of other scanners. Where a change is only proposed, all of it
 * is read from the base commit, so that nobody's change decides how it is scanned itself.
 */





/** `base`: the commit whose word counts; undefined where the files count as they lie here. */
async function gatherPolicy(scene, inputs, base) {
    const read = await readerOf(scene, inputs, base);
    const own = await read.text(inputs.rules);
    const imports = [];
    for (const one of inputs.imports) {
        const text = await read.text(one);
        if (text)
            imports.push(text);
    }
    return {
        rules: { imports, ...(own && { own }) },
        baseline: await read.text(inputs.baseline),
        sidecar: await read.text(inputs.allow),
        changed: await read.changed(),
    };
}
async function readerOf(scene, inputs, base) {
    const { host, repository, directory } = scene;
    const within = base === undefined ? scene.within : await writtenWithin(scene, inputs.workingDirectory);
    const places = [inputs.rules, inputs.baseline, inputs.allow, ...inputs.imports];
    const inTree = (path) => external_node_path_.posix.normalize(external_node_path_.posix.join(within, path));
    const relative = places.map(({ path }) => path).filter((path) => path !== '' && !path.startsWith('/'));
    const config = inputs.config.startsWith('/') ? [] : [inputs.config];
    const paths = [...relative.map(inTree), ...config];
    const atBase = base === undefined ? new Map() : await (0,trusted_files/* trustedFiles */.t)(repository, base, paths);
    const here = (path) => host.files.read(path.startsWith('/') ? path : external_node_path_.posix.join(directory, path));
    return {
        async text({ path, named, place }) {
            if (path === '')
                return undefined;
            const trusted = base !== undefined && !path.startsWith('/');
            const bytes = trusted ? atBase.get(inTree(path)) : await here(path);
            if (bytes)
                return { text: bytes.toString('utf8'), file: path };
            // A change may be the first to bring the file; it counts once it is merged.
            if (!named || trusted)
                return undefined;
            throw new errors/* InputError */.dz(`${place} names ${JSON.stringify(path)}; there is no such file.`);
        },
        async changed() {
            if (base === undefined)
                return [];
            const [before, after] = await Promise.all([base, await gather_tipOf(scene, base)].map((commit) => (0,objects/* readTree */.Zc)(repository.git, commit)));
            return paths.filter((path) => !same(before.get(path), after.get(path)));
        },
    };
}
const same = (one, other) => one?.sha === other?.sha && one?.mode === other?.mode;
/** Where the working directory is in the repository by its name: a change may have put a link in its place. */
async function writtenWithin({ host, repository, within }, workingDirectory) {
    const { workspace } = host.event;
    const place = external_node_path_.posix.join((await host.files.realPath(workspace)) ?? workspace, workingDirectory);
    if (place === repository.root)
        return '';
    return place.startsWith(`${repository.root}/`) ? place.slice(repository.root.length + 1) : within;
}
/** What proposes the change: what is checked out, or, where that is the base itself, what the event names. */
async function gather_tipOf({ host: { event }, repository }, base) {
    const head = await repository.head();
    if (head !== undefined && head !== base)
        return head;
    const named = (0,git_payload/* textAt */.$)(event.payload, 'pull_request', 'head', 'sha') ?? (0,git_payload/* textAt */.$)(event.payload, 'merge_group', 'head_sha');
    return (named !== undefined && (await repository.resolve(named))) || base;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/lint.js
/** Looks at what sets findings aside: whether it reaches further than whoever wrote it can have meant. */


/** A glob or expression that sets more different secrets aside than this is worth a look. */
const usualBlast = 10;
const lint_mostNames = 3;
/**
 * Whole sentences, each with the place of the allow, in the order of `allows`. `today` is a day such as "2026-11-21" (UTC).
 * What is a rule's own condition is no exception, and is not looked at.
 */
function lintAllows(allows, judged, today) {
    const covered = new Map();
    for (const one of judged) {
        const others = covered.get(one.allow);
        if (others === undefined)
            covered.set(one.allow, [one]);
        else
            others.push(one);
    }
    const exceptions = allows.filter(({ condition }) => condition !== true);
    const notes = exceptions.flatMap((allow) => notesOn(allow, covered.get(allow) ?? [], today));
    return [...notes, ...unusedNotes(exceptions, covered, today)];
}
function notesOn(allow, judged, today) {
    if (isOver(allow, today))
        return [
            `${allow.place} held until ${allow.until}, and sets nothing aside any more; take it out or renew it.`,
        ];
    return [...provenNote(allow, judged), ...blastNote(allow, judged), ...contentNote(allow)];
}
const isOver = ({ until }, today) => until !== undefined && until < today;
function provenNote({ place }, judged) {
    const proven = new Map(judged.filter(({ provenValid }) => provenValid).map((one) => [one.fingerprint, one.occurrence]));
    if (proven.size === 0)
        return [];
    const shown = [...proven].slice(0, lint_mostNames).map(([fingerprint, occurrence]) => {
        const where = occurrence.path === '' ? occurrence.kind : placeOf(occurrence);
        return `\`${occurrence.rule}\` (${fingerprint.slice(0, 8)}) at ${where}`;
    });
    const more = proven.size > lint_mostNames ? ` and ${proven.size - lint_mostNames} more` : '';
    const [verb, they] = proven.size === 1 ? ['a credential', 'its'] : [`${proven.size} credentials`, 'their'];
    return [
        `${place} sets aside ${verb} that a provider made, as ${they} checksum or structure shows: ${shown.join(', ')}${more}.`,
    ];
}
const placeOf = ({ path, region }) => region === undefined ? path : `${path}:${region.startLine}`;
function blastNote({ place, breadth }, judged) {
    const secrets = new Set(judged.map(({ fingerprint }) => fingerprint)).size;
    if (breadth !== 'pattern' || secrets <= usualBlast)
        return [];
    return [
        `${place} sets aside ${secrets} different secrets; name the places or the secrets that it is meant for.`,
    ];
}
/** Shapes of credentials that nobody has; five of each are tried. */
const shapes = [
    ['base62', 32],
    ['hex', 40],
    ['base64url', 64],
    ['upper', 20],
];
const eachShape = 5;
/** E.g. `true|false|null` without anchors, which fits whatever has "null" in it. */
function contentNote({ place, fits }) {
    if (fits === undefined)
        return [];
    const tokens = randomTokens();
    const random = tokens.filter(fits).length;
    if (random === tokens.length)
        return [`${place} sets aside whatever it is tried on: all of ${random} random texts.`];
    if (fits(''))
        return [`${place} fits the empty text, and so may fit more than it seems to.`];
    if (random > 0)
        return [
            `${place} sets aside ${random} of ${tokens.length} random texts, so it also sets aside credentials by chance; anchor its expressions with ^ and $.`,
        ];
    const inside = wordsInside.filter((word) => tokens.some((token) => fits(lint_around(token, word))));
    if (inside.length === 0)
        return [];
    return [
        `${place} sets aside every credential that has ${inside.map((word) => `"${word}"`).join(' or ')} anywhere in it; anchor its expressions with ^ and $.`,
    ];
}
/** Words that exceptions without anchors are usually written for, gitleaks' own global one among them. */
const wordsInside = ['true', 'false', 'null', 'test', 'example', 'dummy', 'fake'];
const lint_around = (token, word) => `${token.slice(0, 12)}${word}${token.slice(12)}`;
function randomTokens() {
    const make = new generator/* Generator */.W('random tokens for exceptions');
    return shapes.flatMap(([alphabet, length]) => Array.from({ length: eachShape }, () => make.text(alphabet, length)));
}
/** Those of one file in one sentence: an old baseline has hundreds. */
function unusedNotes(allows, covered, today) {
    const unused = allows.filter((allow) => !covered.has(allow) && !isOver(allow, today));
    if (unused.length === 0)
        return [];
    const shown = unused.slice(0, lint_mostNames).map(({ place }) => place);
    const more = unused.length > lint_mostNames ? ` and ${unused.length - lint_mostNames} more` : '';
    const words = unused.length === 1 ? 'sets nothing aside' : 'set nothing aside';
    return [`${shown.join('; ')}${more} ${words} in what was scanned; take out what is no longer needed.`];
}
/** What `JudgedAllow` wants of an occurrence. */
const judgedAllow = (allow, occurrence) => ({
    allow,
    occurrence,
    provenValid: occurrence.proof.grade === 'valid',
    fingerprint: fingerprintOf(occurrence.secret),
});

// EXTERNAL MODULE: ./build/actions/secret-scan/src/policy/rule-set.js + 18 modules
var rule_set = __webpack_require__(5173);
// EXTERNAL MODULE: ./build/shared/text/glob.js + 1 modules
var text_glob = __webpack_require__(3606);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/policy/policy-text.js
var policy_text = __webpack_require__(2886);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/policy/sidecar.js
/**
 * What is set aside by a file of its own, `.github/portcullis-allow.yml`: for places that have no comments, such as JSON and
 * binary files, and for whole paths.
 */




const mostEntries = 10_000;
const keys = ['path', 'rule', 'fingerprint', 'reason', 'until'];
/**
 * A list of `{ path, rule, fingerprint, reason, until }`. An entry covers what fits all that it names; a path or a
 * fingerprint it must name, and a reason. Throws InputError with place, value and what was wanted.
 */
function readSidecar(text, file) {
    const root = (0,policy_text/* parsePolicy */.ON)(text, file);
    if (root.kind === 'nothing')
        return [];
    const items = root.list();
    if (items.length > mostEntries)
        throw new errors/* InputError */.dz(`${file} has ${items.length} entries; it must have at most ${mostEntries}.`);
    return items.map(sidecar_entry);
}
function sidecar_entry(item) {
    item.entries(keys);
    const [path, fingerprint, rule] = [pathOf(item), fingerprintIn(item), ruleOf(item)];
    if (path === undefined && fingerprint === undefined)
        throw new errors/* InputError */.dz(`${item.place} names neither a \`path\` nor a \`fingerprint\`; it must name one.`);
    const fits = path === undefined ? () => true : (0,text_glob/* compileGlob */.S)(path, item.maybe('path')?.place);
    return {
        kind: 'sidecar',
        place: sidecar_placeOf(item),
        reason: sidecar_reasonOf(item),
        until: untilOf(item),
        breadth: fingerprint !== undefined ? 'secret' : isWithoutWildcard(path ?? '') ? 'place' : 'pattern',
        covers: (one) => (rule === undefined || one.rule === rule) &&
            fits(one.path) &&
            (fingerprint === undefined || (0,identity_fingerprint/* fingerprintOf */.a)(one.secret).startsWith(fingerprint)),
    };
}
/** "`[2]` in .github/portcullis-allow.yml:7:3" → ".github/portcullis-allow.yml:7" */
const sidecar_placeOf = ({ place }) => place.replace(/^.*?` in /s, '').replace(/:\d+$/, '');
const isWithoutWildcard = (glob) => !/[*?[{]/.test(glob);
function pathOf(item) {
    const setting = item.maybe('path');
    const glob = setting?.text();
    if (glob !== undefined)
        (0,text_glob/* compileGlob */.S)(glob, `${setting?.place} has a glob that can't be read:`);
    return glob;
}
function fingerprintIn(item) {
    const setting = item.maybe('fingerprint');
    if (setting === undefined)
        return undefined;
    const text = setting.text().toLowerCase();
    if (/^[0-9a-f]{8,32}$/.test(text))
        return text;
    // Whoever does not know the form may have written the secret itself.
    throw new errors/* InputError */.dz(`${setting.place} is a text of ${text.length} characters; it must be a fingerprint as a report shows it, 8 to 32 hexadecimal digits.`);
}
function ruleOf(item) {
    const setting = item.maybe('rule');
    const id = setting?.text();
    if (id !== undefined && !policy_text/* ruleId */.IC.test(id))
        setting?.fail('the id of a rule, such as `github-classic-token`');
    return id;
}
function sidecar_reasonOf(item) {
    const reason = item.maybe('reason')?.text().replace(/\s+/g, ' ').trim();
    if (!reason)
        throw new errors/* InputError */.dz(`${item.place} gives no \`reason\`; say why this may stand.`);
    return reason;
}
function untilOf(item) {
    const setting = item.maybe('until');
    const day = setting?.text();
    if (day !== undefined && !(0,policy_text/* isDay */.N)(day))
        setting?.fail('a day that there is, such as 2027-01-31');
    return day;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/reports.js
/** The files besides the report: the receipt, and a baseline with everything that was found. */



/** Gives the path of the receipt. */
async function writeReports(host, receipt, incidents, baseline, sieve) {
    const directory = await host.reportDirectory('secret-scan');
    const path = `${directory}/receipt.json`;
    await host.files.write(path, (0,src_receipt/* receiptJson */.jV)(cleaned(receipt, sieve)));
    const known = knownAfter(incidents, baseline);
    const reasons = cleaned(known.map(({ reason }) => reason), sieve);
    const lines = known.map((one, i) => ({ ...one, reason: reasons[i] }));
    await host.files.write(`${directory}/baseline.txt`, baselineText(lines));
    return path;
}
/** What was in the baseline stays, also what this scan did not come by; what is set aside elsewhere needs no line. */
function knownAfter(incidents, baseline) {
    const found = incidents
        .filter(({ fingerprint, setAside }) => !setAside && !baseline.has(fingerprint))
        .map(({ fingerprint, rule }) => ({ fingerprint, rule: rule.id, reason: '' }));
    return [...baseline.values(), ...found];
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/sources/changes.js
var changes = __webpack_require__(1836);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/sources/history.js
var sources_history = __webpack_require__(8061);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/texts.js
/** Words that a push carries besides files: messages, people, names of refs, notes, and the text of a pull request. */




const longestText = 32 * 1024 * 1024;
/** Messages of commits, and everybody whom they name, once. Commit objects are read raw: no mailmap, no re-encoding. */
async function* readCommitTexts(repository, commits, limits) {
    const people = new Set();
    let left = commits.length;
    for await (const objects of objectsOf(repository, commits, limits)) {
        left -= objects.length;
        const pieces = [];
        for (const { id, bytes } of objects) {
            if (!bytes)
                continue;
            const { header, message } = parted(bytes);
            if (message.length > 0)
                pieces.push({ bytes: message, kind: 'commit message', path: '', commit: id });
            for (const [, name] of header.matchAll(/^(?:author|committer) (.*) \d+ [+-]\d+$/gm)) {
                if (people.has(name))
                    continue;
                people.add(name);
                pieces.push({ bytes: Buffer.from(name, 'latin1'), kind: 'author', path: '', commit: id });
            }
        }
        yield (0,batch/* batchOf */.Kb)({ pieces });
    }
    if (left > 0)
        yield (0,batch/* batchOf */.Kb)({ unreached: [`the messages of ${left} commits`] });
}
const objectsOf = (repository, ids, { signal }) => (0,object_stream/* streamObjects */.Fd)(repository.git, ids, { limit: longestText, ...(signal === undefined ? {} : { signal }) });
function parted(bytes) {
    const end = bytes.indexOf('\n\n');
    if (end < 0)
        return { header: bytes.toString('latin1'), message: Buffer.alloc(0) };
    return { header: bytes.toString('latin1', 0, end), message: bytes.subarray(end + 2) };
}
/** Messages of annotated tags and names of branches and tags: of all that are here, or of one, e.g. "refs/tags/v1". */
async function* readRefTexts(repository, limits, only) {
    const format = '--format=%(objecttype) %(objectname) %(refname)';
    const listed = await repository.git.run(['for-each-ref', format, ...(only === undefined ? [] : [only])]);
    const refs = listed.stdout
        .toString('latin1')
        .split('\n')
        .filter((line) => line !== '');
    const pieces = refs.map((line) => {
        const name = Buffer.from(line.split(' ').slice(2).join(' '), 'latin1');
        return { bytes: name, kind: 'branch name', path: '' };
    });
    yield (0,batch/* batchOf */.Kb)({ pieces });
    let tags = refs.filter((line) => line.startsWith('tag ')).map((line) => line.split(' ')[1]);
    // A tag may be of a tag, which is of a tag …
    while (tags.length > 0) {
        const further = [];
        for await (const objects of objectsOf(repository, tags, limits))
            yield (0,batch/* batchOf */.Kb)({ pieces: tagPieces(objects, further) });
        tags = further;
    }
}
function tagPieces(objects, further) {
    return objects.flatMap(({ type, bytes }) => {
        if (!bytes || type !== 'tag')
            return [];
        const { header, message } = parted(bytes);
        const [, inner] = /^object ([0-9a-f]+)\ntype tag$/m.exec(header) ?? [];
        if (inner !== undefined)
            further.push(inner);
        const tagger = /^tagger (.*) \d+ [+-]\d+$/m.exec(header)?.[1];
        return [
            { bytes: message, kind: 'tag message', path: '' },
            ...(tagger === undefined ? [] : [{ bytes: Buffer.from(tagger, 'latin1'), kind: 'author', path: '' }]),
        ];
    });
}
/** Notes (git-notes) on these commits, as far as they are here. */
async function* readNotes(repository, commits, limits) {
    const wanted = new Set(commits);
    const refs = (await repository.git.text(['for-each-ref', '--format=%(objectname)', 'refs/notes'])).split('\n');
    const notes = new Map();
    for (const ref of refs.filter((sha) => sha !== '')) {
        const { stdout } = await repository.git.run(['ls-tree', '-r', '-z', ref]);
        for (const record of (0,objects/* recordsOf */.M$)(stdout)) {
            const [meta = '', path = ''] = record.toString('latin1').split('\t');
            const commit = path.replaceAll('/', '');
            if (wanted.has(commit))
                notes.set(meta.split(' ')[2], commit);
        }
    }
    for await (const objects of objectsOf(repository, [...notes.keys()], limits))
        yield (0,batch/* batchOf */.Kb)({
            pieces: objects.flatMap(({ id, bytes }) => bytes ? [{ bytes, kind: 'note', path: '', commit: notes.get(id), blob: id }] : []),
        });
}
/** What people wrote on GitHub, as far as the event's payload has it. */
function eventTexts({ payload }) {
    const places = [
        ['pull_request', 'title'],
        ['pull_request', 'body'],
        ['pull_request', 'head', 'ref'],
        ['release', 'name'],
        ['release', 'body'],
    ];
    return places.flatMap((keys) => {
        const text = (0,git_payload/* textAt */.$)(payload, ...keys);
        const kind = keys.at(-1) === 'ref' ? 'branch name' : `${keys[0].replace('_', '-')} text`;
        return text === undefined ? [] : [{ bytes: Buffer.from(text), kind, path: '' }];
    });
}

// EXTERNAL MODULE: ./build/shared/git/diff.js
var diff = __webpack_require__(1380);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/sources/patch-pieces.js + 1 modules
var patch_pieces = __webpack_require__(9841);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/uncommitted.js
/** What is not committed: staged, changed or untracked; and what comes in on standard input. */







/** What the next commit would add. */
const readStaged = (repository, limits) => differing(repository, ['--cached'], limits);
/** What lies in the working tree and not in HEAD, untracked files included. */
async function* readUncommitted(repository, files, limits) {
    // The new content of a binary file may be in no object yet.
    yield* differing(repository, [], limits, (binary) => (0,tree/* readWorkingTree */.c)(repository, files, limits, binary.map(({ path }) => path)));
    const untracked = (await (0,diff/* untrackedFiles */.z)(repository.git)).map(path_bytes/* pathFromBytes */.nP);
    yield* (0,tree/* readWorkingTree */.c)(repository, files, limits, untracked);
}
/** A file that git takes for binary, or that attributes call so, is read whole: archives are opened that way. */
async function* differing(repository, which, limits, readNamed) {
    const { git } = repository;
    const base = (await repository.head()) ?? (await git.text(['hash-object', '-t', 'tree', '--stdin'], { stdin: '' }));
    const args = ['diff', ...which, '--unified=0', '--irreversible-delete', ...changes/* patchOptions */.Rm, base, '--'];
    const options = limits.signal === undefined ? {} : { signal: limits.signal };
    const stream = (0,git_stream/* streamGit */.t)(git, args, { settings: changes/* patchSettings */.Og, ...options });
    yield* (0,changes/* readPatch */.Hx)(git, stream, (0,patch_pieces/* patchPiecesReader */.B)(limits.maxFileBytes), limits, readNamed);
    if (limits.signal?.aborted)
        yield (0,batch/* batchOf */.Kb)({ unreached: ['what differs from HEAD'] });
}
/** All of it as one piece. */
async function* readStandardInput(chunks, limits) {
    const kept = [];
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size <= limits.maxFileBytes)
            kept.push(chunk);
        else
            kept.length = 0;
    }
    const bytes = Buffer.concat(kept);
    yield size > limits.maxFileBytes
        ? (0,batch/* batchOf */.Kb)({ skipped: [(0,batch/* tooLarge */.g$)('standard input', size, limits.maxFileBytes)] })
        : (0,batch/* batchOf */.Kb)({ pieces: [{ bytes, kind: 'blob', path: '', lineAt: (0,batch/* wholeFile */.AA)(bytes) }], blobs: 1 });
}

// EXTERNAL MODULE: ./build/actions/secret-scan/src/scan/scan-source.js
var scan_source = __webpack_require__(6221);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/scan/slices.js
var scan_slices = __webpack_require__(1281);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/scan/run-scan.js
/** Goes through everything that a scope is about, and the words around it. */










async function runScan(job, told) {
    const { host, repository, scope, engine, maxFileBytes } = job;
    const limits = { maxFileBytes, signal: host.deadline(left(job)) };
    const scan = async (source) => {
        for await (const part of (0,scan_source/* scanSource */.b)(engine, source))
            told(part);
    };
    switch (scope.kind) {
        case 'nothing':
            return none;
        case 'stdin': {
            const input = host.stdin?.();
            if (!input)
                throw new errors/* InputError */.dz('`scan` is "stdin", but nothing can be piped into a step; use the command line.');
            await scan(readStandardInput(input, limits));
            return none;
        }
        case 'staged':
            await scan(readStaged(repository, limits));
            return none;
        case 'tree':
            return scanTree(job, scope.commit, limits, scan, told);
        case 'history':
            return scanHistory(job, limits, scan, told);
        case 'commits': {
            const commits = await (0,changes/* commitsOf */.g3)(repository.git, scope);
            const parts = commits.length < scan_slices/* worthThreads */.A.commits ? 1 : host.cores;
            const slices = (0,sources_history/* inParts */.oP)(commits, parts).map((part) => ({ kind: 'commits', commits: part }));
            await (0,scan_slices/* scanSlices */.b)(host, jobOf(job, slices), told);
            if (scope.workingTree)
                await scan(readUncommitted(repository, host.files, limits));
            if (job.text)
                await scanWords(job, commits, limits, scan);
            return { ...none, commits };
        }
    }
}
const none = { commits: [], knownBlobs: 0 };
const left = ({ host, endsAt }) => Math.max(1, endsAt - host.now().getTime());
const jobOf = (job, slices) => ({
    directory: job.repository.root,
    rules: job.rules,
    maxFileBytes: job.maxFileBytes,
    milliseconds: left(job),
    slices,
});
async function scanTree(job, commit, limits, scan, told) {
    const { host, repository, text } = job;
    const paths = commit === undefined
        ? [...(await repository.paths())]
        : [...(await (0,objects/* readTree */.Zc)(repository.git, commit)).keys()];
    if (commit !== undefined)
        await scan((0,tree/* readCommitTree */.w)(repository, commit, limits));
    else {
        const submodules = [...(await repository.submodules())];
        const why = 'it is a submodule, whose commits are in another repository';
        await scan(oneBatch({ trees: 1, skipped: submodules.map((what) => ({ what, why })) }));
        const parts = paths.length < scan_slices/* worthThreads */.A.files ? 1 : host.cores;
        await (0,scan_slices/* scanSlices */.b)(host, jobOf(job, (0,sources_history/* inParts */.oP)(paths, parts).map((part) => ({ kind: 'files', paths: part }))), told);
    }
    if (!text)
        return none;
    await scan(oneBatch({ pieces: namePieces(paths) }));
    if (commit !== undefined && host.event.ref !== undefined)
        await scan(readRefTexts(repository, limits, host.event.ref));
    await scan(oneBatch({ pieces: eventTexts(host.event) }));
    return none;
}
async function scanHistory(job, limits, scan, told) {
    const { host, repository, maxFileBytes, known, text } = job;
    const plan = await (0,sources_history/* planHistory */.G5)(repository, maxFileBytes, host.cores, known);
    await scan(oneBatch({ commits: plan.commits, skipped: plan.skipped }));
    const alone = plan.bytes < scan_slices/* worthThreads */.A.bytes;
    const slices = alone ? joined(plan.slices) : plan.slices;
    // Commits were counted above, whether their patches are read or the blobs that they lead to.
    await (0,scan_slices/* scanSlices */.b)(host, jobOf(job, slices), (part) => told({ ...part, tally: { ...part.tally, commits: 0 } }));
    if (text) {
        await scanWords(job, plan.revisions, limits, scan);
        await scan(readRefTexts(repository, limits));
        await scan(oneBatch({ pieces: namePieces(plan.paths) }));
    }
    return { commits: plan.revisions, knownBlobs: plan.known };
}
/** One slice in place of several, in which this thread goes through one after the other anyway. */
function joined(slices) {
    const blobs = slices.filter((slice) => slice.kind === 'blobs');
    if (blobs.length < slices.length || blobs.length < 2)
        return slices;
    return [{ kind: 'blobs', ids: blobs.flatMap(({ ids }) => ids), paths: blobs.flatMap(({ paths }) => paths) }];
}
async function scanWords({ host, repository }, commits, limits, scan) {
    await scan(readCommitTexts(repository, commits, limits));
    await scan(readNotes(repository, commits, limits));
    const pushed = host.event.name === 'push' && host.event.ref !== undefined ? [branchPiece(host.event.ref)] : [];
    await scan(oneBatch({ pieces: [...eventTexts(host.event), ...pushed] }));
}
const branchPiece = (ref) => ({ bytes: Buffer.from(ref), kind: 'branch name', path: '' });
const namePieces = (paths) => paths.map((path) => ({ bytes: Buffer.from(path), kind: 'file name', path }));
async function* oneBatch(parts) {
    yield (0,batch/* batchOf */.Kb)(parts);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/blob-cache.js
/**
 * Which blobs were scanned before with these very rules: a file of sorted binary ids, named by the hash of the rule set.
 * Only blobs in which nothing was found belong in it. A file that is damaged or foreign counts as none.
 */


const magic = Buffer.from('portcullis blobs 1\n');
const sumBytes = 32;
const mostBytes = 512 * 1024 * 1024;
const blob_cache_none = { size: 0, has: () => false };
const fileOf = (directory, ruleSet) => (0,external_node_path_.join)(directory, `${(0,external_node_crypto_.createHash)('sha256').update(ruleSet).digest('hex').slice(0, 32)}.blobs`);
/** `idBytes` is 20 for SHA-1, 32 for SHA-256. */
async function readBlobCache(files, directory, ruleSet, idBytes = 20) {
    const path = fileOf(directory, ruleSet);
    const stat = await files.stat(path);
    if (stat?.kind !== 'file' || stat.size > mostBytes)
        return blob_cache_none;
    const bytes = await files.read(path);
    const head = magic.length + sumBytes;
    if (!bytes || bytes.length < head || !bytes.subarray(0, magic.length).equals(magic))
        return blob_cache_none;
    const ids = bytes.subarray(head);
    const sum = (0,external_node_crypto_.createHash)('sha256').update(ids).digest();
    if (ids.length % idBytes !== 0 || !bytes.subarray(magic.length, head).equals(sum))
        return blob_cache_none;
    return { size: ids.length / idBytes, has: (id) => holds(ids, Buffer.from(id, 'hex'), idBytes) };
}
function holds(ids, id, idBytes) {
    if (id.length !== idBytes)
        return false;
    let low = 0;
    let high = ids.length / idBytes;
    while (low < high) {
        const middle = (low + high) >>> 1;
        const order = ids.compare(id, 0, idBytes, middle * idBytes, (middle + 1) * idBytes);
        if (order === 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}
/** `ids`: all that count as scanned, those of the cache before included. */
async function writeBlobCache(files, directory, ruleSet, ids) {
    const sorted = Buffer.from([...new Set(ids)].sort().join(''), 'hex');
    const sum = (0,external_node_crypto_.createHash)('sha256').update(sorted).digest();
    await files.write(fileOf(directory, ruleSet), Buffer.concat([magic, sum, sorted]));
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/scan-all.js
/** Runs the scan and gathers what it tells: the receipt, the credentials, and what the cache may remember. */








const mostMarks = 1000;
const progressBytes = 50_000_000;
async function scanAll(task) {
    const gathering = new Gathering((place) => task.allows.some((allow) => allow.covers(place)));
    try {
        return await scanInto(gathering, task);
    }
    finally {
        hide(task, gathering);
    }
}
async function scanInto(gathering, { scene, scope, rules, ruleSet, inputs, endsAt, redactor }) {
    const { host, repository } = scene;
    const marks = [];
    const clean = new Set();
    const receipt = (0,src_receipt/* receiptWriter */.Uz)({
        range: scope.how,
        start: scope.kind === 'commits' ? scope.exclude : [],
        end: await endOf(scene, scope),
        shallow: await repository.isShallow(),
        ruleSet: ruleSet.hash,
    });
    const cache = await cacheOf(scene, scope, inputs.cache, ruleSet.hash);
    let bytes = 0;
    const gone = await runScan({
        host,
        repository,
        scope,
        engine: ruleSet.engine,
        rules,
        maxFileBytes: inputs.maxFileBytes,
        endsAt,
        text: inputs.text,
        ...(cache && { known: cache.known }),
    }, (part) => {
        receipt.add(part.tally);
        gathering.add(part.occurrences);
        if (marks.length < mostMarks)
            marks.push(...part.marks);
        if (cache)
            for (const id of part.clean)
                clean.add(id);
        const before = Math.floor(bytes / progressBytes);
        bytes += part.tally.bytes;
        if (Math.floor(bytes / progressBytes) > before)
            host.log.progress(`${(0,words/* grouped */.zD)(Math.round(bytes / 1_000_000))} MB scanned`);
    });
    await cache?.keep(clean);
    return {
        scope,
        gathering,
        receipt: receipt.end(gone.knownBlobs),
        marks,
        redactor,
        notes: [
            ...(gone.knownBlobs > 0
                ? [`${(0,words/* grouped */.zD)(gone.knownBlobs)} file contents were scanned before with these rules and held nothing.`]
                : []),
            ...(inputs.cache !== '' && (0,trusted_base/* isProposal */.l)(host.event)
                ? ['The cache is neither read nor written for a proposed change, which could bring one of its own.']
                : []),
        ],
    };
}
async function endOf({ repository }, scope) {
    if (scope.kind === 'commits')
        return scope.include;
    if (scope.kind === 'tree' && scope.commit !== undefined)
        return [scope.commit];
    const head = scope.kind === 'stdin' ? undefined : await repository.head();
    return head === undefined ? [] : [head];
}
/** Contents in which something was found are never remembered, so that they are found again. */
async function cacheOf({ host, directory, repository }, scope, path, ruleSet) {
    if (path === '' || scope.kind !== 'history' || (0,trusted_base/* isProposal */.l)(host.event))
        return undefined;
    const place = path.startsWith('/') ? path : `${directory}/${path}`;
    const format = await repository.git.text(['rev-parse', '--show-object-format']);
    const cache = await readBlobCache(host.files, place, ruleSet, format === 'sha256' ? 32 : 20);
    const kept = [];
    return {
        known: (blob) => {
            const has = cache.has(blob);
            if (has)
                kept.push(blob);
            return has;
        },
        keep: (clean) => writeBlobCache(host.files, place, ruleSet, [...kept, ...clean]),
    };
}
/** A mask of a short word would make the whole log unreadable; reports are cleaned of those, too. */
const shortestMask = 8;
const mostMasks = 500;
function hide({ scene: { host }, ruleSet, redactor }, gathering) {
    const keywords = new Map(ruleSet.rules.map((rule) => [rule.id, rule.keywords]));
    let masks = 0;
    for (const { secret, rule } of gathering.groups()) {
        redactor.add(secret, (0,learn/* openPart */.Q)(secret, keywords.get(rule) ?? []));
        for (const mask of (0,redact/* masksOf */.JF)(secret))
            if (mask.length >= shortestMask && masks++ < mostMasks)
                host.mask(mask);
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/reach.js
/** Makes a shallow clone deep enough for what is to be scanned, and refuses where that is not possible. */



/** What git takes for "all of it" (git-fetch-pack: INFINITE_DEPTH). */
const everything = 0x7fffffff;
const here = async (repository, sha) => (await repository.resolve(sha)) === sha || repository.fetchCommit(sha);
/**
 * Where a shallow clone ends, git takes a commit for one without parents, so all its files look added. No such commit may
 * be in the range. `commits` is how many the event says that there are: no line of them is longer, so that depth and one
 * more has every parent; where the excluded side needs more, the depth grows.
 */
async function completeRange(repository, include, exclude, commits) {
    for (const sha of [...include, ...exclude])
        if (!(await here(repository, sha)))
            throw unreachable(sha);
    const exact = commits !== undefined && commits > 0 && commits < 100_000 ? [commits + 1] : [];
    for (const depth of [...exact, 64, 512, 4096, everything]) {
        if ((await cutCommits(repository, include, exclude)).length === 0)
            return;
        if (!(await repository.fetchHistory([...include, ...exclude], depth)))
            break;
    }
    const [cut] = await cutCommits(repository, include, exclude);
    if (cut !== undefined)
        throw new errors/* ToolError */.v4(`This clone is too shallow for the range to be scanned: it ends at commit ${(0,default_branch/* short */.h0)(cut)}, and more could not be fetched. Give \`fetch-depth: 0\` to actions/checkout.`);
}
/** All that HEAD reaches. */
async function completeHistory(repository) {
    if (!(await repository.isShallow()))
        return;
    const head = await repository.head();
    if (head !== undefined)
        await completeRange(repository, [head], []);
}
const unreachable = (sha) => new errors/* ToolError */.v4(`Commit ${(0,default_branch/* short */.h0)(sha)}, an end of the range to be scanned, is not in this clone and could not be fetched. Give \`fetch-depth: 0\` to actions/checkout.`);
/** The commits of the range whose parents this clone has left out: git sees none, and they name some. */
async function cutCommits(repository, include, exclude) {
    if (include.length === 0 || !(await repository.isShallow()))
        return [];
    const revisions = [...include, ...exclude.map((sha) => `^${sha}`)];
    const args = ['rev-list', '--max-parents=0', '--stdin'];
    const roots = (await repository.git.text(args, { stdin: `${revisions.join('\n')}\n` }))
        .split('\n')
        .filter(objects/* isSha */.HH);
    const recorded = await Promise.all(roots.map((sha) => repository.parentsRecorded(sha)));
    return roots.filter((_, i) => recorded[i].length > 0);
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/range.js
/**
 * What has to be scanned, by the event that started the run: from its payload and local git, never from an API. What
 * can't be told is an error that says what to change; it is never taken for "nothing".
 */





/** Fetches what is missing. InputError for a bad `range`, ToolError for what can't be resolved or fetched. */
async function findScope(repository, event, asked) {
    const head = await repository.head();
    if (asked.scan === 'stdin')
        return { kind: 'stdin', how: 'standard input' };
    if (asked.scan === 'staged')
        return { kind: 'staged', how: 'what is staged against HEAD' };
    if (asked.range !== '')
        return explicit(repository, asked.range);
    if (asked.scan === 'tree')
        return { kind: 'tree', commit: undefined, how: 'all files of the working tree' };
    if (head === undefined && event.kind !== 'local')
        return { kind: 'nothing', how: 'the repository has no commit yet' };
    if (asked.scan === 'history')
        return range_history(repository, 'the input `scan` asks for the whole history');
    if (event.kind === 'local')
        return local(repository, head);
    const scope = await byEvent(repository, event, head);
    if (scope)
        return scope;
    return asked.scan === 'changes'
        ? fromForkPoint(repository, event, head)
        : range_history(repository, `the event ${event.name} names no range`);
}
async function byEvent(repository, event, head) {
    switch (event.name) {
        case 'pull_request':
        case 'pull_request_target':
        case 'pull_request_review':
        case 'pull_request_review_comment':
            return pullRequest(repository, event, head);
        case 'merge_group': {
            const [from, to] = ['base_sha', 'head_sha'].map((key) => (0,git_payload/* textAt */.$)(event.payload, 'merge_group', key));
            return between(repository, range_told(from, 'merge_group.base_sha'), range_told(to, 'merge_group.head_sha'), 'the merge group');
        }
        case 'push':
            return push(repository, event);
        case 'release':
            return tagged(repository, `refs/tags/${range_told((0,git_payload/* textAt */.$)(event.payload, 'release', 'tag_name'), 'release.tag_name', true)}`);
        default:
            return undefined;
    }
}
function range_told(value, key, name = false) {
    if (value !== undefined && (name || (0,objects/* isSha */.HH)(value)))
        return value;
    throw new errors/* ToolError */.v4(`The payload of the event has no \`${key}\`; name what to scan in \`range\`, e.g. "main..HEAD".`);
}
async function pullRequest(repository, event, checkedOut) {
    const base = range_told((0,git_payload/* textAt */.$)(event.payload, 'pull_request', 'base', 'sha'), 'pull_request.base.sha');
    const head = range_told((0,git_payload/* textAt */.$)(event.payload, 'pull_request', 'head', 'sha'), 'pull_request.head.sha');
    const parents = await repository.parentsRecorded(checkedOut);
    // What is checked out is a merge of both, made by GitHub or, after a conflict, by a person.
    const merge = parents.length === 2 && parents[1] === head ? [checkedOut] : [];
    const exclude = [...new Set([base, ...(merge.length > 0 ? [parents[0]] : [])])];
    const commits = event.payload.pull_request.commits;
    const how = `${(0,default_branch/* short */.h0)(base)}..${(0,default_branch/* short */.h0)(head)}, the pull request`;
    const scope = await complete(repository, [head, ...merge], exclude, how, commits);
    if (exclude.length < 2 || !(await holdsSome(repository, parents[0], { base, head })))
        return scope;
    return complete(repository, [head, ...merge], [base], how, commits);
}
/**
 * Whether a commit has commits of the pull request in its past. A merge that is checked out is GitHub's as a rule, and its
 * first parent the base as it is by now; but it may be a later state of the author's branch that a step has checked out.
 */
async function holdsSome({ git }, commit, { base, head }) {
    const count = (without) => git.text(['rev-list', '--count', '--stdin'], {
        stdin: [head, ...without.map((sha) => `^${sha}`), ''].join('\n'),
    });
    return (await count([base])) !== (await count([base, commit]));
}
const between = (repository, from, to, of) => complete(repository, [to], [from], `${(0,default_branch/* short */.h0)(from)}..${(0,default_branch/* short */.h0)(to)}, ${of}`);
async function complete(repository, include, exclude, how, commits) {
    await completeRange(repository, include, exclude, typeof commits === 'number' ? commits : undefined);
    return { kind: 'commits', include, exclude, workingTree: false, how };
}
async function push(repository, event) {
    const ref = event.ref ?? (0,git_payload/* textAt */.$)(event.payload, 'ref') ?? 'this ref';
    const after = range_told((0,git_payload/* textAt */.$)(event.payload, 'after') ?? event.sha, 'after');
    if (/^0+$/.test(after))
        return { kind: 'nothing', how: `${ref} was deleted, which brings no content` };
    if (ref.startsWith('refs/tags/'))
        return tagged(repository, ref, after);
    const before = range_told((0,git_payload/* textAt */.$)(event.payload, 'before'), 'before');
    const main = (0,git_payload/* textAt */.$)(event.payload, 'repository', 'default_branch');
    const isMain = main !== undefined && ref === `refs/heads/${main}`;
    const fresh = /^0+$/.test(before);
    if (!fresh && (await here(repository, before))) {
        const known = isMain ? undefined : await repository.resolve(`refs/remotes/origin/${main}`);
        const exclude = [...new Set([before, ...(known === undefined ? [] : [known])])];
        return complete(repository, [after], exclude, `${(0,default_branch/* short */.h0)(before)}..${(0,default_branch/* short */.h0)(after)}, the push to ${ref}`);
    }
    const why = fresh ? `${ref} is new` : `what ${ref} was before, ${(0,default_branch/* short */.h0)(before)}, is gone (a forced push)`;
    const base = isMain ? undefined : await mainTip(repository, main);
    // Only the default branch is taken as scanned before: another branch may have come with the same push.
    return base === undefined
        ? complete(repository, [after], [], `all that ${(0,default_branch/* short */.h0)(after)} reaches, since ${why}`)
        : complete(repository, [after], [base.sha], `${base.name}..${(0,default_branch/* short */.h0)(after)}, since ${why}`);
}
async function mainTip(repository, main) {
    const known = await (0,default_branch/* defaultBranch */.OR)(repository, main);
    if (known?.ref.startsWith('refs/remotes/') || main === undefined)
        return known;
    await repository.fetchHistory([], 1, main);
    const sha = await repository.resolve(`refs/remotes/origin/${main}`);
    return sha === undefined ? undefined : { sha, name: `origin/${main}` };
}
/** What a tag ships: its whole tree. Its commits were pushed before, on branches. */
async function tagged(repository, ref, after) {
    const commit = (await repository.resolve(ref)) ?? (after && (await repository.resolve(after)));
    if (commit)
        return { kind: 'tree', commit, how: `all files of ${ref}, ${(0,default_branch/* short */.h0)(commit)}` };
    if (after && (await repository.fetchCommit(after)))
        return { kind: 'tree', commit: after, how: `all files of ${ref}, ${(0,default_branch/* short */.h0)(after)}` };
    throw new errors/* ToolError */.v4(`${ref} is not in this clone. Give \`ref: ${ref}\` or \`fetch-tags: true\` to actions/checkout.`);
}
async function explicit(repository, range) {
    const found = /^([^\s.](?:[^\s]*?[^\s.])?)\.\.\.?([^\s.](?:[^\s]*))?$/.exec(range);
    if (!found)
        throw new errors/* InputError */.dz(`Input \`range\` is "${range}"; it must be of the form a..b, e.g. "main..HEAD".`);
    const [from, to] = [
        await chosen(repository, found[1], range),
        await chosen(repository, found[2] ?? 'HEAD', range),
    ];
    return between(repository, from, to, `which the input \`range\` names (${range})`);
}
async function chosen(repository, revision, range) {
    const sha = (await repository.resolve(revision)) ?? (await repository.resolve(`origin/${revision}`));
    if (sha !== undefined)
        return sha;
    if ((0,objects/* isSha */.HH)(revision) && (await repository.fetchCommit(revision)))
        return revision;
    throw new errors/* InputError */.dz(`Input \`range\` is "${range}", but "${revision}" names no commit that this clone has or can fetch. Give \`fetch-depth: 0\` to actions/checkout when the commit is older than the clone.`);
}
async function local(repository, head) {
    if (head === undefined)
        return { kind: 'commits', include: [], exclude: [], workingTree: true, how: 'what is not committed' };
    const base = await (0,default_branch/* forkPoint */.tw)(repository, head, undefined);
    const exclude = base.kind === 'commit' ? [base.sha] : [];
    await completeRange(repository, [head], exclude);
    const how = base.kind === 'commit' ? `what came since ${base.how}` : base.why;
    return {
        kind: 'commits',
        include: [head],
        exclude,
        workingTree: true,
        how: `${how}; with what is not committed`,
    };
}
async function fromForkPoint(repository, event, head) {
    const base = await (0,default_branch/* forkPoint */.tw)(repository, head, (0,git_payload/* textAt */.$)(event.payload, 'repository', 'default_branch'));
    if (base.kind === 'none')
        return range_history(repository, base.why);
    return complete(repository, [head], [base.sha], `what came since ${base.how}`);
}
async function range_history(repository, why) {
    if ((await repository.head()) === undefined)
        return { kind: 'nothing', how: 'the repository has no commit yet' };
    await completeHistory(repository);
    return { kind: 'history', how: `the whole history that this clone has: ${why}` };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/judgement.js
/** The secret scan: find out what the event brings, go through all of it, see what is new, say what to do. */

















async function judgement(inputs, host) {
    const redactor = new redact/* Redactor */.pO();
    try {
        return await judged(inputs, host, redactor);
    }
    catch (error) {
        // What a setting is, and what git or a provider says, may have a secret in it.
        throw (0,clean_error/* cleanError */.C)(error, redactor);
    }
}
async function judged(inputs, host, redactor) {
    const scene = await (0,evidence_scene/* openScene */.H2)(host, inputs.workingDirectory);
    const base = await (0,trusted_base/* trustedBase */.H)(scene.repository, host.event);
    const policy = await gatherPolicy(scene, inputs, base);
    const ruleSet = (0,rule_set/* ruleSetOf */.s)(policy.rules);
    const allows = [
        ...excludeAllow(inputs.exclude),
        ...(policy.sidecar ? readSidecar(policy.sidecar.text, policy.sidecar.file) : []),
        ...ruleSet.allows,
    ];
    const sieve = { engine: ruleSet.engine, redactor };
    if (inputs.scan === 'canary') {
        const { report, outputs } = await canaryJudgement({ scene, ruleSet, allows, inputs });
        return { report: cleanReport(report, sieve), outputs };
    }
    const { baseline: text } = policy;
    const baseline = text ? readBaseline(text.text, text.file) : new Map();
    return scanned({ scene, inputs, ruleSet, allows, baseline, policy, redactor });
}
async function scanned({ redactor, ...task }) {
    const { scene, inputs, ruleSet, allows, baseline, policy } = task;
    const { host } = scene;
    const endsAt = host.now().getTime() + inputs.timeoutMs;
    const scope = await scopeOf(scene, inputs);
    const scan = await scanAll({ scene, scope, rules: policy.rules, ruleSet, inputs, endsAt, allows, redactor });
    const { incidents, setAside, notes } = await investigate({
        scene,
        scan,
        ruleSet,
        allows,
        baseline,
        inputs,
        endsAt,
    });
    const lint = lintAllows(allows, judgedBy(setAside), host.now().toISOString().slice(0, 10));
    const report = judge_judge({
        incidents,
        setAside,
        rules: ruleSet.rules,
        receipt: scan.receipt,
        nothing: scope.kind === 'nothing' ? scope.how : undefined,
        placeholders: scan.gathering.placeholders,
        left: scan.gathering.left,
        marks: scan.marks,
        changedPolicy: policy.changed,
        guarded: (0,trusted_base/* isProposal */.l)(host.event),
        notes: [...scan.notes, ...ruleSet.notes, ...notes, ...lint],
    }, inputs.failOn, host.now());
    const sieve = { engine: ruleSet.engine, redactor };
    const number = (name) => String(report.measures.find((one) => one.name === name)?.numerator ?? 0);
    return {
        report: cleanReport(report, sieve),
        outputs: {
            findings: number('credentials'),
            new: number('new'),
            receipt: await writeReports(host, scan.receipt, incidents, baseline, sieve),
        },
    };
}
/** `base` names the other end of what is scanned, where the event would have named it. */
async function scopeOf({ repository, host }, { scan, range, base }) {
    if (scan === 'canary')
        throw new Error('canaries are planted, not scanned for');
    const from = range === '' && base !== '' && (scan === 'auto' || scan === 'changes') ? `${base}..HEAD` : range;
    const asked = { scan, range: from };
    const scope = await findScope(repository, host.event, asked);
    const isLocal = host.event.kind === 'local' && range === '' && base !== '';
    return scope.kind === 'commits' && isLocal ? { ...scope, workingTree: true } : scope;
}
const judgedBy = (setAside) => setAside.flatMap(({ fingerprint, occurrence, judged }) => 'by' in judged
    ? [{ allow: judged.by, occurrence, provenValid: occurrence.proof.grade === 'valid', fingerprint }]
    : []);


/***/ })

};
