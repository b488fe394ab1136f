package cn.tiaokuai.report.compendium.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader can work out of a text in which some figures are hidden: he knows all relations and all other figures.
 * Sums are solved as linear equations, so that two sums with the same hidden parts give nothing back; formulas give back their
 * only hidden member.
 */
final class Attack {

    private final List<Relation> relations;
    private final Set<Integer> hidden;
    private final Set<Integer> recovered = new HashSet<>();

    private Attack(List<Relation> relations, Set<Integer> hidden) {
        this.relations = relations;
        this.hidden = new HashSet<>(hidden);
    }

    /** The hidden figures that follow from the visible ones. */
    static Set<Integer> recovered(List<Relation> relations, Set<Integer> hidden) {
        Attack attack = new Attack(relations, hidden);
        while (attack.byFormulas() || attack.bySums()) {
            attack.hidden.removeAll(attack.recovered);
        }
        return attack.recovered;
    }

    private boolean byFormulas() {
        int before = recovered.size();
        for (Relation relation : relations) {
            List<Integer> unknown = relation.members().stream()
                    .filter(hidden::contains)
                    .distinct()
                    .toList();
            if (unknown.size() == 1) {
                recovered.add(unknown.getFirst());
            }
        }
        return recovered.size() > before;
    }

    /** Brings the equations of hidden figures into reduced echelon form; a row of one unknown gives that unknown back. */
    private boolean bySums() {
        int before = recovered.size();
        List<Integer> columns = hidden.stream().sorted().toList();
        List<BigInteger[]> rows = new ArrayList<>();
        for (Relation relation : relations) {
            if (relation.kind() == Relation.Kind.SUM) {
                rows.add(row(relation, columns));
            }
        }
        reduce(rows, columns.size());
        for (BigInteger[] row : rows) {
            int only = only(row);
            if (only >= 0) {
                recovered.add(columns.get(only));
            }
        }
        return recovered.size() > before;
    }

    private static BigInteger[] row(Relation relation, List<Integer> columns) {
        BigInteger[] row = new BigInteger[columns.size()];
        for (int i = 0; i < row.length; i++) {
            int cell = columns.get(i);
            long times =
                    relation.members().stream().filter(member -> member == cell).count();
            row[i] = BigInteger.valueOf(cell == relation.whole() ? times - 2 * (times - 1) : -times);
            row[i] = times == 0 ? BigInteger.ZERO : row[i];
        }
        return row;
    }

    /** Elimination without fractions: exact, whatever the numbers. */
    private static void reduce(List<BigInteger[]> rows, int width) {
        int top = 0;
        for (int column = 0; column < width && top < rows.size(); column++) {
            int pivot = top;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                BigInteger[] with = rows.get(pivot);
                rows.set(pivot, rows.get(top));
                rows.set(top, with);
                for (BigInteger[] row : rows) {
                    if (row != with) {
                        eliminate(row, with, column);
                    }
                }
                top++;
            }
        }
    }

    private static void eliminate(BigInteger[] row, BigInteger[] with, int column) {
        BigInteger factor = row[column];
        if (factor.signum() != 0) {
            BigInteger scale = with[column];
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].multiply(scale).subtract(with[i].multiply(factor));
            }
        }
    }

    private static int only(BigInteger[] row) {
        int only = -1;
        for (int i = 0; i < row.length; i++) {
            if (row[i].signum() != 0) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }
}
