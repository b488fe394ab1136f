package cn.tiaokuai.metrics.model;

import java.util.List;

/** For whom an indicator is: the units below its owner by territory 块, by trade 条, or by either. */
public enum Applicability {
    BLOCK,
    LINE,
    BOTH;

    /** Whether a unit with these ancestors, itself among them, is one that the owner's indicators are for. */
    public boolean reaches(String owner, List<String> blockAncestors, List<String> lineAncestors) {
        return switch (this) {
            case BLOCK -> blockAncestors.contains(owner);
            case LINE -> lineAncestors.contains(owner);
            case BOTH -> blockAncestors.contains(owner) || lineAncestors.contains(owner);
        };
    }
}
