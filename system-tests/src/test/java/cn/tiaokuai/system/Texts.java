package cn.tiaokuai.system;

import java.io.IOException;
import java.io.InputStream;

/** Reports to be sent through the system. */
final class Texts {

    private Texts() {}

    /** A report of a township as real ones are: masked amounts, numbers that skip and repeat; invented. */
    static byte[] invented() throws IOException {
        try (InputStream file = Texts.class.getResourceAsStream("/reports/township.txt")) {
            return file.readAllBytes();
        }
    }
}
