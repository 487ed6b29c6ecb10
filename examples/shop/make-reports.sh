#!/bin/sh
# Writes reports/{base,head,measured}/ with the real tools: eslint 9.39.1, ruff 0.14.6, pytest 9.0.1, coverage.py 7.12.0, and
# the test runner of Node 20.20.2.
# Usage: make-reports.sh NODE_MODULES VENV   (directories in which these are installed)
# Absolute paths become those of a checkout on a GitHub runner; coverage.py is told to write relative ones.
set -eu
modules=$1 venv=$2
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$here/reports"
for side in base head; do
  tree=$(mktemp -d)
  [ $side = base ] && from=base || from=change
  cp -R "$here/$from/." "$tree"
  ln -s "$modules" "$tree/node_modules"
  out=$here/reports/$side
  mkdir -p "$out"
  (
    cd "$tree"
    node_modules/.bin/eslint --format json --output-file "$out/eslint.json" . || true
    "$venv/bin/ruff" check --no-cache --output-format json --output-file "$out/ruff.json" . || true
    printf '[run]\nrelative_files = true\n' > "$tree/.coveragerc"
    "$venv/bin/coverage" run --branch --source=billing -m pytest -q -p no:cacheprovider --junitxml "$out/pytest.xml" >/dev/null || true
    [ $side = base ] && exit
    mkdir -p "$here/reports/measured"
    "$venv/bin/coverage" xml -q -o "$here/reports/measured/python.xml"
    node --test --experimental-test-coverage --test-reporter=lcov --test-reporter-destination="$here/reports/measured/lcov.info" src/
  )
  sed -i -e "s#$tree/#/home/runner/work/shop/shop/#g" -e 's/hostname="[^"]*"/hostname="runner"/' -e 's/ timestamp="[^"]*"/ timestamp="2026-11-20T12:00:00+00:00"/' "$out"/*
  [ $side = base ] || sed -i -e "s#$tree/#/home/runner/work/shop/shop/#g" -e "s#$tree#/home/runner/work/shop/shop#g" -e 's/ timestamp="[^"]*"/ timestamp="1795176000000"/' "$here"/reports/measured/*
  rm -rf "$tree"
done
