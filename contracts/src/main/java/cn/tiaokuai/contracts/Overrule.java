package cn.tiaokuai.contracts;

/**
 * Why a text was sent to review although a check objected to it.
 *
 * @param checkId identity of the objection, the same as long as the sentences it is about stay as they are
 * @param message what was objected, in Chinese
 * @param reason why the text is right as it stands
 * @param by who says so
 */
public record Overrule(String checkId, String message, String reason, Actor by) {}
