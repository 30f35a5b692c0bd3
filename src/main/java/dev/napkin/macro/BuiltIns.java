package dev.napkin.macro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Visual Basic's own functions that have a value and no effect, by name. */
final class BuiltIns {
  private static final Map<String, BuiltIn> BY_NAME = byName();

  private BuiltIns() {}

  private static Map<String, BuiltIn> byName() {
    var all = new HashMap<String, BuiltIn>();
    for (List<BuiltIn> some :
        List.of(
            TextBuiltIns.all(), NumberBuiltIns.all(), ValueBuiltIns.all(), DateBuiltIns.all())) {
      some.forEach(function -> all.put(function.name(), function));
    }
    return Map.copyOf(all);
  }

  /** The function of a name, in any case and with or without the mark of a text. */
  static Optional<BuiltIn> find(String name) {
    return Optional.ofNullable(BY_NAME.get(Scope.key(name)));
  }
}
