package dev.napkin.macro;

import dev.napkin.macro.BuiltIn.Given;
import dev.napkin.value.FaultCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions that choose among values or ask what they are (Microsoft's VBA language reference,
 * Interaction, Information).
 */
final class ValueBuiltIns {
  private static final int VARIANT_ARRAY = 8_192 + 12;

  private ValueBuiltIns() {}

  static List<BuiltIn> all() {
    return List.of(
        BuiltIn.variant("IIF", "boo", a -> a.value(holds(a.value(0)) ? 1 : 2)),
        BuiltIn.variant("CHOOSE", "lo*", ValueBuiltIns::choose),
        BuiltIn.variant("SWITCH", "o*", ValueBuiltIns::branch),
        BuiltIn.of("ISNUMERIC", "v", a -> Datum.logical(isNumeric(a.value(0)))),
        BuiltIn.of("ISEMPTY", "v", a -> Datum.logical(a.value(0) instanceof Datum.Empty)),
        BuiltIn.of("ISNULL", "v", a -> Datum.logical(false)),
        BuiltIn.of("ISERROR", "v", a -> Datum.logical(a.value(0) instanceof Datum.Failed)),
        BuiltIn.of("ISMISSING", "o", a -> Datum.logical(a.value(0) instanceof Datum.Missing)),
        BuiltIn.of("ISOBJECT", "o", a -> Datum.logical(Conversions.isObject(a.value(0)))),
        BuiltIn.of("ISARRAY", "v", a -> Datum.logical(a.value(0) instanceof Datum.Many)),
        BuiltIn.of("ISDATE", "v", a -> Datum.logical(isDate(a.value(0)))),
        BuiltIn.of("TYPENAME", "o", a -> Datum.text(typeName(a.value(0)))),
        BuiltIn.of("VARTYPE", "v", a -> NumberType.INTEGER.of(type(a.value(0)))),
        BuiltIn.variant("CVERR", "l", ValueBuiltIns::fault),
        BuiltIn.variant("ARRAY", "?v*", ValueBuiltIns::array),
        BuiltIn.of("LBOUND", "v?l", a -> bound(a, true)),
        BuiltIn.of("UBOUND", "v?l", a -> bound(a, false)));
  }

  private static boolean holds(Datum value) {
    return value instanceof Datum.Bool(boolean isTrue) && isTrue;
  }

  /** Without a choice nothing: Null, which has no value here. */
  private static Datum choose(Given a) {
    int index = a.whole(0);
    return index >= 1 && index < a.count() ? a.value(index) : none();
  }

  private static Datum branch(Given a) {
    for (int i = 0; i + 1 < a.count(); i += 2) {
      Datum holds = Conversions.logical(a.ranges().value(a.value(i)));
      if (holds instanceof Datum.Raised) {
        return holds;
      }
      if (holds(holds)) {
        return a.value(i + 1);
      }
    }
    return none();
  }

  private static Datum none() {
    return new Datum.Raised(Datum.Raised.BOUND, "Null is not known here");
  }

  private static boolean isNumeric(Datum value) {
    return switch (value) {
      case Datum.Number(_, NumberType type) -> type != NumberType.DATE;
      case Datum.Empty _, Datum.Bool _ -> true;
      case Datum.Text(String text) -> Conversions.read(text).isPresent();
      case Datum.Failed _,
          Datum.Cells _,
          Datum.Sheet _,
          Datum.Remark _,
          Datum.Many _,
          Datum.Nothing _,
          Datum.Missing _,
          Datum.Raised _ ->
          false;
    };
  }

  private static boolean isDate(Datum value) {
    return value instanceof Datum.Number(_, NumberType type)
        ? type == NumberType.DATE
        : value instanceof Datum.Text(String text) && Moments.read(text) instanceof Datum.Number;
  }

  private static String typeName(Datum value) {
    return switch (value) {
      case Datum.Empty _ -> "Empty";
      case Datum.Bool _ -> "Boolean";
      case Datum.Number(_, NumberType type) -> type.title();
      case Datum.Text _ -> "String";
      case Datum.Failed _, Datum.Missing _, Datum.Raised _ -> "Error";
      case Datum.Cells _ -> "Range";
      case Datum.Sheet _ -> "Worksheet";
      case Datum.Remark _ -> "Comment";
      case Datum.Many _ -> "Variant()";
      case Datum.Nothing _ -> "Nothing";
    };
  }

  private static int type(Datum value) {
    return switch (value) {
      case Datum.Empty _ -> 0;
      case Datum.Bool _ -> 11;
      case Datum.Number(_, NumberType type) -> type.number();
      case Datum.Text _ -> 8;
      case Datum.Failed _, Datum.Missing _, Datum.Raised _ -> 10;
      case Datum.Cells _, Datum.Sheet _, Datum.Remark _, Datum.Nothing _ -> 9;
      case Datum.Many _ -> VARIANT_ARRAY;
    };
  }

  private static Datum fault(Given a) {
    FaultCode code = MacroLiterals.FAULTS.get(a.whole(0));
    return code == null ? new Datum.Failed(FaultCode.WRONG_KIND) : new Datum.Failed(code);
  }

  private static Datum array(Given a) {
    var elements = new ArrayList<Datum>();
    for (int i = 0; i < a.count(); i++) {
      elements.add(a.value(i));
    }
    return new Datum.Many(Items.of(elements, 0));
  }

  private static Datum bound(Given a, boolean lower) {
    if (!(a.value(0) instanceof Datum.Many(Items items))) {
      return Datum.mismatch("only arrays have bounds");
    }
    int dimension = a.whole(1, 1);
    if (dimension < 1 || dimension > items.extents().size()) {
      return new Datum.Raised(Datum.Raised.SUBSCRIPT, "an array has no such dimension");
    }
    Items.Extent extent = items.extents().get(dimension - 1);
    return Datum.whole(lower ? extent.lowest() : extent.highest());
  }
}
