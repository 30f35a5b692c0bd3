package dev.napkin;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The map of the house. A new arrow is a decision: change this table in a commit of its own. */
final class ArchitectureTest {
  private static final String HOUSE = "dev.napkin.";

  /** Written by ANTLR, so held to the arrows but not to the house style. */
  private static final String GENERATED = HOUSE + "syntax.grammar";

  private static final Set<String> ANTLR = Set.of("org.antlr.v4.runtime");
  private static final Set<String> STATISTICS =
      Set.of("org.apache.commons.statistics", "org.apache.commons.numbers");
  private static final Set<String> POI = Set.of("org.apache.poi");
  private static final Set<String> COMMAND_LINE =
      Set.of("picocli", "com.fasterxml.jackson.core", "com.sun.management");

  private static final Set<String> TABLES = Set.of("org.apache.commons.csv");

  /** Every room, the rooms it may use, its libraries. A row names only rows above it. */
  private static final List<Room> MAP =
      List.of(
          inner("source"),
          inner("unit"),
          inner("grid"),
          inner("value", "grid"),
          inner("syntax", "source", "grid", "value").with(ANTLR),
          inner("function", "unit", "grid", "value").with(STATISTICS),
          inner("macro", "grid", "value", "syntax", "function").with(ANTLR),
          inner("ir", "source", "unit", "grid", "value", "function"),
          inner("check", "source", "unit", "grid", "value", "syntax", "function", "macro", "ir")
              .with(TABLES),
          inner("eval", "grid", "value", "function", "ir"),
          inner("plan", "grid", "value", "function", "ir"),
          inner("graph", "grid"),
          inner(
              "engine",
              "source",
              "unit",
              "grid",
              "value",
              "syntax",
              "function",
              "ir",
              "check",
              "eval",
              "plan",
              "graph"),
          inner(
              "insight",
              "source",
              "unit",
              "grid",
              "value",
              "syntax",
              "function",
              "ir",
              "check",
              "eval",
              "plan",
              "graph",
              "engine"),
          edge(
                  "xlsx",
                  "source",
                  "unit",
                  "grid",
                  "value",
                  "syntax",
                  "function",
                  "macro",
                  "ir",
                  "check",
                  "engine")
              .with(POI),
          edge(
                  "app",
                  "source",
                  "unit",
                  "grid",
                  "value",
                  "syntax",
                  "function",
                  "ir",
                  "check",
                  "eval",
                  "plan",
                  "graph",
                  "engine",
                  "insight",
                  "xlsx")
              .with(COMMAND_LINE));

  /** What every room may use of the world outside. */
  private static final Set<String> COMMON =
      Set.of(
          "java.lang",
          "java.math",
          "java.nio.charset",
          "java.security",
          "java.text",
          "java.time",
          "java.util",
          "org.jspecify.annotations");

  /** Allowed by nothing above and still no business of anyone: the style forbids them. */
  private static final Set<String> NOWHERE = Set.of("java.lang.reflect", "java.util.jar");

  /** What only the edges may use besides: files, sockets, processes and the formats in them. */
  private static final Set<String> OUTSIDE = Set.of("java.io", "java.net", "java.nio", "javax.xml");

  private static final List<String> BANNED_ENDINGS =
      List.of("Helper", "Impl", "Manager", "Util", "Utils", "Visitor");

  private static final int MOST_PARAMETERS = 7;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.napkin");

  private static final List<JavaClass> OURS =
      CLASSES.stream().filter(type -> !type.getPackageName().equals(GENERATED)).toList();

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("dev.napkin");

  /** One room: its name, whom it may use, and whether it touches the world outside. */
  private record Room(String name, Set<String> uses, Set<String> libraries, boolean atTheEdge) {
    Room with(Set<String> shelf) {
      return new Room(name, uses, shelf, atTheEdge);
    }

    boolean mayUse(String packageName) {
      if (packageName.startsWith(HOUSE)) {
        var other = roomOf(packageName);
        return other.equals(name) || uses.contains(other);
      }
      return !isBelow(packageName, NOWHERE)
          && (isBelow(packageName, COMMON)
              || isBelow(packageName, libraries)
              || (atTheEdge && isBelow(packageName, OUTSIDE)));
    }
  }

