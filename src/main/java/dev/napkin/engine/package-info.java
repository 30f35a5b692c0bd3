/**
 * The workbook while it is open: edits in, recalculation, changes out.
 *
 * <p>{@link dev.napkin.engine.Workbook} is the door. An edit patches the document; what the
 * document then means is compared, block by block, with what stands in the graph; only what differs
 * becomes stale, and only what comes out different goes on from there.
 *
 * <p><b>Invariants:</b> between two calls nothing is stale, and every value equals what opening the
 * same text anew would give; an edit that is refused changes nothing; every edit can be undone.
 *
 * <p><b>May use:</b> every room above it. <b>Used by:</b> insight, xlsx, app. <b>Start reading
 * at</b> {@code Workbook}, then {@code Recalculation}.
 *
 * <p><b>Why a definition is checked with its whole workbook:</b> one changed unit can change the
 * meaning of any other name. Checking is linear and quick; recomputing is what must be incremental,
 * and it is, because formulas that mean the same are equal.
 */
@NullMarked
package dev.napkin.engine;

import org.jspecify.annotations.NullMarked;
