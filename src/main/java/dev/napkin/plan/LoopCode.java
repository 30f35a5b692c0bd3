package dev.napkin.plan;

import dev.napkin.grid.Edge;
import dev.napkin.ir.Ir;
import dev.napkin.value.Numbers;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the class of a {@link RowLoop}: the arithmetic of one formula as one straight loop over
 * arrays.
 *
 * <p>What a term gives stands in a local variable of its own. A row without a plain number ends the
 * loop, wherever in the formula that turns out; a branch that is not taken is not computed, and so
 * ends nothing. What is not finite passes through arithmetic, and is looked for only where it could
 * get lost: in divisors, in comparisons and at the end.
 */
final class LoopCode {
  /** The virtual machine compiles no method of more than 8,000 bytes; a term takes 40 at most. */
  private static final int MOST_TERMS = 150;

  private static final ClassDesc TERM = Term.class.describeConstable().orElseThrow();
  private static final ClassDesc NUMBERS = Numbers.class.describeConstable().orElseThrow();
  private static final ClassDesc MATH = Math.class.describeConstable().orElseThrow();
  private static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
  private static final MethodTypeDesc OF_ONE =
      MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);
  private static final MethodTypeDesc OF_TWO =
      MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_double);
  private static final MethodTypeDesc OF_THREE =
      MethodTypeDesc.of(
          ConstantDescs.CD_double,
          ConstantDescs.CD_double,
          ConstantDescs.CD_double,
          ConstantDescs.CD_double);
  private static final MethodTypeDesc RUN =
      MethodTypeDesc.of(
          ConstantDescs.CD_int,
          DOUBLES.arrayType(),
          ConstantDescs.CD_double,
          DOUBLES,
          ConstantDescs.CD_int);

  // The parameters of a loop.
  private static final int LOOKS = 1;
  private static final int BEFORE = 2;
  private static final int VALUES = 4;
  private static final int COUNT = 5;

  private final CodeBuilder code;
  private final Place place;
  private final List<Term.Cell> looks;
  private final int firstLook;
  private final int row;
  private final Label out;

  private LoopCode(CodeBuilder code, Place place, List<Term.Cell> looks) {
    this.code = code;
    this.place = place;
    this.looks = looks;
    this.firstLook = code.allocateLocal(TypeKind.REFERENCE);
    for (int i = 1; i < looks.size(); i++) {
      code.allocateLocal(TypeKind.REFERENCE);
    }
    this.row = code.allocateLocal(TypeKind.INT);
    this.out = code.newLabel();
  }

  /**
   * Where a formula is computed down or up a column.
   *
   * @param step from a row to the one after it, 1 or -1
   */
  record Place(int grid, int column, int step) {
    /** Whether a term looks at the cell before its own. */
    boolean isBefore(Term.Cell cell) {
      return cell.grid == grid
          && cell.top.equals(Edge.row(-step))
          && cell.left.mover() != Edge.Mover.ROW
          && cell.left.at(0, column) == column;
    }
  }

  /**
   * A loop with the cells that it looks at, in the order of its arrays; not among them the cell
   * before its own.
   */
  record Generated(RowLoop loop, List<Term.Cell> looks) {
    Generated {
      looks = List.copyOf(looks);
    }
  }

  /** The loop of a term; empty where some part of it has no code. */
  static Optional<Generated> of(Term term, Place place) {
    var looks = new ArrayList<Term.Cell>();
    if (!gather(term, place, looks)) {
      return Optional.empty();
    }
    byte[] written =
        ClassFile.of()
            .build(
                ClassDesc.of(LoopCode.class.getPackageName(), "GeneratedLoop"),
                type ->
                    type.withFlags(ClassFile.ACC_FINAL)
                        .withInterfaceSymbols(RowLoop.class.describeConstable().orElseThrow())
                        .withMethodBody(
                            ConstantDescs.INIT_NAME,
                            ConstantDescs.MTD_void,
                            ClassFile.ACC_PUBLIC,
                            LoopCode::writeConstructor)
                        .withMethodBody(
                            "run",
                            RUN,
                            ClassFile.ACC_PUBLIC,
                            code -> new LoopCode(code, place, looks).writeLoop(term)));
    return Optional.of(new Generated(made(written), looks));
  }

  private static RowLoop made(byte[] written) {
    try {
      MethodHandles.Lookup type = MethodHandles.lookup().defineHiddenClass(written, true);
      return (RowLoop)
          type.findConstructor(type.lookupClass(), MethodType.methodType(void.class)).invoke();
    } catch (Throwable broken) {
      throw new IllegalStateException("a generated loop is broken", broken);
    }
  }

  /** Gathers what a term looks at; false where some part of it has no code. */
  private static boolean gather(Term term, Place place, List<Term.Cell> looks) {
    var open = new ArrayList<Term>(List.of(term));
    for (int done = 0; done < open.size(); done++) {
      switch (open.get(done)) {
        case Term.Constant _ -> {}
        case Term.Cell cell -> {
          if (cell.left.mover() == Edge.Mover.ROW) {
            return false;
          }
          if (!place.isBefore(cell) && indexOf(cell, looks) < 0) {
            looks.add(cell);
          }
        }
        case Term.Power _,
            Term.Call _,
            Gather _,
            Found _,
            Element _,
            Chosen _,
            ProductSum _,
            LastCompared _ -> {
          return false;
        }
        case Term.OfTwo two -> open.addAll(List.of(two.a, two.b));
        case Term.Absolute absolute -> open.add(absolute.operand);
        case Term.Opposite opposite -> open.add(opposite.operand);
        case Term.Choose choose -> open.addAll(List.of(choose.test, choose.then, choose.otherwise));
      }
    }
    return open.size() <= MOST_TERMS;
  }

  private static int indexOf(Term.Cell cell, List<Term.Cell> looks) {
    for (int i = 0; i < looks.size(); i++) {
      if (looks.get(i).isSame(cell)) {
        return i;
      }
    }
    return -1;
  }

  private static void writeConstructor(CodeBuilder code) {
    code.aload(0)
        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
        .return_();
  }

  private void writeLoop(Term term) {
    for (int i = 0; i < looks.size(); i++) {
      code.aload(LOOKS).loadConstant(i).aaload().astore(firstLook + i);
    }
    boolean down = place.step > 0;
    if (down) {
      code.iconst_0().istore(row);
    } else {
      code.iload(COUNT).iconst_1().isub().istore(row);
    }
    Label next = code.newLabel();
    Label end = code.newLabel();
    code.labelBinding(next);
    code.iload(row);
    if (down) {
      code.iload(COUNT).if_icmpge(end);
    } else {
      code.iflt(end);
    }
    int value = write(term, true);
    code.aload(VALUES).iload(row).dload(value).dastore();
    code.dload(value).dstore(BEFORE);
    code.iinc(row, place.step).goto_(next);
    code.labelBinding(end).iload(COUNT).ireturn();
    code.labelBinding(out);
    if (down) {
      code.iload(row).ireturn();
    } else {
      code.iload(COUNT).iconst_1().isub().iload(row).isub().ireturn();
    }
  }

  /** Writes a term, and leaves the loop where it gives no finite number and one is needed. */
  private int write(Term term, boolean finite) {
    int local = write(term);
    if (finite) {
      code.dload(local).invokestatic(MATH, "abs", OF_ONE);
      code.loadConstant(Double.MAX_VALUE).dcmpg().ifgt(out);
    }
    return local;
  }

  /** Writes a term; the local variable in which its number stands. */
  private int write(Term term) {
    return switch (term) {
      case Term.Cell cell when place.isBefore(cell) -> BEFORE;
      case Term.Cell cell -> {
        code.aload(firstLook + indexOf(cell, looks)).iload(row).daload();
        yield stored();
      }
      case Term.Constant constant -> {
        code.loadConstant(constant.number);
        yield stored();
      }
      case Term.LastSum sum -> {
        int a = write(sum.a);
        int b = write(sum.b);
        code.dload(a).dload(b).dadd();
        yield snapped(a, b);
      }
      case Term.LastDifference difference -> {
        int a = write(difference.a);
        int b = write(difference.b);
        code.dload(a).dload(b).dsub();
        yield snapped(a, b);
      }
      case Term.OfTwo two -> writeOfTwo(two);
      case Term.Absolute absolute -> {
        code.dload(write(absolute.operand)).invokestatic(MATH, "abs", OF_ONE);
        yield stored();
      }
      case Term.Opposite opposite -> {
        int operand = write(opposite.operand);
        code.dconst_1().dload(operand).dsub();
        yield stored();
      }
      case Term.Choose choose -> writeChoice(choose);
      case Term.Call _, Gather _, Found _, Element _, Chosen _, ProductSum _, LastCompared _ ->
          throw new IllegalStateException("no code for this term");
    };
  }

  private int writeOfTwo(Term.OfTwo two) {
    int a = write(two.a, two instanceof Term.Compare);
    int b = write(two.b, two instanceof Term.Compare || two instanceof Term.Quotient);
    code.dload(a).dload(b);
    switch (two) {
      case Term.Sum _ -> code.dadd();
      case Term.Difference _ -> code.dsub();
      case Term.Product _ -> withoutSign(code.dmul());
      case Term.Quotient _ -> withoutSign(code.ddiv());
      case Term.Compare compare -> writeComparison(compare.comparison);
      case Term.LastSum _, Term.LastDifference _, Term.Power _ ->
          throw new IllegalStateException("no code for this term");
    }
    return stored();
  }

  /** A zero is never negative; a sum of such numbers is none by itself. */
  private static void withoutSign(CodeBuilder code) {
    code.dconst_0().dadd();
  }

  private void writeComparison(Ir.Comparison comparison) {
    String name =
        switch (comparison) {
          case EQUAL -> "equal";
          case NOT_EQUAL -> "notEqual";
          case LESS -> "less";
          case AT_MOST -> "atMost";
          case GREATER -> "greater";
          case AT_LEAST -> "atLeast";
        };
    code.invokestatic(TERM, name, OF_TWO);
  }

  private int writeChoice(Term.Choose choose) {
    int chosen = code.allocateLocal(TypeKind.DOUBLE);
    Label otherwise = code.newLabel();
    Label end = code.newLabel();
    code.dload(write(choose.test, true)).dconst_0().dcmpl().ifeq(otherwise);
    code.dload(write(choose.then)).dstore(chosen).goto_(end);
    code.labelBinding(otherwise);
    code.dload(write(choose.otherwise)).dstore(chosen);
    code.labelBinding(end);
    return chosen;
  }

  /** What stands on the stack, or 0 where the sum or difference it is has all but cancelled. */
  private int snapped(int a, int b) {
    code.dload(a).dload(b).invokestatic(NUMBERS, "snap", OF_THREE);
    return stored();
  }

  private int stored() {
    int local = code.allocateLocal(TypeKind.DOUBLE);
    code.dstore(local);
    return local;
  }
}
