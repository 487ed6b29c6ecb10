import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { patchReader } from '../../../shared/git/patch.ts'

const read = (patch: string | Buffer, size = 1 << 20) => {
  const bytes = Buffer.from(patch)
  const reader = patchReader()
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
  return reader.end()
}

const patch = String.raw`diff --git a/one two b/one two
index 1111111..2222222 100644
--- a/one two	
+++ b/one two	
@@ -3 +3,2 @@ void f()
-old
+diff --git a/evil b/evil
+@@ -1,9 +1,9 @@
@@ -10,2 +11,0 @@
-@@ -1 +1 @@
-last
\ No newline at end of file
diff --git "a/tab\there" "b/tab\there"
deleted file mode 100644
index 1111111..0000000
diff --git a/old name b/new
similarity index 90%
rename from old name
rename to new
index 1..2 100644
--- a/old name	
+++ b/new
@@ -0,0 +1 @@
+x
diff --git a/src b/src2
similarity index 100%
copy from src
copy to src2
diff --git a/pic.png b/pic.png
new file mode 100644
index 0000000..1111111
Binary files /dev/null and b/pic.png differ
diff --git a/lib b/lib
index aaa..bbb 160000
--- a/lib
+++ b/lib
@@ -1 +1 @@
-Subproject commit aaa
+Subproject commit bbb
diff --git a/run.sh b/run.sh
old mode 100644
new mode 100755
`

const changes = [
  {
    status: 'modified',
    oldPath: 'lib',
    newPath: 'lib',
    binary: false,
    submodule: true,
    hunks: [[1, 1, 1, 1]],
  },
  { status: 'renamed', oldPath: 'old name', newPath: 'new', binary: false, hunks: [[0, 0, 1, 1]] },
  {
    status: 'modified',
    oldPath: 'one two',
    newPath: 'one two',
    binary: false,
    hunks: [
      [3, 1, 3, 2],
      [10, 2, 11, 0],
    ],
  },
  { status: 'added', newPath: 'pic.png', binary: true, hunks: [] },
  { status: 'modified', oldPath: 'run.sh', newPath: 'run.sh', binary: false, hunks: [] },
  { status: 'copied', oldPath: 'src', newPath: 'src2', binary: false, hunks: [] },
  { status: 'deleted', oldPath: 'tab\there', binary: false, hunks: [] },
].map((change) => ({
  ...change,
  hunks: change.hunks.map(([oldStart, oldLines, newStart, newLines]) => ({
    oldStart,
    oldLines,
    newStart,
    newLines,
  })),
}))

describe('reading a patch', () => {
  it('keeps files and hunk headers, and takes no text of a file for a header', () => {
    expect(read(patch)).toEqual(changes)
  })

  it('gives the same however the stream is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: patch.length }), (size) => {
        expect(read(patch, size)).toEqual(changes)
      }),
    )
  })

  it('names bytes that are not UTF-8', () => {
    const bytes = Buffer.from('diff --git a/\xfc b/\xfc\nold mode 100644\nnew mode 100755\n', 'latin1')
    expect(read(bytes)[0]?.newPath).toBe('\udcfc')
  })

  it('holds no text: 50 MB of changed lines pass by in one hunk', () => {
    const reader = patchReader()
    reader.push(Buffer.from('diff --git a/x b/x\nnew file mode 100644\n@@ -0,0 +1,500000 @@\n'))
    const chunk = Buffer.from(`+${'y'.repeat(99)}\n`.repeat(5000))
    for (let i = 0; i < 100; i++) reader.push(chunk)
    expect(reader.end()).toHaveLength(1)
  })

  it.each([
    ['a hunk that breaks off', 'diff --git a/x b/x\n@@ -1 +1 @@\n-a\n', /middle of a hunk/],
    ['a hunk header that is none', 'diff --git a/x b/x\n@@ what @@\n', /not a patch/],
    ['a hunk of no file', '@@ -1 +1 @@\n-a\n+b\n', /not a patch/],
    ['a file without a name', 'diff --git a/x b/y\n', /no name/],
  ])('refuses %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})
