/**
 * What holds for the whole house rather than for one room: the map of rooms, the layout of the
 * sources, the shape of the repository, the launcher.
 *
 * <p><b>Start reading at</b> {@code ArchitectureTest}: its table is the map.
 */
@NullMarked
package dev.napkin;

import org.jspecify.annotations.NullMarked;
