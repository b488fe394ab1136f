package cn.tiaokuai.report.issuance.model;

/**
 * 发文字号, as in 临交〔2026〕3号: the full year in hexagonal brackets, the number without padding and without 第 (GB/T
 * 9704-2012, 7.2.5).
 *
 * @param mark 机关代字, as in 临交
 * @param year in which the document is issued
 * @param number counts the documents of a unit in that year from 1
 */
public record DocumentNumber(String mark, int year, int number) {

    @Override
    public String toString() {
        return mark + "〔" + year + "〕" + number + "号";
    }
}