  private static Room inner(String name, String... uses) {
    return new Room(name, Set.of(uses), Set.of(), false);
  }

  private static Room edge(String name, String... uses) {
    return new Room(name, Set.of(uses), Set.of(), true);
  }

  @Test
  void theCompilersOutputIsRead() {
    assertTrue(
        CLASSES.contain("dev.napkin.app.cli.Main"), "ArchUnit reads no class files of this JDK");
  }

  @Test
  void aRowOfTheMapNamesOnlyRowsAboveIt() {
    var above = new HashSet<String>();
    for (var room : MAP) {
      assertTrue(above.containsAll(room.uses()), room.name() + " names a room below it");
      above.add(room.name());
    }
  }

  @Test
  void everyPackageIsOnTheMap() {
    var rooms = rooms();
    check(
        CLASSES,
        type ->
            rooms.containsKey(roomOf(type.getPackageName()))
                ? List.of()
                : List.of(type.getName() + " lives in no room of the map"));
  }

  @Test
  void roomsUseOnlyWhatTheMapAllows() {
    var rooms = rooms();
    check(
        CLASSES,
        type -> {
          var room = rooms.get(roomOf(type.getPackageName()));
          return type.getDirectDependenciesFromSelf().stream()
              .map(dependency -> dependency.getTargetClass().getBaseComponentType())
              .filter(target -> !target.isPrimitive())
              .filter(target -> room != null && !room.mayUse(target.getPackageName()))
              .map(target -> type.getName() + " may not use " + target.getName())
              .toList();
        });
  }

  @Test
  void noTwoPackagesLeanOnEachOther() {
    slices().matching("dev.napkin.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noClassIsNamedForHavingNoName() {
    check(
        OURS,
        type ->
            BANNED_ENDINGS.stream()
                .filter(ending -> type.getSimpleName().endsWith(ending))
                .map(ending -> type.getName() + " is named " + ending)
                .toList());
  }

  @Test
  void aClassIsFinalOrSealed() {
    check(
        OURS,
        type ->
            isOpenClass(type)
                ? List.of(type.getName() + " is neither final nor sealed")
                : List.of());
  }

  @Test
  void nothingTakesMoreThanSevenParameters() {
    check(
        OURS,
        type ->
            type.getCodeUnits().stream()
                .filter(unit -> unit.getRawParameterTypes().size() > MOST_PARAMETERS)
                .filter(unit -> !isWrittenByTheCompiler(unit))
                .map(unit -> unit.getFullName() + " takes too many parameters")
                .toList());
  }

  @Test
  void noTestIsDisabled() {
    var disabled = new TreeSet<String>();
    for (var type : TESTS) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getName().equals("org.junit.jupiter.api.Disabled")) {
          disabled.add(dependency.getDescription());
        }
      }
    }
    assertEquals(Set.of(), disabled);
  }

  /** Asks every class of the program for its offences and expects none. */
  private static void check(
      Iterable<JavaClass> classes, Function<JavaClass, List<String>> offencesOf) {
    var offences = new TreeSet<String>();
    for (var type : classes) {
      offences.addAll(offencesOf.apply(type));
    }
    assertEquals(Set.of(), offences);
  }

  private static Map<String, Room> rooms() {
    return MAP.stream().collect(toMap(Room::name, Function.identity()));
  }

  private static String roomOf(String packageName) {
    return packageName.split("\\.", -1)[2];
  }

  private static boolean isBelow(String packageName, Set<String> roots) {
    return roots.stream()
        .anyMatch(root -> packageName.equals(root) || packageName.startsWith(root + "."));
  }

  private static boolean isOpenClass(JavaClass type) {
    return !type.isInterface()
        && !type.isEnum()
        && !type.getModifiers().contains(JavaModifier.FINAL)
        && !type.isAnonymousClass()
        && !type.reflect().isSealed();
  }

  /** A record's parts may be many, and its constructor follows them. */
  private static boolean isWrittenByTheCompiler(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        || (unit.isConstructor() && unit.getOwner().isRecord());
  }
}
