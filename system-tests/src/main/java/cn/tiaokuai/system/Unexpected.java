package cn.tiaokuai.system;

/** The system did not do what it should; the message says what was expected and what came. */
public final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unexpected(String message) {
        super(message);
    }
}
