package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Known sizes of units, one a line: so many of a unit are so many of another. */
final class ConversionTest {
  private static final String TABLE =
      """
      1 GiB = 1073741824 byte
      1 KiB = 1024 B
      1 TiB = 1099511627776 byte
      1 GB = 1000000000 byte
      80 GiB = 85.89934592 GB
      1 EiB = 1152921504606846976 byte
      1 byte = 8 bit
      100 Gbit/s = 12.5 GB/s
      1 Mbit = 125 kB
      8 TB/s = 8000000000000 byte/s
      8 TB/s = 28800 TB/h
      1 kB/token = 1 MB/ktoken
      1 h = 60 min
      1 day = 86400 s
      1 week = 168 h
      1 month = 30 day
      23.75 ms = 0.02375 s
      1 s = 1000000 us
      1 s = 1000000 µs
      1 s = 1000000000 ns
      1 kWh = 3600000 J
      1 kW*h = 1 kWh
      1 MWh = 3.6 GJ
      1 W = 1 J/s
      1 J = 1 N*m
      1 eV = 1.602176634e-19 J
      1 calorie = 4.184 J
      1 BTU = 1055.05585262 J
      1 horsepower = 745.6998715822702 W
      1 N = 1 kg*m/s^2
      1 Pa = 1 N/m^2
      1 bar = 100 kPa
      1 atmosphere = 101325 Pa
      760 torr = 1 atmosphere
      1 psi = 6894.757293168361 Pa
      1 inch = 2.54 cm
      1 foot = 12 inch
      1 yard = 3 foot
      1 mile = 1760 yard
      1 mile = 1.609344 km
      1 km = 1000 m
      1 km^2 = 1000000 m^2
      1 hectare = 10000 m^2
      1 acre = 4840 yard^2
      1 gallon = 231 inch^3
      1 gallon = 3.785411784 L
      1 barrel = 42 gallon
      1 m^3 = 1000 L
      1 L = 10 dL
      1 pound = 16 ounce
      1 pound = 453.59237 g
      1 kg = 1000000 mg
      1 Mg = 1000 kg
      1 knot = 1.852 km/h
      1 mph = 0.44704 m/s
      36 km/h = 10 m/s
      180 degree = 3.141592653589793 radian
      1 turn = 360 degree
      50 % = 0.5 1
      1 ppm = 0.0001 %
      1 Hz = 1 1/s
      1 V = 1 W/A
      1 ohm = 1 V/A
      1 S = 1 1/ohm
      1 F = 1 C/V
      1 Wb = 1 V*s
      1 T = 1 Wb/m^2
      1 H = 1 Wb/A
      1 Ah = 3600 C
      1 lx = 1 lm/m^2
      3.5 USD/h = 2520 USD/month
      1 MUSD = 1000 kUSD
      1 TFLOP/GB = 1000 FLOP/byte
      """;

  @TestFactory
  List<DynamicTest> sizes() {
    return TABLE.lines().map(line -> DynamicTest.dynamicTest(line, () -> check(line))).toList();
  }

  private static void check(String line) {
    String[] words = line.split(" ");
    Unit left = unit(words[1]);
    Unit right = unit(words[4]);
    assertEquals(left.dimension(), right.dimension());
    double expected = Double.parseDouble(words[3]);
    double converted = right.fromBase(left.toBase(Double.parseDouble(words[0])));
    assertEquals(expected, converted, 4 * Math.ulp(expected));
  }

  private static Unit unit(String text) {
    return switch (RandomUnits.CATALOG.read(text)) {
      case UnitReading.Known known -> known.unit();
      case UnitReading.Unknown _, UnitReading.Malformed _ -> throw new AssertionError(text);
    };
  }
}
