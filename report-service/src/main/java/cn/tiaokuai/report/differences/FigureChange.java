package cn.tiaokuai.report.differences;

import java.util.UUID;

/**
 * A figure that changed.
 *
 * @param subject what it counts; empty where the text names nothing
 * @param before as written before; null for a new figure
 * @param after as written now; null for one that is gone
 */
public record FigureChange(UUID sectionId, String subject, String before, String after) {}
