#!/usr/bin/env bash
# Writes an annex in all forms and reads it with programs of others: LibreOffice must open the DOCX, poppler must find the
# headings, every row and the structure in the PDF; pictures of the pages are kept for people in the folder that is named
# as the first argument.
#
# Wants LibreOffice and poppler. Where one of them is missing it says so in a line and looks at nothing;
# PLIMSOLL_DOCUMENTS_READ=require makes that a failure.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

skip() {
    echo "documents were not read by programs of others: $1"
    if [ "${PLIMSOLL_DOCUMENTS_READ:-}" = require ]; then exit 1; fi
    exit 0
}
fail() {
    echo "$1" >&2
    exit 1
}

command -v soffice >/dev/null || skip "LibreOffice is missing (Debian: apt-get install libreoffice-writer-nogui)"
command -v pdfinfo >/dev/null || skip "poppler is missing (Debian: apt-get install poppler-utils)"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PLIMSOLL_DOCUMENTS="$work" cargo test --quiet -p plimsoll-render --lib -- --ignored written_for_others_to_read >/dev/null
mkdir "$work/office"
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work/office" "$work"/*.docx >/dev/null 2>&1

# Rows of the long table in the sample, and a word of each of them.
rows=120
for language in en ar; do
    word="Requirement number"
    if [ "$language" = ar ]; then word="المتطلب رقم"; fi
    for file in "$work/annex-$language.pdf" "$work/office/annex-$language.pdf"; do
        [ -s "$file" ] || fail "$file was not written"
        # Not in a pipe with grep -q: that would end before the text does.
        text=$(pdftotext -layout "$file" - 2>/dev/null)
        found=$(grep -c "$word" <<<"$text" || true)
        [ "$found" = "$rows" ] || fail "$(basename "$file"): $found rows instead of $rows"
    done
    info=$(pdfinfo "$work/annex-$language.pdf" 2>/dev/null)
    grep -q "^Tagged: *yes" <<<"$info" || fail "annex-$language.pdf is not tagged"
    structure=$(pdfinfo -struct "$work/annex-$language.pdf" 2>/dev/null)
    for part in H1 H2 H3 P Link L LI Lbl LBody BlockQuote Table Caption THead TBody TR TH TD; do
        grep -qE "^ *$part\b" <<<"$structure" || fail "annex-$language.pdf has no $part in its structure"
    done
    fonts=$(pdffonts "$work/annex-$language.pdf" 2>/dev/null)
    if tail -n +3 <<<"$fonts" | grep -vq " yes yes yes "; then fail "a font of annex-$language.pdf is not inside"; fi
done
if [ "$#" -gt 0 ]; then
    mkdir -p "$1"
    cp "$work"/annex-* "$1"/
    for file in "$work"/*.pdf; do
        pdftoppm -r 70 -png "$file" "$1/$(basename "$file" .pdf)" 2>/dev/null
    done
fi
echo "documents: DOCX opened by LibreOffice, PDF read by poppler, in two languages; $rows rows each"
