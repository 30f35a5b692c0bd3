package dev.napkin.check;

import dev.napkin.syntax.Document;

/**
 * One file of a workbook.
 *
 * @param document what it says
 * @param prefix what its names begin with, dot included; empty for none
 * @param imported whether another file asked for it; its questions then stay behind
 */
record Module(Document document, String prefix, boolean imported) {}
