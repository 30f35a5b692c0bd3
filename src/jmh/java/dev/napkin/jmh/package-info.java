/**
 * What single things cost: a class with one question for each of them, measured by JMH, and how
 * cost grows with a model.
 *
 * <p>{@link dev.napkin.jmh.Shape} makes the models, from the texts of their cells as a file would
 * give them. {@code src/docs/performance.md} says how to run it all and what came out last.
 */
@NullMarked
package dev.napkin.jmh;

import org.jspecify.annotations.NullMarked;
