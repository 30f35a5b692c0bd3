package dev.napkin.eval;

import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.Optional;

/**
 * Values of parts of a formula that are known without computing them: exactly what computing them
 * would give. Asked for calls, and for what is given for a parameter that takes a whole area.
 */
public interface Shortcuts {
  /** Nothing is known. */
  Shortcuts NONE =
      new Shortcuts() {
        @Override
        public Optional<Value> known(Ir part, boolean array, int row, int column) {
          return Optional.empty();
        }

        @Override
        public void computed(Ir part, boolean array, Value value) {}
      };

  /**
   * What a part is worth in a cell; nothing where it has to be computed.
   *
   * @param array whether it is computed as an array
   */
  Optional<Value> known(Ir part, boolean array, int row, int column);

  /** Takes what a part came to that was just asked for and not known. */
  void computed(Ir part, boolean array, Value value);
}
