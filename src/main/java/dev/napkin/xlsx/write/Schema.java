package dev.napkin.xlsx.write;

/** The names of what a package is made of: ECMA-376, and MS-XLSX for arrays that spill. */
final class Schema {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  /** What the mark on the formula of an array that spills refers to: MS-XLSX 2.3.6. */
  static final String METADATA =
      "<metadata xmlns=\""
          + MAIN
          + "\" xmlns:xda=\"http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray\"><metadataTypes"
          + " count=\"1\"><metadataType name=\"XLDAPR\" minSupportedVersion=\"120000\" copy=\"1\""
          + " pasteAll=\"1\" pasteValues=\"1\" merge=\"1\" splitFirst=\"1\" rowColShift=\"1\""
          + " clearFormats=\"1\" clearComments=\"1\" assign=\"1\" coerce=\"1\""
          + " cellMeta=\"1\"/></metadataTypes><futureMetadata name=\"XLDAPR\""
          + " count=\"1\"><bk><extLst><ext"
          + " uri=\"{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}\"><xda:dynamicArrayProperties"
          + " fDynamic=\"1\" fCollapsed=\"0\"/></ext></extLst></bk></futureMetadata><cellMetadata"
          + " count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></cellMetadata></metadata>";

  private Schema() {}
}
