package dev.napkin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a formula stands, so that its names mean something.
 *
 * @param module the file whose names it sees first
 * @param owner the name that it defines
 * @param parameters what the parameters of a function stand for, where it is a function's body
 * @param functions the functions that are being put in place, outermost first
 * @param overridden the name that it overrides, whose own name then means the value before
 */
record Scope(
    Module module,
    Draft owner,
    Map<String, Typed> parameters,
    List<String> functions,
    Optional<Draft> overridden) {
  static Scope of(Draft owner) {
    return new Scope(owner.module, owner, Map.of(), List.of(), Optional.empty());
  }

  static Scope overriding(Draft target, Module module) {
    return new Scope(module, target, Map.of(), List.of(), Optional.of(target));
  }

  Scope inside(Symbols.UserFunction function, Map<String, Typed> arguments) {
    var deeper = new ArrayList<>(functions);
    deeper.add(function.name());
    return new Scope(function.module(), owner, arguments, List.copyOf(deeper), overridden);
  }
}
