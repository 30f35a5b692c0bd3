package dev.napkin.eval;

import dev.napkin.function.SheetFunction;
import dev.napkin.ir.Ir;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;

/** A function of the library as a value: calling it is a call of that function with constants. */
final class FunctionValue implements Value.Callable {
  private final SheetFunction function;
  private final Place place;

  FunctionValue(SheetFunction function, Place place) {
    this.function = function;
    this.place = place;
  }

  @Override
  public int required() {
    return function.fewest();
  }

  @Override
  public Value call(List<Value> arguments) {
    int count = arguments.size();
    if (count < function.fewest() || count > function.most()) {
      return Value.Fault.of(
          FaultCode.WRONG_KIND,
          "%s is called with %d values".formatted(function.name(), arguments.size()));
    }
    List<Ir> constants = arguments.stream().<Ir>map(Ir.Constant::new).toList();
    return place.raw(new Ir.Call(function, constants), true);
  }
}
