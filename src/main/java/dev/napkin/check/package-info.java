/**
 * What was written becomes what was meant: names, indices and units, in one static pass.
 *
 * <p>{@link dev.napkin.check.Checker} takes a {@code Document} and gives a {@code Program}. On the
 * way a formula is a {@code Bound} tree: names and units known, places not yet; {@code Lowering}
 * turns it into geometry once the indices of its name are known.
 *
 * <p><b>Invariants:</b> a problem is reported once, where it arises; what depends on something
 * broken is silent; a name in trouble becomes a fault with that reason, and every other name keeps
 * its value; no recursion over names, only over one formula.
 *
 * <p><b>May use:</b> every room above it. <b>Used by:</b> engine. <b>Start reading at</b> {@code
 * Checker}, then {@code Binder}.
 *
 * <p><b>Why names are ordered before they are checked:</b> the dimension of a name follows from
 * those it reads; in dependency order each is known when it is needed, without recursion, and what
 * is left over is a cycle.
 */
@NullMarked
package dev.napkin.check;

import org.jspecify.annotations.NullMarked;
