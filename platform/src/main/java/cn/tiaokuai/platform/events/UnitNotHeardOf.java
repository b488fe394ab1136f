package cn.tiaokuai.platform.events;

/** An event is about a unit that the directory does not have yet; its UnitChanged comes on another topic. */
class UnitNotHeardOf extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnitNotHeardOf(String code) {
        super("unit " + code + " is not in the directory");
    }
}
