package cn.tiaokuai.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./tk demo FILE}: a report goes the whole way through the running system. */
public final class Demo {

    private Demo() {}

    /** Exit code 0 when every step was as expected, 1 when one was not, 2 when the file cannot be read. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("用法：demo 文件");
            System.exit(2);
        }
        byte[] file;
        try {
            file = Files.readAllBytes(Path.of(arguments[0]));
        } catch (IOException e) {
            System.err.println("无法读取 " + arguments[0] + "：" + e.getMessage());
            System.exit(2);
            return;
        }
        Address address = Address.fromEnvironment();
        try (EventWatch events = EventWatch.on(address.kafka())) {
            ConsoleNarrator narrator = new ConsoleNarrator(System.out, events);
            narrator.title("条块演示：" + Path.of(arguments[0]).getFileName() + " → " + address.front());
            new Loop(new Api(address), narrator).run(file);
            narrator.end();
        } catch (Unexpected e) {
            System.err.println("演示失败：" + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            System.err.println("演示中断：" + e.getMessage() + "。系统是否已启动？./tk status");
            System.exit(1);
        }
    }
}
