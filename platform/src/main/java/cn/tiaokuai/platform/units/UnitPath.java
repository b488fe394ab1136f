package cn.tiaokuai.platform.units;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Place of a unit in a hierarchy: the codes of its ancestors and its own, from the root, joined by dots, as in {@code
 * 37.3701.370102}. Used for the block (territory) and for the line (trade) alike.
 */
public record UnitPath(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");

    /** @throws IllegalArgumentException when the text is no path */
    public UnitPath {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit path: " + value);
        }
    }

    @JsonCreator
    public static UnitPath of(String value) {
        return new UnitPath(value);
    }

    /** True for this very unit and for every unit below it. */
    public boolean covers(UnitPath other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    /** The text that comes after the path itself and all paths below it, and before any other: '/' follows the dot. */
    public String end() {
        return value + "/";
    }

    /** Code of the unit itself. */
    public String last() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    /** All codes from the root to the unit itself. */
    public List<String> codes() {
        return List.of(value.split("\\.", -1));
    }

    @Override
    public String toString() {
        return value;
    }
}
