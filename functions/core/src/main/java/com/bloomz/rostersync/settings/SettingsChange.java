package com.bloomz.rostersync.settings;

/**
 * One setting that has changed (S 4).
 *
 * @param setting its name, such as {@code contactField}
 * @param before as text; empty where there was none
 * @param after as text; empty where there is none
 */
public record SettingsChange(String setting, String before, String after) {
  @Override
  public String toString() {
    return "SettingsChange of " + setting;
  }
}
