package dev.napkin.macro;

import dev.napkin.macro.MacroFunction.Needs;
import dev.napkin.macro.MacroFunction.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean inside of one function while its text is read, and the first thing that was met
 * in it which is not read as a formula.
 */
final class Scope {
  private final Names names;
  private final String module;
  private final ModuleReader.Settings settings;
  private final Map<String, Integer> slotOf = new HashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Map<String, Datum> constants = new HashMap<>();
  private final Map<Integer, String> undeclared = new HashMap<>();
  private final Set<Integer> assigned = new HashSet<>();
  private final Deque<Integer> objects = new ArrayDeque<>();
  private final Set<String> calls = new HashSet<>();
  private Needs needs = Needs.NONE;
  private Optional<Refusal> refusal = Optional.empty();
  private int line;

  Scope(Names names, String module, ModuleReader.Settings settings) {
    this.names = names;
    this.module = module;
    this.settings = settings;
  }

  /** What keeps a function from being read as a formula: a construct and its line. */
  record Refusal(String what, int line) {}

  /** What names mean outside of a function: in its module and the others. */
  interface Names {
    /** The key of the function that a module means by a name. */
    Optional<String> function(String module, String name);

    /** The names of the parameters of a function, in capitals. */
    List<String> parameters(String key);

    /** The constant that a module means by a name. */
    Optional<Datum> constant(String module, String name);

    /** Whether there is a module of that name. */
    boolean isModule(String name);

    /** What else a module means by a name, as a phrase; empty for nothing that is known. */
    Optional<String> other(String module, String name);
  }

  static String key(String name) {
    boolean isMarked = Declared.marked(name).isPresent();
    return (isMarked ? name.substring(0, name.length() - 1) : name).toUpperCase(Locale.ROOT);
  }

  void at(int number) {
    line = number;
  }

  int line() {
    return line;
  }

  ModuleReader.Settings settings() {
    return settings;
  }

  /** Takes note of something that is not read as a formula; only the first counts. */
  void refuse(String what) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(new Refusal(what, line));
    }
  }

  boolean isRefused() {
    return refusal.isPresent();
  }

  /** What was refused; a variable that nothing is ever assigned to is a name that nobody knows. */
  Optional<Refusal> refusal() {
    if (refusal.isEmpty()) {
      for (var entry : undeclared.entrySet()) {
        if (!assigned.contains(entry.getKey())) {
          refuse("the name `" + entry.getValue() + "`, which is not known");
        }
      }
    }
    return refusal;
  }

  Needs needs() {
    return needs;
  }

  void need(Needs more) {
    needs = needs.and(more);
  }

  /** The functions of the project that are called. */
  Set<String> calls() {
    return calls;
  }

  /** Takes note of a call. */
  void call(String key) {
    calls.add(key);
  }

  List<Slot> slots() {
    return slots;
  }

  /** A new variable; what the name meant before is hidden. */
  int declare(String name, Declared type, boolean isArray) {
    Integer known = slotOf.get(key(name));
    if (known != null && known == 0) {
      return 0; // the function's own name is declared by its head
    }
    int slot = unnamed(type, isArray);
    slotOf.put(key(name), slot);
    assigned.add(slot);
    return slot;
  }

  /** A new variable without a name. */
  int unnamed(Declared type, boolean isArray) {
    slots.add(new Slot(type, isArray));
    return slots.size() - 1;
  }

  void define(String name, Datum constant) {
    constants.put(key(name), constant);
  }

  /** The variable of a name, if it is one by now. */
  Optional<Integer> variable(String name) {
    return Optional.ofNullable(slotOf.get(key(name)));
  }

  /** The variable that is assigned to, which need not be declared. */
  int assigned(String name) {
    int slot = variable(name).orElseGet(() -> implied(name));
    assigned.add(slot);
    return slot;
  }

  /** A variable that is not declared. */
  int implied(String name) {
    Optional<String> other = names.other(module, key(name));
    if (other.isPresent()) {
      refuse(other.get());
    } else if (settings.explicit()) {
      refuse("the name `" + name + "`, which is not known");
    }
    int slot = unnamed(Declared.marked(name).orElse(Declared.variant()), false);
    slotOf.put(key(name), slot);
    undeclared.put(slot, name);
    return slot;
  }

  Optional<Datum> constant(String name) {
    return Optional.ofNullable(constants.get(key(name)))
        .or(() -> names.constant(module, key(name)));
  }

  Optional<String> function(String name) {
    return names.function(module, key(name));
  }

  /** A function of another module. */
  Optional<String> function(String ofModule, String name) {
    return names.function(key(ofModule), key(name));
  }

  List<String> parameters(String key) {
    return names.parameters(key);
  }

  boolean isModule(String name) {
    return names.isModule(key(name));
  }

  /** Opens a With block around the object in a variable. */
  void open(int slot) {
    objects.push(slot);
  }

  void close() {
    objects.poll();
  }

  /** The variable with the object of the innermost With block. */
  Optional<Integer> object() {
    return Optional.ofNullable(objects.peek());
  }
}
