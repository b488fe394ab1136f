package cn.tiaokuai.bench;

import cn.tiaokuai.launcher.parts.Parts;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The roll-up on the tree of the whole country (665,000 units) and on parts of it (or of the sizes that the arguments name): how fast
 * observations travel up to the root, what each costs, how long after the last one the root's sum is right; and how fast a superior's
 * figures are read, beside adding them up when asked.
 */
public final class RollUpBench {

    private static final int[] SIZES = {1_000, 10_000, 100_000, 700_000};

    private RollUpBench() {}

    public static void main(String[] arguments) throws Exception {
        int[] sizes = arguments.length == 0
                ? SIZES
                : IntStream.range(0, arguments.length)
                        .map(i -> Integer.parseInt(arguments[i]))
                        .toArray();
        Path folder = Parts.findRoot().resolve(".tiaokuai/bench");
        NationalTree country = NationalTree.read(folder);
        for (int size : sizes) {
            NationalTree tree = country.cut(size);
            System.out.printf(
                    "%d units, %d of them villages%n",
                    tree.places().size(), tree.villages().size());
            try (TravellingFigures figures = new TravellingFigures(tree)) {
                figures.run();
            }
            try (SuperiorsFigures figures = new SuperiorsFigures(tree)) {
                figures.run();
            }
        }
    }
}
