-- Templates that come with the system. A changed one is a further migration with a further version, as for any template.
alter table template no force row level security;
alter table template_version no force row level security;

insert into template (id, unit_code, unit_path, line_path, kind, name, version, created_by, created_at) values
    ('5b0d8c1e-0001-4a6e-9d10-7c1f00000001', '-', '-', '-', 'ANNUAL', '年度工作总结和工作计划', 1, 'tiaokuai', '2026-11-25 00:00:00Z'),
    ('5b0d8c1e-0002-4a6e-9d10-7c1f00000002', '-', '-', '-', 'RULE_OF_LAW', '法治政府建设年度报告', 1, 'tiaokuai', '2026-11-25 00:00:00Z'),
    ('5b0d8c1e-0003-4a6e-9d10-7c1f00000003', '-', '-', '-', 'QUARTERLY', '季度工作报告', 1, 'tiaokuai', '2026-11-25 00:00:00Z'),
    ('5b0d8c1e-0004-4a6e-9d10-7c1f00000004', '-', '-', '-', 'SPECIAL', '专题报告', 1, 'tiaokuai', '2026-11-25 00:00:00Z');

insert into template_version (template_id, version, unit_code, unit_path, line_path, name, blueprint, created_by, created_at)
    select id, 1, unit_code, unit_path, line_path, name, $$ {"sections": [
    {"heading": "{year}年工作完成情况", "level": 1, "part": "SUMMARY", "required": true, "guidance": "先用一两句话概括全年，再按重点工作逐项写做了什么、完成多少、成效如何；数据注明口径，与指标系统一致", "least": 300, "most": 8000},
    {"heading": "主要指标完成情况", "level": 2, "required": false, "guidance": "逐项写全年目标、实际完成、完成率和同比增减"},
    {"heading": "重点任务推进情况", "level": 2, "required": false, "guidance": "对照年初计划逐项交账，未完成的说明原因"},
    {"heading": "主要做法和亮点", "level": 1, "part": "HIGHLIGHTS", "required": false, "guidance": "写可供其他单位借鉴的做法、获得的荣誉和表彰，注明授予单位和时间"},
    {"heading": "存在的问题和不足", "level": 1, "part": "PROBLEMS", "required": true, "guidance": "写具体问题及其原因，不写套话", "least": 50, "most": 3000},
    {"heading": "{next}年工作计划", "level": 1, "part": "PLAN", "required": true, "guidance": "写明年做什么、做到什么程度、何时完成；能量化的写出目标值", "least": 200, "most": 5000},
    {"heading": "总体思路", "level": 2, "required": false, "guidance": "一段话写清指导思想和主要目标"},
    {"heading": "重点任务", "level": 2, "required": false, "guidance": "逐项列出任务、目标值、完成时限和责任科室"},
    {"heading": "意见和建议", "level": 1, "part": "SUGGESTIONS", "required": false, "guidance": "只写情况和建议；需要上级批准的事项另文请示"}],
  "indicators": [], "least": 800, "most": 20000, "deadline": {"yearsAfter": 1, "month": 1, "day": 15}}$$::jsonb, created_by, created_at
      from template where id = '5b0d8c1e-0001-4a6e-9d10-7c1f00000001';

insert into template_version (template_id, version, unit_code, unit_path, line_path, name, blueprint, created_by, created_at)
    select id, 1, unit_code, unit_path, line_path, name, $$ {"sections": [
    {"heading": "{year}年推进法治政府建设的主要举措和成效", "level": 1, "part": "SUMMARY", "required": true, "guidance": "按依法决策、规范执法、矛盾化解、权力监督、普法宣传等方面写举措和成效，列出执法、复议、应诉等数据", "least": 500, "most": 6000},
    {"heading": "存在的不足和原因", "level": 1, "part": "PROBLEMS", "required": true, "guidance": "写当前的短板及其主客观原因", "least": 50, "most": 2000},
    {"heading": "主要负责人履行推进法治建设第一责任人职责情况", "level": 1, "required": true, "guidance": "写主要负责人部署、督促、述法和带头学法的具体情况", "least": 100, "most": 2000},
    {"heading": "{next}年推进法治政府建设的主要安排", "level": 1, "part": "PLAN", "required": true, "guidance": "写下一年度的重点工作、目标和时限", "least": 100, "most": 3000}],
  "indicators": [], "least": 1000, "most": 12000, "deadline": {"yearsAfter": 1, "month": 1, "day": 31}}$$::jsonb, created_by, created_at
      from template where id = '5b0d8c1e-0002-4a6e-9d10-7c1f00000002';

insert into template_version (template_id, version, unit_code, unit_path, line_path, name, blueprint, created_by, created_at)
    select id, 1, unit_code, unit_path, line_path, name, $$ {"sections": [
    {"heading": "本季度工作开展情况", "level": 1, "part": "SUMMARY", "required": true, "guidance": "对照年度计划写本季度完成的工作和累计进度", "least": 100, "most": 3000},
    {"heading": "主要指标进度", "level": 2, "required": false, "guidance": "逐项写累计完成数、完成率，与序时进度比较"},
    {"heading": "存在的问题", "level": 1, "part": "PROBLEMS", "required": true, "guidance": "写进度滞后的事项、原因和需要协调的问题", "most": 1500},
    {"heading": "下一步工作安排", "level": 1, "part": "PLAN", "required": true, "guidance": "写下季度的任务、目标值和时限", "least": 50, "most": 2000}],
  "indicators": [], "least": 300, "most": 6000}$$::jsonb, created_by, created_at
      from template where id = '5b0d8c1e-0003-4a6e-9d10-7c1f00000003';

insert into template_version (template_id, version, unit_code, unit_path, line_path, name, blueprint, created_by, created_at)
    select id, 1, unit_code, unit_path, line_path, name, $$ {"sections": [
    {"heading": "基本情况", "level": 1, "part": "BASICS", "required": true, "guidance": "写专题工作的由来、范围和总体进展", "least": 50, "most": 2000},
    {"heading": "主要做法和成效", "level": 1, "part": "SUMMARY", "required": true, "guidance": "写采取的措施和取得的成效，用事实和数据说明", "least": 100, "most": 4000},
    {"heading": "存在的问题", "level": 1, "part": "PROBLEMS", "required": true, "guidance": "写问题及原因", "most": 2000},
    {"heading": "下一步打算", "level": 1, "part": "PLAN", "required": true, "guidance": "写下一步的措施、目标和时限", "least": 50, "most": 2000},
    {"heading": "意见和建议", "level": 1, "part": "SUGGESTIONS", "required": false, "guidance": "只写情况和建议；需要上级批准的事项另文请示"}],
  "indicators": [], "least": 300, "most": 8000}$$::jsonb, created_by, created_at
      from template where id = '5b0d8c1e-0004-4a6e-9d10-7c1f00000004';

alter table template force row level security;
alter table template_version force row level security;
