package dev.napkin.unit;

import java.util.List;
import java.util.Set;

/**
 * The active codes of ISO 4217: national currencies, then precious metals, units of account and the
 * fund codes. Bond-market units and the codes for tests and for "no currency" are left out.
 */
final class Currencies {
  private static final List<String> BY_FIRST_LETTER =
      List.of(
          "AED AFN ALL AMD AOA ARS AUD AWG AZN",
          "BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD",
          "CAD CDF CHF CLP CNY COP CRC CUP CVE CZK",
          "DJF DKK DOP DZD",
          "EGP ERN ETB EUR",
          "FJD FKP",
          "GBP GEL GHS GIP GMD GNF GTQ GYD",
          "HKD HNL HTG HUF",
          "IDR ILS INR IQD IRR ISK",
          "JMD JOD JPY",
          "KES KGS KHR KMF KPW KRW KWD KYD KZT",
          "LAK LBP LKR LRD LSL LYD",
          "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN",
          "NAD NGN NIO NOK NPR NZD",
          "OMR",
          "PAB PEN PGK PHP PKR PLN PYG",
          "QAR",
          "RON RSD RUB RWF",
          "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL",
          "THB TJS TMT TND TOP TRY TTD TWD TZS",
          "UAH UGX USD UYU UZS",
          "VED VES VND VUV",
          "WST",
          "XAF XCD XCG XOF XPF",
          "YER",
          "ZAR ZMW ZWG",
          "XAG XAU XPD XPT XDR XAD XSU XUA",
          "BOV CHE CHW CLF COU MXV USN UYI UYW");

  private static final Set<String> CODES = Set.of(String.join(" ", BY_FIRST_LETTER).split(" "));

  private Currencies() {}

  /** Every code. */
  static Set<String> codes() {
    return CODES;
  }

  /** Whether {@code text} is one of the codes. */
  static boolean isCode(String text) {
    return CODES.contains(text);
  }
}
