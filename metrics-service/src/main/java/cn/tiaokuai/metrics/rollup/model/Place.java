package cn.tiaokuai.metrics.rollup.model;

import cn.tiaokuai.metrics.model.Hierarchy;

/**
 * Where a unit stands.
 *
 * @param blockAbove unit above it by territory; null at the root
 * @param lineAbove unit above it by trade; null for none
 */
public record Place(String path, String linePath, String blockAbove, String lineAbove) {

    /** The unit above it; null for none. */
    public String above(Hierarchy hierarchy) {
        return switch (hierarchy) {
            case BLOCK -> blockAbove;
            case LINE -> lineAbove;
        };
    }
}
