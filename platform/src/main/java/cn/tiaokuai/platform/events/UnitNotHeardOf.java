package cn.tiaokuai.platform.events;

/**
 * An event names a unit that the directory does not have yet; its UnitChanged comes on another topic. A handler that throws
 * it is asked again for some minutes.
 */
public class UnitNotHeardOf extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnitNotHeardOf(String code) {
        super("unit " + code + " is not in the directory");
    }
}
