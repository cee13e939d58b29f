/** Generated from the OpenAPI document by `npm run generate`. */
export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 程序在运行 */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 程序与数据库都可用 */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 安装性质:正式或演示;演示库在本机可以选人登录 */
        get: operations["Installation.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 演示登录:在本机选人,不用口令 */
        post: operations["Installation.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/cases/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示库在本机:本件下一步由谁办 */
        get: operations["Installation.steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁 */
        get: operations["Session.me"];
        put?: never;
        /** 登录 */
        post: operations["Session.open"];
        /** 退出登录 */
        delete: operations["Session.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改口令 */
        put: operations["Session.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位,按机构序列 */
        get: operations["Directory.units"];
        put?: never;
        /** 新增单位,一个或一批 */
        post: operations["Units.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 类别 */
        get: operations["Directory.categories"];
        put?: never;
        /** 新增类别 */
        post: operations["Places.createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 街道 */
        get: operations["Directory.streets"];
        put?: never;
        /** 新增街道 */
        post: operations["Places.createStreet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 届次会议 */
        get: operations["Directory.sessions"];
        put?: never;
        /** 新增届次会议 */
        post: operations["Places.createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员 */
        get: operations["Directory.people"];
        put?: never;
        /** 新增人员,一个或一批 */
        post: operations["People.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 更改单位:更名、简称、别名、排序、起止 */
        patch: operations["Units.change"];
        trace?: never;
    };
    "/api/units/{id}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位的承接情况 */
        get: operations["Succession.read"];
        put?: never;
        /** 机构改革:单位撤并、分设,承办件、期限、人员随转;可先预览 */
        post: operations["Succession.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 更改类别 */
        patch: operations["Places.changeCategory"];
        trace?: never;
    };
    "/api/streets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 更改街道 */
        patch: operations["Places.changeStreet"];
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 更改届次会议 */
        patch: operations["Places.changeSession"];
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 更正姓名、选区、电话 */
        patch: operations["People.correct"];
        trace?: never;
    };
    "/api/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某人的全部任职,新的在前 */
        get: operations["Roles.of"];
        put?: never;
        /** 授予角色 */
        post: operations["Roles.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止角色 */
        post: operations["Roles.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 委托签发,新的在前 */
        get: operations["Delegations.page"];
        put?: never;
        /** 委托签发:主要负责人外出期间由分管领导签发,到期自行终止 */
        post: operations["Delegations.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提前终止委托 */
        post: operations["Delegations.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号,按账号名 */
        get: operations["Accounts.page"];
        put?: never;
        /** 开立账号 */
        post: operations["Accounts.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用账号:随即在所有地方退出 */
        post: operations["Accounts.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用账号 */
        post: operations["Accounts.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除锁定 */
        post: operations["Accounts.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重置口令 */
        post: operations["Accounts.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管理留痕,新的在前 */
        get: operations["AuditEvents.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件清单 */
        get: operations["Cases.list"];
        put?: never;
        /** 登记 */
        post: operations["Cases.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理阶段:处于各状态的件数 */
        get: operations["Cases.stages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 阅卷 */
        get: operations["Cases.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办理一项:给出指令 */
        post: operations["Cases.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理留痕,旧的在前 */
        get: operations["Cases.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人岗位可批量办理的事项 */
        get: operations["Bulk.offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-tasks/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量办理的预览:逐件将办理,或因何跳过 */
        post: operations["Bulk.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人发起的批量任务,新的在前 */
        get: operations["Bulk.list"];
        put?: never;
        /** 开始批量办理 */
        post: operations["Bulk.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项批量任务办到哪里 */
        get: operations["Bulk.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-tasks/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批量任务逐件的结果 */
        get: operations["Bulk.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-tasks/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重办未成的各件 */
        post: operations["Bulk.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/bulk-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出批量任务逐件的结果 */
        get: operations["Bulk.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已存视图与各自的件数:我的、本单位的、全局的 */
        get: operations["SavedViews.all"];
        put?: never;
        /** 存为视图 */
        post: operations["SavedViews.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除视图 */
        delete: operations["SavedViews.remove"];
        options?: never;
        head?: never;
        /** 更改视图:名称、条件、栏目 */
        patch: operations["SavedViews.change"];
        trace?: never;
    };
    "/api/feedback-links/{token}/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 凭短信链接:问是哪一件;核对手机号后四位后看答复 */
        post: operations["FeedbackLinks.challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback-links/{token}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 凭短信链接评价 */
        post: operations["FeedbackLinks.evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/todos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办,急的在前 */
        get: operations["Todos.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传附件 */
        post: operations["Attachments.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载附件 */
        get: operations["Attachments.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 状态图 */
        get: operations["Machines.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{key}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 权限矩阵:状态 × 角色 × 事项 */
        get: operations["Machines.permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 留痕核验 */
        get: operations["Audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 后台故障,新的在前 */
        get: operations["Incidents.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重试之后的故障 */
        post: operations["Incidents.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入记录,新的在前 */
        get: operations["Imports.list"];
        put?: never;
        /** 导入清单:先读取,登记之前什么都不改 */
        post: operations["Imports.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入:可登记的行、有问题的行 */
        get: operations["Imports.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/fixes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 更正清单:单位、主办、编号、日期;重新读取,登记之前什么都不改 */
        put: operations["Imports.fix"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记清单,全部或全不;重复提交得同一回执 */
        post: operations["Imports.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本区现行的工作日历 */
        get: operations["Calendar.inForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 从一日起推算若干工作日、日或月,逐日说明 */
        get: operations["Calendar.add"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日历的历次调整,新的在前 */
        get: operations["CalendarChanges.list"];
        put?: never;
        /** 预览:载入后将移动哪些期限;尚未生效 */
        post: operations["CalendarChanges.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次调整及重算的进度 */
        get: operations["CalendarChanges.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 移动的期限:确认前为将移动的,确认后为已移动的 */
        get: operations["CalendarChanges.moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认载入,后台随即重算 */
        post: operations["CalendarChanges.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/rulebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 采用现行办法将有何变化 */
        get: operations["Adoptions.preview"];
        put?: never;
        /** 本件采用现行办法 */
        post: operations["Adoptions.adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办法,各为现行版本 */
        get: operations["Rulebooks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一部办法的全部规则,条条有出处 */
        get: operations["Rulebooks.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks/{key}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个期限自某日起算的届满日 */
        get: operations["Rulebooks.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限的由来:规则、起算事项、逐日计数、延期 */
        get: operations["Deadlines.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/strip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限日程:今后 30 个工作日各有何事届满 */
        get: operations["Supervision.strip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 届满清单:某段日子里届满的各项期限,早的在前 */
        get: operations["Supervision.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/lights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 红黄绿灯:各件或各承办件,连同期限和理由,急的在前 */
        get: operations["Supervision.lights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/lights/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 红黄绿灯的数目,按单位 */
        get: operations["Supervision.lightCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督查预警:照此难以按期答复的,期限近的在前 */
        get: operations["Supervision.warnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待政府办决定的事项,急的在前 */
        get: operations["Supervision.decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办单,新的在前 */
        get: operations["Supervision.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发出前的预览:催办、督办单通知什么、通知谁 */
        get: operations["Supervision.rehearsal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/key-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 重点督办件及督办活动,新的在前 */
        get: operations["Supervision.keyCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的消息,新的在前;每条写明缘由 */
        get: operations["Messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 已读回执 */
        post: operations["Messages.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂缓的提醒 */
        post: operations["Messages.snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各率,截至某日,可按单位、类别等分组 */
        get: operations["Rates.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rates/{key}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个数所含的各件:分子、分母或还差哪些 */
        get: operations["Rates.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rates/{key}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 逐周走势 */
        get: operations["Rates.trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rates/{key}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与上一届次同一办理日比较 */
        get: operations["Rates.comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出各率 */
        get: operations["Exports.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/rates/{key}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出一个数所含的各件 */
        get: operations["Exports.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出承诺台账 */
        get: operations["TableExports.ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考核的名次或分项得分 */
        get: operations["TableExports.assessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/bulletins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出通报的数字 */
        get: operations["TableExports.bulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出办理阶段的件数 */
        get: operations["StageExport.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人要求的导出,新的在前 */
        get: operations["ExportTasks.list"];
        put?: never;
        /** 要求后台导出 */
        post: operations["ExportTasks.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项导出办到哪里 */
        get: operations["ExportTasks.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export-tasks/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 取回导出的文件 */
        get: operations["ExportTasks.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 承诺台账,日期早的在前 */
        get: operations["Commitments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 历次考核 */
        get: operations["Assessments.list"];
        put?: never;
        /** 拟订一次考核:截至已经结束的一日;尚未公布 */
        post: operations["Assessments.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次考核:排名与各项得分,可查看以前各版 */
        get: operations["Assessments.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/units/{unit}/lines/{item}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项得分所依据的各件 */
        get: operations["Assessments.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/manual-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评定:对一个单位的一项扣分或加分,说明理由 */
        post: operations["Assessments.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公布:结果固定为第一版,告知各单位 */
        post: operations["Assessments.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 异议:单位对本单位的一项得分提出 */
        post: operations["Assessments.object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{id}/objections/{objection}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复异议:成立的,另出一版,原版仍可查看 */
        post: operations["Assessments.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 历次通报 */
        get: operations["Bulletins.list"];
        put?: never;
        /** 拟订一份通报:数字取自该日的每日定数 */
        post: operations["Bulletins.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulletins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份通报:正文与分单位的数字 */
        get: operations["Bulletins.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改草稿 */
        patch: operations["Bulletins.edit"];
        trace?: never;
    };
    "/api/bulletins/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 印发:文号与日期随之固定,告知各单位 */
        post: operations["Bulletins.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulletins/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销草稿 */
        post: operations["Bulletins.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的通知地址 */
        get: operations["Addresses.read"];
        /** 本人的通知渠道 */
        put: operations["Addresses.write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发出的消息及其送达,新的在前 */
        get: operations["Outbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重发的消息 */
        post: operations["Outbox.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/messages/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 演示库在本机:看短信的全文 */
        post: operations["DemoPhone.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 拨动后的业务时间;到期的已处理完毕 */
        put: operations["DemoClock.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变动通知:case 事件只有编号与版本,内容另读;ended 表示登录已结束 */
        get: operations["Stream.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 我正打开本件;还有哪些同事打开着 */
        put: operations["Presence.report"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人在本件的草稿 */
        get: operations["Drafts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/drafts/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的一份草稿,最新一版 */
        get: operations["Drafts.read"];
        /** 保存草稿 */
        put: operations["Drafts.write"];
        post?: never;
        /** 弃用草稿,连同各版 */
        delete: operations["Drafts.drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/drafts/{form}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份草稿的各版,新的在前 */
        get: operations["Drafts.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/drafts/{form}/versions/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一版草稿 */
        get: operations["Drafts.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位的常用语 */
        get: operations["Phrases.list"];
        put?: never;
        /** 新增常用语 */
        post: operations["Phrases.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删去常用语 */
        delete: operations["Phrases.remove"];
        options?: never;
        head?: never;
        /** 更改常用语:名称、内容、次序 */
        patch: operations["Phrases.change"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 中文,说明该怎么办 */
            title: string;
            status: number;
            /** @description 稳定的代码 */
            code: string;
            /** @description 逐项说明 */
            errors: {
                path?: string;
                code?: string;
                message: string;
            }[];
            /** @description 追踪号,告诉管理员 */
            traceId: string;
            /** @description 412:现在的版本 */
            version?: number;
            /** @description 412:所依据的版本之后的变动 */
            changes?: {
                seq: number;
                type: string;
                actor: string | null;
                label: string;
            }[];
            /** @description 409 case.not_admitted:现在的状态 */
            state?: string;
            stateLabel?: string;
            /** @description 409 case.not_admitted:现在可以办理的事项 */
            admitted?: string[];
            subjects?: {
                kind: string;
                /** Format: uuid */
                id: string;
            }[];
            expected?: string;
            actual?: string;
            lastEventAt?: string;
            /** @description 清单中的行 */
            row?: number;
            /** @description 清单中不能登记的行 */
            problems?: {
                row: number;
                column: string;
                code: string;
                message: string;
                value: string;
            }[];
        };
        Me: {
            account: string;
            /** Format: uuid */
            personId: string;
            name: string;
            /** Format: uuid */
            jurisdictionId: string;
            roles: {
                /** @enum {string} */
                role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
                /** Format: uuid */
                unitId: string | null;
                unit: string | null;
            }[];
            /** @description 须先修改口令,此前其他请求一律 403 password.must_change */
            mustChangePassword: boolean;
            /** Format: date-time */
            businessTime: string;
        };
        Unit: {
            /** Format: uuid */
            id: string;
            name: string;
            short: string;
            aliases: string[];
            /** @description 以下三项仅在 all=1 时 */
            order?: number;
            /** Format: date */
            from?: string;
            /** Format: date */
            until?: string | null;
        };
        Named: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        CouncilSession: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn: string;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
            roles: ("office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin")[];
            /** Format: uuid */
            unitId?: string;
        };
        UnitRecord: {
            /** Format: uuid */
            id: string;
            name: string;
            short: string;
            aliases: string[];
            /** @description 排序,小的在前 */
            order: number;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description 最后一日;为空即无期限
             */
            until: string | null;
            /** @description 本级政府办公室 */
            office: boolean;
        };
        Succession: {
            /** @description 终止的单位 */
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * Format: date
             * @description 自此日起由承接单位办理
             */
            effectiveOn: string;
            /** @description 文件号 */
            basis: string;
            /** Format: uuid */
            id: string;
            /**
             * @description 待生效、办理中、已完成
             * @enum {string}
             */
            state: "planned" | "moving" | "done";
            successors: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description 已承接的承办件 */
            moved: number;
            /** @description 尚未承接的承办件 */
            left: number;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            doneAt: string | null;
        };
        SuccessionPreview: {
            /** @description 终止的单位 */
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * Format: date
             * @description 自此日起由承接单位办理
             */
            effectiveOn: string;
            /** @description 文件号 */
            basis: string;
            /** @enum {string} */
            state: "preview";
            successors: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description 将承接的承办件 */
            items: {
                /** Format: uuid */
                handlingId: string;
                /** Format: uuid */
                caseId: string;
                number: string;
                /** @enum {string} */
                kind: "suggestion" | "proposal";
                title: string;
                /** @enum {string} */
                role: "lead" | "co";
                state: {
                    key: string;
                    label: string;
                };
                /** @description 照常计算的期限 */
                deadlines: {
                    key: string;
                    label: string;
                    /** Format: date */
                    dueOn: string;
                }[];
                /** @description 承接单位;分设而尚未选定的为空 */
                to: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            }[];
            people: {
                /** Format: uuid */
                personId: string;
                name: string;
                /** @enum {string} */
                role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
                /** @description 随转的单位;为空即随单位终止 */
                to: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            }[];
            /** @description 提前终止的委托签发 */
            delegations: {
                /** Format: uuid */
                id: string;
                delegate: string;
                /** Format: date */
                until: string;
            }[];
        };
        NamedRecord: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description 排序,小的在前 */
            order: number;
        };
        PersonCreated: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description 选区、界别或所代表的集体 */
            constituency: string | null;
            phone: string | null;
            roles: ("office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin")[];
        };
        PersonRecord: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description 选区、界别或所代表的集体 */
            constituency: string | null;
            phone: string | null;
        };
        NamedTenure: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
            /** Format: uuid */
            unitId: string | null;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description 最后一日;为空即无期限
             */
            until: string | null;
            unit: string | null;
        };
        Tenure: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
            /** Format: uuid */
            unitId: string | null;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description 最后一日;为空即无期限
             */
            until: string | null;
        };
        NamedDelegation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            /**
             * Format: uuid
             * @description 委托人:该单位主要负责人
             */
            principalId: string;
            /**
             * Format: uuid
             * @description 受托人:该单位分管领导
             */
            delegateId: string;
            /** @description 可以签发的文稿 */
            subjects: ("reply" | "opinion" | "extension" | "commitment" | "followUp")[];
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description 最后一日
             */
            until: string;
            /** @description 文件号或批示 */
            basis: string;
            unit: string;
            principal: string;
            delegate: string;
        };
        Delegation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            /**
             * Format: uuid
             * @description 委托人:该单位主要负责人
             */
            principalId: string;
            /**
             * Format: uuid
             * @description 受托人:该单位分管领导
             */
            delegateId: string;
            /** @description 可以签发的文稿 */
            subjects: ("reply" | "opinion" | "extension" | "commitment" | "followUp")[];
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description 最后一日
             */
            until: string;
            /** @description 文件号或批示 */
            basis: string;
        };
        Account: {
            /** Format: uuid */
            id: string;
            account: string;
            /** Format: uuid */
            personId: string;
            name: string;
            disabled: boolean;
            /** Format: date-time */
            lockedUntil: string | null;
            mustChangePassword: boolean;
        };
        OpenedAccount: {
            /** Format: uuid */
            id: string;
            account: string;
            /** Format: uuid */
            personId: string;
            name: string;
            disabled: boolean;
            /** Format: date-time */
            lockedUntil: string | null;
            mustChangePassword: boolean;
            /** @description 一次性口令,只在第一次答复中 */
            password: string | null;
        };
        Act: {
            seq: number;
            type: string;
            label: string;
            /** Format: date-time */
            at: string;
            actor: {
                id: string;
                name: string | null;
            };
            data: {
                [key: string]: unknown;
            };
            /** @description data 中各标识现在的名称 */
            names: {
                [key: string]: string;
            };
            hash: string;
            prevHash: string;
        };
        CaseSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            /** @enum {string} */
            raisedAt: "session" | "recess";
            title: string | null;
            category: string | null;
            state: {
                key: string;
                label: string;
            };
            round: number;
            /** @enum {string|null} */
            mode: "sole" | "leadAndCo" | "separate" | null;
            version: number;
            leads: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            cos: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            proposers: string[];
            /** @description 重点督办件 */
            key: boolean;
            /**
             * Format: date
             * @description 调用者可知的、最近的未了期限
             */
            dueOn: string | null;
            /** @enum {string} */
            light: "green" | "yellow" | "red" | "none";
            /** @description 距届满的工作日数,逾期为负;未了的期限才有 */
            workdaysLeft?: number;
            /** Format: date-time */
            updatedAt: string;
        };
        Case: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            raisedAt: "session" | "recess";
            title: string | null;
            text: string | null;
            category: string | null;
            /** Format: uuid */
            streetId: string | null;
            /** Format: date */
            registeredOn: string;
            /** Format: date */
            bodyAssignedOn: string | null;
            /** Format: date */
            assignedOn: string | null;
            proposers: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                role: "lead" | "joint";
                /** @enum {string} */
                kind: "person" | "body";
                /** Format: uuid */
                personId?: string;
                /** Format: uuid */
                contactPersonId?: string;
                bodyKind?: string;
                constituency?: string;
                /** @description 主办单位承办人与政府办可见 */
                phone?: string;
            }[];
            /** @description 最后一条留痕的序号 */
            version: number;
            state: {
                key: string;
                label: string;
            };
            /** @description 转线下办理:申请、转出、线下办结的日期,以及线下登记的日期 */
            sealing: {
                /** Format: date */
                requestedOn: string;
                /** Format: date */
                sealedOn: string | null;
                /** Format: date */
                closedOn: string | null;
                offline: {
                    /** Format: uuid */
                    handlingId: string;
                    /** @enum {string} */
                    step: "accepted" | "met" | "replied" | "evaluated";
                    /** Format: date */
                    on: string;
                }[];
            } | null;
            round: number;
            /** @enum {string|null} */
            mode: "sole" | "leadAndCo" | "separate" | null;
            hard: boolean;
            /** @description 办法@版本 */
            rulebook: string;
            formerNumbers: string[];
            /** Format: uuid */
            mergedInto: string | null;
            /** Format: uuid */
            linkGroup?: string | null;
            /** Format: date-time */
            updatedAt: string;
            handlings: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "lead" | "co";
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @description 机构改革前的承办单位,早的在前 */
                formerUnits: {
                    unit: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                    /**
                     * Format: date
                     * @description 最后一日
                     */
                    until: string;
                    /** @description 此号事件以前的办理属该单位 */
                    beforeSeq: number;
                }[];
                part?: string;
                state: {
                    key: string;
                    label: string;
                    tags: ("open" | "waiting-on-unit" | "waiting-on-office" | "waiting-on-proposer" | "ended")[];
                };
                regions?: {
                    [key: string]: string;
                };
                regionLabels?: {
                    [key: string]: string;
                };
                round: number;
                /** Format: date */
                assignedOn: string;
                /** Format: date */
                acceptedOn: string | null;
                ledBy?: {
                    /** Format: uuid */
                    personId: string;
                    name: string;
                    /** Format: date */
                    on: string;
                };
                /** @description 主办单位承办人及电话:起草答复的,还没有起草的为最近办理的 */
                contact?: {
                    name: string;
                    phone?: string;
                };
                /** @description 主办单位收到的会办意见,免会办的计入 */
                coOpinions?: {
                    received: number;
                    of: number;
                };
                /**
                 * Format: date-time
                 * @description 政府办或主办单位最近一次催办的时间
                 */
                urgedAt?: string;
                deadlines: components["schemas"]["Deadline"][];
            }[];
            plans: {
                /** Format: uuid */
                handlingId: string;
                /** Format: date */
                on: string;
                round: number;
                measures: {
                    what: string;
                    /** Format: uuid */
                    unitId: string;
                    unit: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                    personName: string;
                    /** Format: date */
                    by: string;
                }[];
            }[];
            returns: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                /** Format: date */
                requestedOn: string;
                /** Format: uuid */
                suggestedUnitId: string | null;
                reason?: string;
                basis?: string;
                decision: {
                    granted: boolean;
                    /** Format: date */
                    on: string;
                    /** Format: uuid */
                    newUnitId: string | null;
                    reason?: string;
                } | null;
            }[];
            contacts: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                round: number;
                /** @enum {string} */
                kind: "meeting" | "visit" | "symposium" | "inspection" | "phone" | "online";
                /** Format: date-time */
                at: string;
                proposerIds: string[];
                /** @description 有人确认为真;只有否认为假;尚无人说明为空 */
                confirmed: boolean | null;
                place?: string;
                summary?: string;
                unitPeople: {
                    /** Format: uuid */
                    personId?: string;
                    name: string;
                }[];
                confirmations: {
                    /** Format: uuid */
                    proposerId: string;
                    confirmed: boolean;
                    /** Format: date */
                    on: string;
                    comment?: string;
                }[];
                explanations: {
                    /** Format: date */
                    on: string;
                    text?: string;
                }[];
                attachments: string[];
            }[];
            opinions: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                /** @description 提出单位:已签发的为签发时的单位 */
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                round: number;
                /** @enum {string} */
                stance: "support" | "partly" | "object" | "noObjection";
                /** @enum {string} */
                status: "unsigned" | "sentBack" | "signed" | "supplementAsked" | "adopted" | "partly" | "notAdopted";
                /** @description 主办单位征求之前主动提出 */
                volunteered: boolean;
                contentHash: string;
                /** Format: date */
                signedOn: string | null;
                signedBy?: {
                    /** Format: uuid */
                    personId: string;
                    name: string;
                };
                attachments: string[];
                text?: string;
                judgement: {
                    reason?: string;
                    what?: string;
                } | null;
            }[];
            replies: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                /** @description 落款单位:已签发的为签发时的单位 */
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                round: number;
                /** @description 本轮第几次发出 */
                issue: number;
                /** @enum {string} */
                status: "draft" | "submitted" | "signed" | "sent" | "superseded";
                /** @enum {string} */
                outcome: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
                /** @enum {string} */
                publicity: "proactive" | "onRequest" | "closed";
                publicityReason?: string;
                contentHash: string;
                /** Format: date */
                signedOn: string | null;
                signedBy?: {
                    /** Format: uuid */
                    personId: string;
                    name: string;
                };
                /** @description 受托签发:委托签发的主要负责人;实际签发人见 signedBy */
                signedFor?: {
                    /** Format: uuid */
                    personId: string;
                    name: string;
                };
                /** Format: date */
                sentOn: string | null;
                /** @enum {string|null} */
                channel: "online" | "post" | "inPerson" | null;
                /** @description 函中写明的未提出会办意见的单位(已免会办意见) */
                withoutOpinionOf: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                deliveries: {
                    /** Format: uuid */
                    proposerId: string;
                    /** Format: date */
                    deliveredOn: string | null;
                    undelivered: boolean;
                }[];
                body?: string | ({
                    /** @enum {string} */
                    type: "doc";
                } & {
                    [key: string]: unknown;
                });
                commitments: {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    by: string;
                    supersedes: string[];
                    what: string | null;
                }[];
            }[];
            evaluations: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                round: number;
                /** Format: uuid */
                replyId: string;
                /** Format: uuid */
                proposerId: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                result: "satisfied" | "basically" | "dissatisfied";
                /** @enum {string|null} */
                process: "satisfied" | "basically" | "dissatisfied" | null;
                /** @description 附议人的不同意见显示而不计入 */
                counts: boolean;
                /** @description 由机关或政府办据纸质代录 */
                onBehalf: boolean;
                /** @description 提出人经短信链接作出,未登录 */
                byLink: boolean;
                comment?: string;
            }[];
            commitments: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                /** Format: uuid */
                replyId: string;
                /** Format: date */
                by: string;
                /**
                 * Format: date
                 * @description 首次承诺的日期
                 */
                firstBy: string;
                what: string | null;
                state: {
                    key: string;
                    label: string;
                };
                reports: {
                    /** Format: date */
                    on: string;
                    text?: string;
                }[];
                claims: {
                    /** Format: date */
                    on: string;
                    evidence: string[];
                    confirmed: boolean | null;
                }[];
                statements: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "carryOver" | "impossible" | "termEnd";
                    /** Format: date */
                    newBy: string | null;
                    contentHash: string;
                    /** @enum {string} */
                    status: "unsigned" | "sentBack" | "signed";
                    /** Format: date */
                    signedOn: string | null;
                    reason?: string;
                    text?: string;
                }[];
            }[];
            followUps: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                /** @description 落款单位:已签发的为签发时的单位 */
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                commitmentIds: string[];
                outcome: string;
                contentHash: string;
                /** @enum {string} */
                status: "draft" | "sentBack" | "sent";
                /** Format: date */
                signedOn: string | null;
                signedBy?: {
                    /** Format: uuid */
                    personId: string;
                    name: string;
                };
                body?: unknown;
                evaluations: {
                    /** Format: uuid */
                    commitmentId: string;
                    /** Format: uuid */
                    proposerId: string;
                    result: string;
                    /** Format: date */
                    on: string;
                    comment?: string;
                }[];
            }[];
            extensions: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                /** Format: date */
                until: string;
                contentHash: string;
                /** Format: date */
                requestedOn: string;
                /** @enum {string} */
                status: "unsigned" | "sentBack" | "asked" | "granted" | "refused";
                /** Format: date */
                signedOn: string | null;
                signedBy?: {
                    /** Format: uuid */
                    personId: string;
                    name: string;
                };
                reason?: string;
                decision: {
                    granted: boolean;
                    /** Format: date */
                    until: string | null;
                    /** Format: date */
                    on: string;
                    /** @description 逾期后批准 */
                    late: boolean;
                    reason?: string;
                } | null;
            }[];
            research: {
                /** Format: uuid */
                handlingId: string;
                /** Format: date */
                on: string;
                round: number;
                attachments: string[];
                summary?: string;
            }[];
            publications: {
                /** Format: uuid */
                handlingId: string;
                /** Format: uuid */
                replyId: string;
                /** Format: date */
                publishedOn: string;
                /** @enum {string} */
                extent: "full" | "summary";
                review: {
                    passed: boolean;
                    /** Format: date */
                    on: string;
                    comment?: string;
                } | null;
            }[];
            supervision: {
                /** @description 重点督办 */
                key: {
                    /** Format: date */
                    on: string;
                    /** Format: uuid */
                    leaderId: string | null;
                    decidedBy?: string;
                } | null;
                mediations: {
                    /** Format: uuid */
                    handlingId?: string;
                    /** Format: date */
                    heldOn: string;
                    units: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    decision?: string;
                }[];
                orders: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    /** Format: uuid */
                    handlingId?: string;
                    /** Format: date */
                    by: string;
                    /** Format: date */
                    on: string;
                    text?: string;
                }[];
                activities: {
                    kind: string;
                    /** Format: date */
                    on: string;
                    people?: string[];
                    summary?: string;
                }[];
                conferences: {
                    /** Format: uuid */
                    handlingId: string;
                    /** Format: date */
                    heldOn: string;
                    /** @enum {string} */
                    outcome: "rehandle" | "closeDissatisfied" | "track";
                    round: number;
                    present?: string[];
                    text?: string;
                }[];
                objections: {
                    /** Format: uuid */
                    proposerId: string;
                    /** Format: date */
                    on: string;
                    reason?: string;
                }[];
                unavailable: {
                    /** Format: uuid */
                    proposerId: string;
                    /** Format: uuid */
                    newLeadId: string | null;
                    /** Format: date */
                    on: string;
                    why?: string;
                }[];
                evaluationUrges: {
                    /** Format: uuid */
                    proposerId: string;
                    /** Format: date */
                    on: string;
                }[];
            };
            withdrawalRequests: {
                /** Format: uuid */
                proposerId: string;
                /** Format: date */
                on: string;
                reason?: string;
            }[];
            deadlines: components["schemas"]["Deadline"][];
            /** @description 调用者可见内容所附的材料 */
            attachments: {
                /** Format: uuid */
                id: string;
                name: string;
                mime: string;
                size: number;
            }[];
            /** @description 此件等谁办什么,以调用者可知为限 */
            waiting: {
                /** Format: uuid */
                handlingId?: string;
                what: {
                    type: string;
                    label: string;
                };
                who: string;
                unit?: string;
                mine: boolean;
            }[];
            /** @description 调用者现在可以办理的事项,及尚未满足的条件 */
            availableCommands: {
                type: string;
                /** Format: uuid */
                handlingId?: string;
                /** Format: uuid */
                commitmentId?: string;
                label: string;
                /** @description 此件正等待调用者办理此事项 */
                awaited: boolean;
                /** @description 凭纸质材料代提出人录入 */
                onPaper: boolean;
                /** @description 可以签发、可以退回的文稿 */
                subjects?: {
                    /** @enum {string} */
                    kind: "reply" | "opinion" | "extension" | "commitment" | "followUp";
                    /** Format: uuid */
                    id: string;
                    contentHash: string;
                }[];
                /** @description data 的 JSON Schema,附各项的中文名称 */
                schema: {
                    [key: string]: unknown;
                };
                blockedBy: {
                    code: string;
                    message: string;
                    path?: string;
                }[];
            }[];
        };
        Deadline: {
            /** Format: uuid */
            id: string;
            key: string;
            label: string;
            /** Format: uuid */
            handlingId?: string;
            /** Format: date */
            startOn: string;
            /** Format: date */
            nominal: string;
            /** Format: date */
            dueOn: string;
            provisional: boolean;
            /** @enum {string} */
            status: "armed" | "met" | "late" | "passed" | "ended";
            overdue: boolean;
            /** @enum {string} */
            light: "green" | "yellow" | "red" | "none";
            /** @description 距届满的工作日数,逾期为负;未了的期限才有 */
            workdaysLeft?: number;
        };
        /** @description 交办 */
        "Command.office.assign": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.assign";
            data?: {
                /** @enum {string} */
                mode: "sole" | "leadAndCo" | "separate";
                leads: {
                    /** Format: uuid */
                    unitId: string;
                    part?: string;
                }[];
                /** @default [] */
                cos: {
                    /** Format: uuid */
                    unitId: string;
                    /** Format: uuid */
                    leadUnitId?: string;
                }[];
                /** Format: date */
                assignedOn?: string;
                reason?: string;
                hard?: boolean;
                note?: string;
            };
        };
        /** @description 撤回交办 */
        "Command.office.undoAssign": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.undoAssign";
            data?: Record<string, never>;
        };
        /** @description 增加会办单位 */
        "Command.office.addCo": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.addCo";
            data?: {
                /** Format: uuid */
                unitId: string;
                reason: string;
                /** Format: uuid */
                leadUnitId?: string;
            };
        };
        /** @description 催办 */
        "Command.office.urge": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.urge";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId?: string;
            data?: {
                message: string;
            };
        };
        /** @description 办结 */
        "Command.office.close": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.close";
            data?: Record<string, never>;
        };
        /** @description 归档 */
        "Command.office.archive": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.archive";
            data?: Record<string, never>;
        };
        /** @description 合并办理 */
        "Command.office.linkHandling": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.linkHandling";
            data?: {
                withIds: string[];
                reason: string;
            };
        };
        /** @description 解除合并办理 */
        "Command.office.unlinkHandling": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.unlinkHandling";
            data?: {
                reason: string;
            };
        };
        /** @description 并案 */
        "Command.office.merge": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.merge";
            data?: {
                /** Format: uuid */
                intoId: string;
            };
        };
        /** @description 转为意见和建议 */
        "Command.office.convert": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.convert";
            data?: {
                reason: string;
            };
        };
        /** @description 申请撤回 */
        "Command.proposer.requestWithdrawal": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposer.requestWithdrawal";
            data?: {
                reason: string;
                /** Format: uuid */
                proposerId?: string;
                onBehalfOf?: {
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    evidence: string;
                    /** Format: date */
                    receivedOn: string;
                };
            };
        };
        /** @description 撤案 */
        "Command.office.withdraw": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.withdraw";
            data?: {
                reason: string;
            };
        };
        /** @description 更正登记 */
        "Command.office.correctRegistration": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.correctRegistration";
            data?: {
                changes: {
                    number?: string;
                    title?: string;
                    text?: string;
                    category?: string;
                    /** Format: uuid */
                    streetId?: string | null;
                    /** Format: date */
                    bodyAssignedOn?: string;
                    proposers?: {
                        /** Format: uuid */
                        id: string;
                        name?: string;
                        /** Format: uuid */
                        personId?: string;
                        /** Format: uuid */
                        contactPersonId?: string;
                        constituency?: string;
                        phone?: string;
                    }[];
                };
                reason: string;
            };
        };
        /** @description 作废 */
        "Command.office.void": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.void";
            data?: {
                reason: string;
            };
        };
        /** @description 认定难度较大 */
        "Command.office.markHard": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.markHard";
            data?: {
                reason: string;
            };
        };
        /** @description 协调 */
        "Command.office.mediate": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.mediate";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId?: string;
            data?: {
                /** Format: date */
                heldOn: string;
                units: string[];
                decision: string;
            };
        };
        /** @description 督办单 */
        "Command.office.superviseOrder": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.superviseOrder";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId?: string;
            data?: {
                /** Format: date */
                by: string;
                text: string;
            };
        };
        /** @description 重点督办 */
        "Command.body.markKey": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "body.markKey";
            data?: {
                /** Format: uuid */
                leaderId?: string;
                decidedBy: string;
                /** Format: date */
                on: string;
            };
        };
        /** @description 解除重点督办 */
        "Command.body.unmarkKey": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "body.unmarkKey";
            data?: {
                reason: string;
            };
        };
        /** @description 督办活动 */
        "Command.body.recordSupervision": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "body.recordSupervision";
            data?: {
                /** @enum {string} */
                kind: "inspection" | "research" | "symposium" | "hearing" | "onSite" | "appraisal";
                /** Format: date */
                on: string;
                people: string[];
                summary: string;
            };
        };
        /** @description 催询 */
        "Command.body.urgeEvaluation": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "body.urgeEvaluation";
            data?: {
                /** Format: uuid */
                proposerId: string;
                message: string;
            };
        };
        /** @description 不能履职 */
        "Command.body.recordUnavailable": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "body.recordUnavailable";
            data?: {
                /** Format: uuid */
                proposerId: string;
                /** @enum {string} */
                why: "termEnded" | "resigned" | "movedAway" | "ill" | "died";
                /** Format: uuid */
                newLeadId?: string;
            };
        };
        /** @description 对承办单位提出异议 */
        "Command.proposer.objectAssignment": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposer.objectAssignment";
            data?: {
                reason: string;
            };
        };
        /** @description 签收 */
        "Command.unit.accept": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unit.accept";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: Record<string, never>;
        };
        /** @description 申请退办 */
        "Command.unit.requestReturn": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unit.requestReturn";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                reason: string;
                basis: string;
                /** Format: uuid */
                suggestedUnitId?: string;
                attachments?: string[];
            };
        };
        /** @description 退办审核 */
        "Command.office.decideReturn": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.decideReturn";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                granted: boolean;
                reason: string;
                /** Format: uuid */
                newUnitId?: string;
            };
        };
        /** @description 撤销承办单位 */
        "Command.office.withdrawUnit": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.withdrawUnit";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                reason: string;
            };
        };
        /** @description 改办 */
        "Command.office.reassign": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.reassign";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: uuid */
                newUnitId: string;
                reason: string;
            };
        };
        /** @description 办理方案 */
        "Command.lead.plan": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.plan";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                measures: {
                    what: string;
                    /** Format: uuid */
                    unitId: string;
                    personName: string;
                    /** Format: date */
                    by: string;
                }[];
            };
        };
        /** @description 领办 */
        "Command.principal.takeLead": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "principal.takeLead";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                note?: string;
            };
        };
        /** @description 征求会办意见 */
        "Command.lead.requestOpinion": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.requestOpinion";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                question?: string;
                coIds?: string[];
            };
        };
        /** @description 沟通联系 */
        "Command.lead.recordContact": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.recordContact";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** @enum {string} */
                kind: "meeting" | "visit" | "symposium" | "inspection" | "phone" | "online";
                /** Format: date-time */
                at: string;
                place?: string;
                unitPeople: (string | {
                    /** Format: uuid */
                    personId: string;
                })[];
                proposerIds: string[];
                summary: string;
                attachments?: string[];
            };
        };
        /** @description 确认沟通联系 */
        "Command.proposer.confirmContact": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposer.confirmContact";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: uuid */
                contactId: string;
                confirmed: boolean;
                comment?: string;
                onBehalfOf?: {
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    evidence: string;
                    /** Format: date */
                    receivedOn: string;
                };
            };
        };
        /** @description 不需要见面 */
        "Command.proposer.waiveContact": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposer.waiveContact";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                reason?: string;
                onBehalfOf?: {
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    evidence: string;
                    /** Format: date */
                    receivedOn: string;
                };
            };
        };
        /** @description 起草答复 */
        "Command.lead.draftReply": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.draftReply";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                body: string | {
                    /** @enum {string} */
                    type: "doc";
                    content: ({
                        /** @enum {string} */
                        type: "paragraph";
                        content?: ({
                            /** @enum {string} */
                            type: "text";
                            text: string;
                            marks?: {
                                /** @enum {string} */
                                type: "bold";
                            }[];
                        } | {
                            /** @enum {string} */
                            type: "hardBreak";
                        })[];
                    } | {
                        /** @enum {string} */
                        type: "heading";
                        attrs: {
                            level: number;
                        };
                        content?: ({
                            /** @enum {string} */
                            type: "text";
                            text: string;
                            marks?: {
                                /** @enum {string} */
                                type: "bold";
                            }[];
                        } | {
                            /** @enum {string} */
                            type: "hardBreak";
                        })[];
                    } | {
                        /** @enum {string} */
                        type: "bulletList" | "orderedList";
                        attrs?: {
                            start: number;
                        };
                        content: {
                            /** @enum {string} */
                            type: "listItem";
                            content: ({
                                /** @enum {string} */
                                type: "paragraph";
                                content?: ({
                                    /** @enum {string} */
                                    type: "text";
                                    text: string;
                                    marks?: {
                                        /** @enum {string} */
                                        type: "bold";
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    type: "hardBreak";
                                })[];
                            } | {
                                /** @enum {string} */
                                type: "bulletList" | "orderedList";
                                attrs?: {
                                    start: number;
                                };
                                content: {
                                    /** @enum {string} */
                                    type: "listItem";
                                    content: ({
                                        /** @enum {string} */
                                        type: "paragraph";
                                        content?: ({
                                            /** @enum {string} */
                                            type: "text";
                                            text: string;
                                            marks?: {
                                                /** @enum {string} */
                                                type: "bold";
                                            }[];
                                        } | {
                                            /** @enum {string} */
                                            type: "hardBreak";
                                        })[];
                                    } | {
                                        /** @enum {string} */
                                        type: "bulletList" | "orderedList";
                                        attrs?: {
                                            start: number;
                                        };
                                        content: {
                                            /** @enum {string} */
                                            type: "listItem";
                                            content: {
                                                /** @enum {string} */
                                                type: "paragraph";
                                                content?: ({
                                                    /** @enum {string} */
                                                    type: "text";
                                                    text: string;
                                                    marks?: {
                                                        /** @enum {string} */
                                                        type: "bold";
                                                    }[];
                                                } | {
                                                    /** @enum {string} */
                                                    type: "hardBreak";
                                                })[];
                                            }[];
                                        }[];
                                    })[];
                                }[];
                            })[];
                        }[];
                    } | {
                        /** @enum {string} */
                        type: "table";
                        content: {
                            /** @enum {string} */
                            type: "tableRow";
                            content?: {
                                /** @enum {string} */
                                type: "tableCell" | "tableHeader";
                                attrs?: {
                                    colspan?: number;
                                    rowspan?: number;
                                };
                                content: ({
                                    /** @enum {string} */
                                    type: "paragraph";
                                    content?: ({
                                        /** @enum {string} */
                                        type: "text";
                                        text: string;
                                        marks?: {
                                            /** @enum {string} */
                                            type: "bold";
                                        }[];
                                    } | {
                                        /** @enum {string} */
                                        type: "hardBreak";
                                    })[];
                                } | {
                                    /** @enum {string} */
                                    type: "bulletList" | "orderedList";
                                    attrs?: {
                                        start: number;
                                    };
                                    content: {
                                        /** @enum {string} */
                                        type: "listItem";
                                        content: ({
                                            /** @enum {string} */
                                            type: "paragraph";
                                            content?: ({
                                                /** @enum {string} */
                                                type: "text";
                                                text: string;
                                                marks?: {
                                                    /** @enum {string} */
                                                    type: "bold";
                                                }[];
                                            } | {
                                                /** @enum {string} */
                                                type: "hardBreak";
                                            })[];
                                        } | {
                                            /** @enum {string} */
                                            type: "bulletList" | "orderedList";
                                            attrs?: {
                                                start: number;
                                            };
                                            content: {
                                                /** @enum {string} */
                                                type: "listItem";
                                                content: ({
                                                    /** @enum {string} */
                                                    type: "paragraph";
                                                    content?: ({
                                                        /** @enum {string} */
                                                        type: "text";
                                                        text: string;
                                                        marks?: {
                                                            /** @enum {string} */
                                                            type: "bold";
                                                        }[];
                                                    } | {
                                                        /** @enum {string} */
                                                        type: "hardBreak";
                                                    })[];
                                                } | {
                                                    /** @enum {string} */
                                                    type: "bulletList" | "orderedList";
                                                    attrs?: {
                                                        start: number;
                                                    };
                                                    content: {
                                                        /** @enum {string} */
                                                        type: "listItem";
                                                        content: {
                                                            /** @enum {string} */
                                                            type: "paragraph";
                                                            content?: ({
                                                                /** @enum {string} */
                                                                type: "text";
                                                                text: string;
                                                                marks?: {
                                                                    /** @enum {string} */
                                                                    type: "bold";
                                                                }[];
                                                            } | {
                                                                /** @enum {string} */
                                                                type: "hardBreak";
                                                            })[];
                                                        }[];
                                                    }[];
                                                })[];
                                            }[];
                                        })[];
                                    }[];
                                })[];
                            }[];
                        }[];
                    })[];
                };
                /** @enum {string} */
                outcome: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
                /** @enum {string} */
                publicity: "proactive" | "onRequest" | "closed";
                publicityReason?: string;
                /** @default [] */
                commitments: {
                    what: string;
                    /** Format: date */
                    by: string;
                    supersedes?: string[];
                }[];
            };
        };
        /** @description 送审 */
        "Command.lead.submitReply": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.submitReply";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: Record<string, never>;
        };
        /** @description 核稿 */
        "Command.unitOffice.review": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unitOffice.review";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                passed: boolean;
                comment?: string;
            };
        };
        /** @description 政府办审核 */
        "Command.office.reviewReply": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.reviewReply";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                passed: boolean;
                comment?: string;
            };
        };
        /** @description 签发 */
        "Command.principal.sign": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "principal.sign";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                subject?: {
                    /** @enum {string} */
                    kind: "reply" | "opinion" | "extension" | "commitment" | "followUp";
                    /** Format: uuid */
                    id: string;
                    contentHash: string;
                };
            };
        };
        /** @description 退回修改 */
        "Command.principal.sendBack": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "principal.sendBack";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                comment: string;
                subject?: {
                    /** @enum {string} */
                    kind: "reply" | "opinion" | "extension" | "commitment" | "followUp";
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        /** @description 答复 */
        "Command.lead.sendReply": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.sendReply";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** @enum {string} */
                channel: "online" | "post" | "inPerson";
                /** Format: date */
                sentOn: string;
                /** Format: uuid */
                scanId?: string;
            };
        };
        /** @description 送达 */
        "Command.lead.recordDelivery": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.recordDelivery";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: uuid */
                proposerId: string;
                /** Format: date */
                deliveredOn: string;
                /** Format: uuid */
                scanId: string;
            };
        };
        /** @description 退件 */
        "Command.lead.recordUndelivered": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.recordUndelivered";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: uuid */
                proposerId: string;
                why: string;
            };
        };
        /** @description 更正答复 */
        "Command.lead.reissueReply": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.reissueReply";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                reason: string;
            };
        };
        /** @description 满意度评价 */
        "Command.proposer.evaluate": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposer.evaluate";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** @enum {string} */
                result: "satisfied" | "basically" | "dissatisfied";
                /** @enum {string} */
                process?: "satisfied" | "basically" | "dissatisfied";
                comment?: string;
                /** Format: uuid */
                proposerId?: string;
                onBehalfOf?: {
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    evidence: string;
                    /** Format: date */
                    receivedOn: string;
                };
            };
        };
        /** @description 沟通说明 */
        "Command.lead.apologise": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.apologise";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: uuid */
                contactId: string;
                text: string;
            };
        };
        /** @description 重新办理 */
        "Command.office.rehandle": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.rehandle";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                reason: string;
            };
        };
        /** @description 申请延期 */
        "Command.unit.requestExtension": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unit.requestExtension";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: date */
                until: string;
                reason: string;
            };
        };
        /** @description 延期审批 */
        "Command.office.decideExtension": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.decideExtension";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                granted: boolean;
                /** Format: date */
                until?: string;
                reason: string;
            };
        };
        /** @description 准予先行答复 */
        "Command.office.releaseContact": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.releaseContact";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                reason: string;
                /** Format: uuid */
                scanId?: string;
            };
        };
        /** @description 调研 */
        "Command.lead.recordResearch": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.recordResearch";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: date */
                on: string;
                summary: string;
                attachments?: string[];
            };
        };
        /** @description 协调会 */
        "Command.body.recordConference": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "body.recordConference";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: date */
                heldOn: string;
                present: string[];
                /** @enum {string} */
                outcome: "rehandle" | "closeDissatisfied" | "track";
                text: string;
            };
        };
        /** @description 更改评价 */
        "Command.proposer.reviseEvaluation": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposer.reviseEvaluation";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** @enum {string} */
                result: "satisfied" | "basically" | "dissatisfied";
                /** @enum {string} */
                process?: "satisfied" | "basically" | "dissatisfied";
                comment: string;
                /** Format: uuid */
                proposerId?: string;
                onBehalfOf?: {
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    evidence: string;
                    /** Format: date */
                    receivedOn: string;
                };
            };
        };
        /** @description 公开答复 */
        "Command.lead.publishReply": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.publishReply";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** Format: date */
                publishedOn: string;
                /** @enum {string} */
                extent: "full" | "summary";
                /** Format: uri */
                url?: string;
            };
        };
        /** @description 公开审查 */
        "Command.office.reviewOpenness": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.reviewOpenness";
            data?: {
                passed: boolean;
                comment?: string;
            };
        };
        /** @description 提出会办意见 */
        "Command.co.submitOpinion": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "co.submitOpinion";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                text: string;
                /** @enum {string} */
                stance: "support" | "partly" | "object" | "noObjection";
                attachments?: string[];
            };
        };
        /** @description 采纳情况 */
        "Command.lead.adoptOpinion": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.adoptOpinion";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** @enum {string} */
                adopted: "full" | "partly" | "no";
                reason?: string;
            };
        };
        /** @description 要求补充意见 */
        "Command.lead.requestSupplement": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.requestSupplement";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** @enum {string} */
                why: "noSubstance" | "offQuestion" | "unsigned";
                what: string;
            };
        };
        /** @description 催会办 */
        "Command.lead.urgeOpinion": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.urgeOpinion";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: Record<string, never>;
        };
        /** @description 免会办意见 */
        "Command.office.waiveOpinion": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.waiveOpinion";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                reason: string;
            };
        };
        /** @description 再次补充审核 */
        "Command.office.decideSupplement": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.decideSupplement";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                required: boolean;
                reason: string;
            };
        };
        /** @description 会签 */
        "Command.co.countersign": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "co.countersign";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                agreed: boolean;
                comment?: string;
            };
        };
        /** @description 进展报告 */
        "Command.commitment.report": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "commitment.report";
            data?: {
                /** Format: uuid */
                commitmentId: string;
                text: string;
            };
        };
        /** @description 报告承诺完成 */
        "Command.commitment.claim": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "commitment.claim";
            data?: {
                /** Format: uuid */
                commitmentId: string;
                evidence: string[];
            };
        };
        /** @description 核实承诺完成 */
        "Command.office.confirmFulfilment": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.confirmFulfilment";
            data?: {
                /** Format: uuid */
                commitmentId: string;
                confirmed: boolean;
                comment?: string;
            };
        };
        /** @description 转下年度 */
        "Command.commitment.carryOver": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "commitment.carryOver";
            data?: {
                /** Format: uuid */
                commitmentId: string;
                /** Format: date */
                newBy: string;
                reason: string;
            };
        };
        /** @description 说明无法完成 */
        "Command.commitment.declareImpossible": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "commitment.declareImpossible";
            data?: {
                /** Format: uuid */
                commitmentId: string;
                reason: string;
            };
        };
        /** @description 换届说明 */
        "Command.commitment.explainAtTermEnd": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "commitment.explainAtTermEnd";
            data?: {
                /** Format: uuid */
                commitmentId: string;
                text: string;
            };
        };
        /** @description 二次答复 */
        "Command.lead.draftFollowUp": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "lead.draftFollowUp";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                commitmentIds: string[];
                body: string | {
                    /** @enum {string} */
                    type: "doc";
                    content: ({
                        /** @enum {string} */
                        type: "paragraph";
                        content?: ({
                            /** @enum {string} */
                            type: "text";
                            text: string;
                            marks?: {
                                /** @enum {string} */
                                type: "bold";
                            }[];
                        } | {
                            /** @enum {string} */
                            type: "hardBreak";
                        })[];
                    } | {
                        /** @enum {string} */
                        type: "heading";
                        attrs: {
                            level: number;
                        };
                        content?: ({
                            /** @enum {string} */
                            type: "text";
                            text: string;
                            marks?: {
                                /** @enum {string} */
                                type: "bold";
                            }[];
                        } | {
                            /** @enum {string} */
                            type: "hardBreak";
                        })[];
                    } | {
                        /** @enum {string} */
                        type: "bulletList" | "orderedList";
                        attrs?: {
                            start: number;
                        };
                        content: {
                            /** @enum {string} */
                            type: "listItem";
                            content: ({
                                /** @enum {string} */
                                type: "paragraph";
                                content?: ({
                                    /** @enum {string} */
                                    type: "text";
                                    text: string;
                                    marks?: {
                                        /** @enum {string} */
                                        type: "bold";
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    type: "hardBreak";
                                })[];
                            } | {
                                /** @enum {string} */
                                type: "bulletList" | "orderedList";
                                attrs?: {
                                    start: number;
                                };
                                content: {
                                    /** @enum {string} */
                                    type: "listItem";
                                    content: ({
                                        /** @enum {string} */
                                        type: "paragraph";
                                        content?: ({
                                            /** @enum {string} */
                                            type: "text";
                                            text: string;
                                            marks?: {
                                                /** @enum {string} */
                                                type: "bold";
                                            }[];
                                        } | {
                                            /** @enum {string} */
                                            type: "hardBreak";
                                        })[];
                                    } | {
                                        /** @enum {string} */
                                        type: "bulletList" | "orderedList";
                                        attrs?: {
                                            start: number;
                                        };
                                        content: {
                                            /** @enum {string} */
                                            type: "listItem";
                                            content: {
                                                /** @enum {string} */
                                                type: "paragraph";
                                                content?: ({
                                                    /** @enum {string} */
                                                    type: "text";
                                                    text: string;
                                                    marks?: {
                                                        /** @enum {string} */
                                                        type: "bold";
                                                    }[];
                                                } | {
                                                    /** @enum {string} */
                                                    type: "hardBreak";
                                                })[];
                                            }[];
                                        }[];
                                    })[];
                                }[];
                            })[];
                        }[];
                    } | {
                        /** @enum {string} */
                        type: "table";
                        content: {
                            /** @enum {string} */
                            type: "tableRow";
                            content?: {
                                /** @enum {string} */
                                type: "tableCell" | "tableHeader";
                                attrs?: {
                                    colspan?: number;
                                    rowspan?: number;
                                };
                                content: ({
                                    /** @enum {string} */
                                    type: "paragraph";
                                    content?: ({
                                        /** @enum {string} */
                                        type: "text";
                                        text: string;
                                        marks?: {
                                            /** @enum {string} */
                                            type: "bold";
                                        }[];
                                    } | {
                                        /** @enum {string} */
                                        type: "hardBreak";
                                    })[];
                                } | {
                                    /** @enum {string} */
                                    type: "bulletList" | "orderedList";
                                    attrs?: {
                                        start: number;
                                    };
                                    content: {
                                        /** @enum {string} */
                                        type: "listItem";
                                        content: ({
                                            /** @enum {string} */
                                            type: "paragraph";
                                            content?: ({
                                                /** @enum {string} */
                                                type: "text";
                                                text: string;
                                                marks?: {
                                                    /** @enum {string} */
                                                    type: "bold";
                                                }[];
                                            } | {
                                                /** @enum {string} */
                                                type: "hardBreak";
                                            })[];
                                        } | {
                                            /** @enum {string} */
                                            type: "bulletList" | "orderedList";
                                            attrs?: {
                                                start: number;
                                            };
                                            content: {
                                                /** @enum {string} */
                                                type: "listItem";
                                                content: ({
                                                    /** @enum {string} */
                                                    type: "paragraph";
                                                    content?: ({
                                                        /** @enum {string} */
                                                        type: "text";
                                                        text: string;
                                                        marks?: {
                                                            /** @enum {string} */
                                                            type: "bold";
                                                        }[];
                                                    } | {
                                                        /** @enum {string} */
                                                        type: "hardBreak";
                                                    })[];
                                                } | {
                                                    /** @enum {string} */
                                                    type: "bulletList" | "orderedList";
                                                    attrs?: {
                                                        start: number;
                                                    };
                                                    content: {
                                                        /** @enum {string} */
                                                        type: "listItem";
                                                        content: {
                                                            /** @enum {string} */
                                                            type: "paragraph";
                                                            content?: ({
                                                                /** @enum {string} */
                                                                type: "text";
                                                                text: string;
                                                                marks?: {
                                                                    /** @enum {string} */
                                                                    type: "bold";
                                                                }[];
                                                            } | {
                                                                /** @enum {string} */
                                                                type: "hardBreak";
                                                            })[];
                                                        }[];
                                                    }[];
                                                })[];
                                            }[];
                                        })[];
                                    }[];
                                })[];
                            }[];
                        }[];
                    })[];
                };
                /** @enum {string} */
                outcome: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
            };
        };
        /** @description 评价二次答复 */
        "Command.proposer.evaluateFollowUp": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposer.evaluateFollowUp";
            data?: {
                /** Format: uuid */
                commitmentId: string;
                /** @enum {string} */
                result: "satisfied" | "basically" | "dissatisfied";
                comment?: string;
            };
        };
        /** @description 申请转线下办理 */
        "Command.security.requestSeal": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "security.requestSeal";
            data?: {
                reason: string;
            };
        };
        /** @description 转线下办理 */
        "Command.security.seal": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "security.seal";
            data?: {
                reason: string;
            };
        };
        /** @description 登记线下办理 */
        "Command.office.recordOffline": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.recordOffline";
            /**
             * Format: uuid
             * @description 承办件
             */
            handlingId: string;
            data?: {
                /** @enum {string} */
                step: "accepted" | "met" | "replied" | "evaluated";
                /** Format: date */
                on: string;
            };
        };
        /** @description 线下办结 */
        "Command.office.closeOffline": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office.closeOffline";
            data?: {
                /** Format: date */
                on: string;
            };
        };
        Event: {
            seq: number;
            /** @description 遮蔽的只给类别 */
            type: string;
            /** @enum {boolean} */
            redacted?: true;
            label?: string;
            /** Format: date-time */
            at?: string;
            /** Format: date-time */
            recordedAt?: string;
            actor?: {
                id: string;
                name: string;
            };
            onBehalfOf?: {
                /** Format: uuid */
                personId: string;
                /** Format: uuid */
                evidence: string;
                /** Format: date */
                receivedOn: string;
            };
            /** Format: uuid */
            handlingId?: string;
            data?: {
                [key: string]: unknown;
            };
            /** @enum {boolean} */
            erased?: true;
            from?: string;
            to?: string;
            hash: string;
            prevHash: string;
        };
        BulkPreview: {
            command: {
                type: string;
                label: string;
            };
            /** @description 将办理 */
            will: number;
            /** @description 将跳过 */
            skipped: number;
            /** @description 将办理的各件;开始时交回 */
            seen: string;
            rows: {
                /** Format: uuid */
                caseId: string;
                /** @description 编号;无权查看的为空 */
                number: string | null;
                title: string | null;
                /** @description 所办的承办件;针对全件的为空 */
                handling: {
                    /** @enum {string} */
                    role: "lead" | "co";
                    unit: string;
                } | null;
                /** @description 跳过或未成的代码 */
                code: string | null;
                /** @description 跳过或未成的原因 */
                reason: string | null;
                will: boolean;
            }[];
        };
        BulkTask: {
            /** Format: uuid */
            id: string;
            command: {
                type: string;
                label: string;
            };
            /**
             * @description working 办理中, done 已办完
             * @enum {string}
             */
            state: "working" | "done";
            /** Format: date-time */
            askedAt: string;
            total: number;
            /** @description 已办 */
            done: number;
            /** @description 未成 */
            failed: number;
            /** @description 跳过 */
            skipped: number;
            /** @description 待办 */
            pending: number;
        };
        BulkRow: {
            /** Format: uuid */
            caseId: string;
            /** @description 编号;无权查看的为空 */
            number: string | null;
            title: string | null;
            /** @description 所办的承办件;针对全件的为空 */
            handling: {
                /** @enum {string} */
                role: "lead" | "co";
                unit: string;
            } | null;
            /** @description 跳过或未成的代码 */
            code: string | null;
            /** @description 跳过或未成的原因 */
            reason: string | null;
            position: number;
            /** @enum {string} */
            state: "pending" | "done" | "skipped" | "failed";
        };
        Todo: {
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            handlingId?: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            title: string;
            what: {
                type: string;
                label: string;
            };
            /** Format: date */
            due?: string;
            /** @enum {string} */
            light: "green" | "yellow" | "red" | "none";
            /** @description 距届满的工作日数,逾期为负;未了的期限才有 */
            workdaysLeft?: number;
            /** Format: date-time */
            since: string;
        };
        Uploaded: {
            /** Format: uuid */
            id: string;
            name: string;
            sm3: string;
            size: number;
            mime: string;
            /**
             * @description 一日内由指令使用,否则过期
             * @enum {string}
             */
            state: "unbound";
        };
        ChartState: {
            id: string;
            key: string;
            label: string;
            type: string;
            initial: string | null;
            tags: string[];
            transitions: {
                event: string;
                label: string;
                isCommand: boolean;
                /** @description 空:状态不变 */
                targets: string[];
                guard: string | null;
                actions: string[];
            }[];
            states: components["schemas"]["ChartState"][];
        };
        AuditReport: {
            ok: boolean;
            cases: number;
            events: number;
            erased: number;
            /** @description 管理留痕;只核验一件时没有 */
            acts?: number;
            broken: {
                /** Format: uuid */
                caseId: string;
                seq: number;
                why: string;
            } | null;
        };
        WorkCalendar: {
            /** @description 本区载入过几次 */
            edition: number;
            /** @description 各年的放假调休安排 */
            years: {
                year: number;
                notice: string;
                off: {
                    [key: string]: string;
                };
                work: {
                    [key: string]: string;
                };
            }[];
            /** @description 本区增加的放假、上班日 */
            local: {
                off: {
                    [key: string]: string;
                };
                work: {
                    [key: string]: string;
                };
            };
            /**
             * Format: date
             * @description 自此日起尚无放假通知,推算只是暂定
             */
            provisionalFrom: string;
        };
        CalendarChange: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "year" | "local";
            title: string;
            content: {
                /** @enum {string} */
                kind: "year";
                table: {
                    year: number;
                    notice: string;
                    off: {
                        [key: string]: string;
                    };
                    work: {
                        [key: string]: string;
                    };
                };
            } | {
                /** @enum {string} */
                kind: "local";
                source: string;
                off: {
                    [key: string]: string;
                };
                work: {
                    [key: string]: string;
                };
            };
            /**
             * @description 已预览、正在重算、已完成
             * @enum {string}
             */
            state: "previewed" | "recalculating" | "done";
            /** @description 预览时未了的期限 */
            examined: number;
            /** @description 预览时将移动的期限 */
            moving: number;
            /** @description 预览时由暂定转为确定、日期不变的期限 */
            settling: number;
            /** @description 已移动的期限 */
            moved: number;
            /** @description 还未重算的期限 */
            remaining: number;
            /** @description 确认后成为第几版 */
            edition?: number;
            /** Format: uuid */
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            confirmedBy?: string;
            /** Format: date-time */
            confirmedAt?: string;
            /** Format: date-time */
            doneAt?: string;
        };
        CalendarMove: {
            /** Format: uuid */
            caseId: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            title: string;
            deadline: {
                /** Format: uuid */
                id: string;
                key: string;
                label: string;
            };
            /** Format: uuid */
            handlingId?: string;
            unit?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        RulebookAdoption: {
            /** @description 本件所适用的版本 */
            current: {
                key: string;
                name: string;
                version: string;
                /** Format: date */
                effectiveFrom: string;
            };
            /** @description 可以采用的现行版本;没有则为空 */
            newest: {
                key: string;
                name: string;
                version: string;
                /** Format: date */
                effectiveFrom: string;
            } | null;
            /** @description 将移动的期限 */
            moves: {
                deadline: {
                    /** Format: uuid */
                    id: string;
                    key: string;
                    label: string;
                };
                /** Format: uuid */
                handlingId?: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            /** @description 规则有变的期限 */
            windows: {
                key: string;
                label: string;
            }[];
            /** @description 有变的其他规则 */
            switches: {
                rule: string;
                /** @description 规则的内容 */
                from: unknown;
                /** @description 规则的内容 */
                to: unknown;
            }[];
        };
        Rulebook: {
            key: string;
            name: string;
            version: string;
            /** Format: date */
            effectiveFrom: string;
            source: string;
            /**
             * @default [
             *       "suggestion",
             *       "proposal"
             *     ]
             */
            appliesTo: ("suggestion" | "proposal")[];
            windows: {
                assignRecess: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                signIn: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                returnRequest: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                decideReturn: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                plan: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                firstContact: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                coOpinion: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                resubmitOpinion: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                adoptOpinion: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                confirmContact: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                reply: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                replyHard: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                extensionAsk: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                decideExtension: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                publish: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                feedback: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                decideRehandle: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                rehandle: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                conference: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                commitment: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
                carryOver: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                };
            };
            /** @default {} */
            otherWindows: {
                [key: string]: {
                    length: number | string;
                    /** @enum {string} */
                    unit: "workday" | "day" | "month" | "date";
                    /** @enum {string} */
                    from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                    /**
                     * @default after
                     * @enum {string}
                     */
                    direction: "after" | "before";
                    /**
                     * @default next
                     * @enum {string}
                     */
                    roll: "next" | "none";
                    max?: {
                        length: number;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month";
                    };
                    /** @enum {string} */
                    consentBy?: "office" | "head" | "body" | "officeOrBody";
                    source: string;
                    /** @default [] */
                    variants: {
                        length: number | string;
                        /** @enum {string} */
                        unit: "workday" | "day" | "month" | "date";
                        /** @enum {string} */
                        from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                        /**
                         * @default after
                         * @enum {string}
                         */
                        direction: "after" | "before";
                        /**
                         * @default next
                         * @enum {string}
                         */
                        roll: "next" | "none";
                        max?: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month";
                        };
                        /** @enum {string} */
                        consentBy?: "office" | "head" | "body" | "officeOrBody";
                        source: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        /** @enum {string} */
                        raisedAt?: "session" | "recess";
                    }[];
                    label: string;
                };
            };
            returns: {
                lateAllowed: boolean;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            contact: {
                meetingKinds: ("meeting" | "visit" | "symposium" | "inspection" | "phone" | "online")[];
                confirmedBeforeSubmit: boolean;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            coOpinion: {
                blocksReply: boolean;
                maxSupplements: number;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            letter: {
                unitReview: boolean;
                officeReview: boolean;
                countersign: boolean;
                /** @enum {string} */
                signer: "unit-principal" | "deputy-head";
                /** @enum {string} */
                delegation: "no" | "actingHead" | "deputyHead";
                deemedReceiptDays: number;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            classes: {
                items: {
                    label: string;
                    name: string;
                    outcomes: ("solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference")[];
                    needsDate: boolean;
                    createsCommitment: boolean;
                    resolved: boolean;
                    accomplished: boolean;
                }[];
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            evaluation: {
                scale: ("satisfied" | "basically" | "dissatisfied")[];
                dimensions: ("result" | "process")[];
                /** @enum {string} */
                raters: "lead" | "leadCombined" | "everySigner";
                passMark?: number;
                /** @enum {string} */
                paperEntryBy: "body" | "office" | "both";
                /** @enum {string} */
                silence: "noEvaluation";
                /** @enum {string} */
                base: "returned" | "all";
                silentAfter: {
                    urges: number;
                    apartWorkdays: number;
                };
                revisionWorkdays: number;
                /** @enum {string} */
                onDissatisfied: "rehandle" | "decide";
                /** @enum {string} */
                onDissatisfiedAgain: "conference" | "assessment" | "rehandle" | "decide";
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            lights: {
                yellowWorkdays: number;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            withdrawal: {
                /** @enum {string} */
                until: "assigned" | "replied";
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            wording: {
                coUnit: string;
                replyRate: string;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            retention: {
                caseYears: number;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            supervision: {
                warnings: {
                    plan: number;
                    contact: number;
                    coOpinion: number;
                };
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            assessment: {
                items: {
                    key: string;
                    name: string;
                    points: number;
                    scoring: {
                        /** @enum {string} */
                        by: "share";
                        /** @enum {string} */
                        rate: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                    } | {
                        /** @enum {string} */
                        by: "gap";
                        /** @enum {string} */
                        rate: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                        deduct: number;
                        /** @default 100 */
                        target: number;
                    } | {
                        /** @enum {string} */
                        by: "count";
                        /** @enum {string} */
                        of: "lateReplies" | "lateOpinions" | "unplanned" | "unpublished" | "brokenPromises" | "dissatisfied" | "orders" | "refusedReturns";
                        deduct: number;
                    } | {
                        /** @enum {string} */
                        by: "manual";
                        /** @default false */
                        bonus: boolean;
                    };
                    source: string;
                }[];
                objectionWorkdays: number;
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            reminders: {
                officeHours: {
                    from: string;
                    until: string;
                };
                ladders: {
                    [key: string]: {
                        at: number;
                        to: ("office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin" | "proposer" | "body")[];
                        /** @enum {string} */
                        opens?: "office.superviseOrder" | "commitment.carryOver";
                    }[];
                };
                windows: {
                    assignRecess: string;
                    signIn: string;
                    returnRequest: string;
                    decideReturn: string;
                    plan: string;
                    firstContact: string;
                    coOpinion: string;
                    resubmitOpinion: string;
                    adoptOpinion: string;
                    confirmContact: string;
                    reply: string;
                    replyHard: string;
                    extensionAsk: string;
                    decideExtension: string;
                    publish: string;
                    feedback: string;
                    decideRehandle: string;
                    rehandle: string;
                    conference: string;
                    commitment: string;
                    carryOver: string;
                };
                source: string;
                /** @default {} */
                sources: {
                    [key: string]: string;
                };
            };
            decides: {
                [key: string]: {
                    /** @enum {string} */
                    by: "office" | "head" | "body" | "officeOrBody";
                    kinds?: ("suggestion" | "proposal")[];
                    source: string;
                };
            };
            /**
             * @default [
             *       "sole",
             *       "leadAndCo",
             *       "separate"
             *     ]
             */
            modes: ("sole" | "leadAndCo" | "separate")[];
            /** @default [] */
            provisions: {
                text: string;
                source: string;
            }[];
            /** @description 各期限的名称 */
            windowLabels: {
                [key: string]: string;
            };
        };
        DeadlineExplained: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            handlingId?: string;
            key: string;
            label: string;
            /** @enum {string} */
            status: "armed" | "met" | "late" | "passed" | "ended";
            overdue: boolean;
            /** Format: date */
            endedOn?: string;
            rule: {
                length: number | string;
                /** @enum {string} */
                unit: "workday" | "day" | "month" | "date";
                /** @enum {string} */
                from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                /**
                 * @default after
                 * @enum {string}
                 */
                direction: "after" | "before";
                /**
                 * @default next
                 * @enum {string}
                 */
                roll: "next" | "none";
                source: string;
            };
            /** @description 依据的条款 */
            article: string;
            /** @description 办法@版本 */
            rulebook: string;
            calendarRevision: string;
            /** @description 起算事项;看不见该事项的只知起算日 */
            startEvent: {
                /** Format: date */
                on: string;
                /** @enum {string} */
                from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                label: string;
                seq?: number;
                type?: string;
                /** @description 事项名称 */
                event?: string;
                /** Format: date-time */
                at?: string;
                actor?: {
                    id: string;
                    name: string;
                };
            };
            /** Format: date */
            nominal: string;
            /** Format: date */
            dueOn: string;
            provisional: boolean;
            derivation: {
                /** Format: date */
                date: string;
                /** @description 计入;否则跳过 */
                counted: boolean;
                /** @description 为何计入或跳过 */
                why: string;
            }[];
            counted: number;
            skipped: number;
            /** @description 延期,或最长期限 */
            amended: {
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                why: "extension" | "outerLimit";
                label: string;
            } | null;
            extensions: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                handlingId: string;
                /** Format: date */
                requestedOn?: string;
                /** Format: date */
                requestedUntil?: string;
                /** @enum {string} */
                status: "unsigned" | "sentBack" | "asked" | "granted" | "refused";
                decision: {
                    granted: boolean;
                    /** Format: date */
                    until: string | null;
                    /** Format: date */
                    on: string;
                    /** @description 逾期后批准 */
                    late: boolean;
                    seq?: number;
                    type?: string;
                    /** @description 事项名称 */
                    event?: string;
                    /** Format: date-time */
                    at?: string;
                    actor?: {
                        id: string;
                        name: string;
                    };
                } | null;
            }[];
            /** @description 日历改过而期限尚未重算的,今天的日历所得 */
            recomputed: {
                /** Format: date */
                nominal: string;
                /** Format: date */
                date: string;
            } | null;
        };
        SupervisionStrip: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** @description 今后 30 个工作日;届满于休息日的列在前一个工作日 */
            days: {
                /** Format: date */
                date: string;
                /**
                 * Format: date
                 * @description 列在此日的首日
                 */
                from: string;
                /**
                 * Format: date
                 * @description 列在此日的末日,连同随后的休息日
                 */
                until: string;
                provisional: boolean;
                total: number;
                /** @description 按单位和期限;全件的期限没有单位 */
                due: {
                    unit: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    } | null;
                    key: string;
                    label: string;
                    count: number;
                }[];
            }[];
            /** @description 已逾期仍未办的 */
            overdue: {
                /**
                 * Format: date
                 * @description 昨日
                 */
                until: string;
                total: number;
                /** @description 按单位和期限;全件的期限没有单位 */
                due: {
                    unit: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    } | null;
                    key: string;
                    label: string;
                    count: number;
                }[];
            };
        };
        SupervisionDue: {
            /** Format: uuid */
            caseId: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            title: string;
            /** Format: uuid */
            handlingId?: string;
            /** @description 全件的期限没有 */
            unit?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            deadline: {
                /** Format: uuid */
                id: string;
                key: string;
                label: string;
            };
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            light: "red" | "yellow" | "green";
            /** @description 还有几个工作日,逾期为负 */
            left: number;
        };
        SupervisionLight: {
            /** Format: uuid */
            caseId: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            title: string;
            /** @description 按件查看时没有 */
            handling?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "lead" | "co";
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            };
            /** @enum {string} */
            light: "red" | "yellow" | "green";
            /** Format: date */
            dueOn: string;
            /** @description 还有几个工作日,逾期为负 */
            left: number;
            deadline: {
                /** Format: uuid */
                id: string;
                key: string;
                label: string;
            };
            /** @description 为何是这一灯色 */
            reason: string;
        };
        SupervisionLightCounts: {
            /** @description 按件 */
            cases: {
                red: number;
                yellow: number;
                green: number;
            };
            /** @description 按承办件 */
            handlings: {
                red: number;
                yellow: number;
                green: number;
            };
            /** @description 各单位的承办件 */
            units: {
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                red: number;
                yellow: number;
                green: number;
            }[];
        };
        SupervisionWarning: {
            /** Format: uuid */
            caseId: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            title: string;
            /** Format: uuid */
            handlingId: string;
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            deadline: {
                /** Format: uuid */
                id: string;
                key: string;
                label: string;
            };
            /** Format: date */
            dueOn: string;
            /** @description 还有几个工作日,当日为 0 */
            left: number;
            missing: {
                /** @enum {string} */
                kind: "plan" | "contact" | "coOpinion";
                text: string;
                /** @description 尚未提出意见的会办单位 */
                units?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
        };
        SupervisionDecision: {
            /** Format: uuid */
            caseId: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            title: string;
            /** Format: uuid */
            handlingId?: string;
            unit?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            what: {
                /**
                 * @description 待给出的指令,或待处理的事项
                 * @enum {string}
                 */
                type: "office.decideReturn" | "office.decideExtension" | "office.decideSupplement" | "office.reviewReply" | "office.rehandle" | "office.confirmFulfilment" | "office.superviseOrder" | "office.withdraw" | "office.reviewOpenness" | "proposer.objectAssignment";
                label: string;
            };
            /** Format: date-time */
            since: string;
            /** Format: date */
            dueOn?: string;
            /** @description 还有几个工作日,逾期为负 */
            left?: number;
        };
        SupervisionOrder: {
            /** Format: uuid */
            id: string;
            /** @description 督办单编号 */
            number: string;
            case: {
                /** Format: uuid */
                id: string;
                number: string;
                /** @enum {string} */
                kind: "suggestion" | "proposal";
                title: string;
            };
            /** Format: uuid */
            handlingId?: string;
            units: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: date */
            on: string;
            /**
             * Format: date
             * @description 办理时限
             */
            by: string;
            /** @description 签发人 */
            from?: string;
            text?: string;
            /** @enum {string} */
            state: "open" | "done";
            overdue: boolean;
            /** @description 阅读回执 */
            receipts: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * Format: date-time
                 * @description 未读为空
                 */
                readAt: string | null;
            }[];
        };
        NoticeRehearsal: {
            notice: {
                kind: string;
                label: string;
            };
            /** @description 发出的通知,不含件的内容 */
            text: string;
            /** @description 收件人;本人不通知自己。现在不能发出时为空 */
            to: {
                /** Format: uuid */
                id: string;
                name: string;
                post: string;
                unit?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @description 应通知的岗位无人在任,转告此人 */
                isStandIn: boolean;
                channels: string[];
            }[];
        };
        KeyCase: {
            /** Format: uuid */
            caseId: string;
            number: string;
            /** @enum {string} */
            kind: "suggestion" | "proposal";
            title: string;
            state: {
                key: string;
                label: string;
            };
            leads: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: date */
            markedOn: string;
            /** @description 领衔督办的领导 */
            leader: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            decidedBy?: string;
            activities: {
                kind: string;
                /** Format: date */
                on: string;
                people?: string[];
                summary?: string;
            }[];
        };
        Message: {
            /** Format: uuid */
            id: string;
            /**
             * @description 每日汇总、单独提醒、办件通知、日历调整后的期限、下一年日历尚未载入、考核、通报
             * @enum {string}
             */
            kind: "digest" | "single" | "notice" | "calendar" | "yearTable" | "assessment" | "bulletin";
            /**
             * Format: date-time
             * @description 业务时间
             */
            at: string;
            /** @description 仍看得见的案件 */
            caseIds: string[];
            /** @description 为何收到 */
            why: string;
            /** @description 期限提醒,最急的在前 */
            items: {
                /** Format: uuid */
                caseId: string;
                number: string;
                title: string;
                deadline: {
                    /** Format: uuid */
                    id: string;
                    key: string;
                    label: string;
                };
                /** Format: date */
                dueOn: string;
                /** @description 当日逾期的工作日数,未到期的为负 */
                late: number;
                text: string;
                /** @description 为何提醒本人 */
                why: string;
                /**
                 * Format: date
                 * @description 本人已暂缓至此日
                 */
                snoozedUntil?: string;
            }[];
            /** @description 他人办理的事项 */
            notices: {
                /**
                 * Format: uuid
                 * @description 已无权查看的没有
                 */
                caseId?: string;
                number: string;
                title: string;
                notice: {
                    kind: string;
                    label: string;
                };
                /** Format: date */
                on: string;
                text: string;
                /** @description 为何通知本人 */
                why: string;
            }[];
            /**
             * Format: uuid
             * @description 所说的考核或通报
             */
            aboutId?: string;
            /** Format: date-time */
            readAt?: string;
        };
        ExportTask: {
            /** Format: uuid */
            id: string;
            /**
             * @description waiting 排队, making 生成中, ready 可取, failed 未成, expired 已过保存期
             * @enum {string}
             */
            state: "waiting" | "making" | "ready" | "failed" | "expired";
            /** @description 所要求的导出,再次导出时照此提交 */
            request: {
                /** Format: uuid */
                session?: string;
                /** @enum {string} */
                kind?: "suggestion" | "proposal";
                /** Format: uuid */
                unit?: string;
                category?: string;
                /** Format: uuid */
                street?: string;
                delegation?: string;
                /** @enum {string} */
                key?: "true" | "false";
                month?: string;
                /** @enum {string} */
                blank?: "category" | "street" | "delegation";
                /** Format: date */
                asOf?: string;
                /**
                 * @default none
                 * @enum {string}
                 */
                by: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
                /**
                 * @default xlsx
                 * @enum {string}
                 */
                format: "xlsx" | "csv";
                /** @enum {string} */
                of: "rates";
            } | {
                /** Format: uuid */
                session?: string;
                /** @enum {string} */
                kind?: "suggestion" | "proposal";
                /** Format: uuid */
                unit?: string;
                category?: string;
                /** Format: uuid */
                street?: string;
                delegation?: string;
                /** @enum {string} */
                key?: "true" | "false";
                month?: string;
                /** @enum {string} */
                blank?: "category" | "street" | "delegation";
                /** Format: date */
                asOf?: string;
                /**
                 * @default none
                 * @enum {string}
                 */
                by: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
                /**
                 * @default denominator
                 * @enum {string}
                 */
                part: "numerator" | "denominator" | "missing";
                /**
                 * @default xlsx
                 * @enum {string}
                 */
                format: "xlsx" | "csv";
                /** @enum {string} */
                of: "cases";
                /** @enum {string} */
                rate: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
            };
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            askedAt: string;
            /** @description 已写入的行数 */
            done: number;
            /** @description 总行数;还不知道的为空 */
            total: number | null;
            /** @description 文件名 */
            name: string | null;
            /** @description 未成的原因 */
            problem: string | null;
            /**
             * Format: date-time
             * @description 保存至
             */
            expiresAt: string | null;
        };
        SentMessage: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description 业务时间
             */
            at: string;
            /** @enum {string} */
            kind: "digest" | "single" | "notice" | "calendar" | "yearTable" | "assessment" | "bulletin";
            /** @enum {string} */
            channel: "inApp" | "email" | "gateway";
            to: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            why: string;
            items: number;
            /** @description 系统管理员看不到 */
            cases?: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            }[];
            /**
             * @description 待送、失败、已送、作废
             * @enum {string}
             */
            state: "waiting" | "failed" | "done" | "void";
            attempts: number;
            /** @description 存疑:收件人可能收到两次 */
            doubtful: boolean;
            lastError?: string;
            /** Format: date-time */
            handedAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            readAt?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 程序在运行 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 程序与数据库都可用 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description 暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "health.database";
                    };
                };
            };
        };
    };
    "Installation.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 安装性质:正式或演示;演示库在本机可以选人登录 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "demo" | "live";
                        people: {
                            account: string;
                            name: string;
                            /** @enum {string} */
                            role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
                            unit: string | null;
                            /** @description 等待其办理的件数 */
                            waiting: number;
                        }[];
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Installation.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                };
            };
        };
        responses: {
            /** @description 演示登录:在本机选人,不用口令 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.refused";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Installation.steps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 演示库在本机:本件下一步由谁办 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            account: string;
                            name: string;
                            /** @enum {string} */
                            role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
                            unit: string | null;
                            type: string;
                            label: string;
                            /** Format: uuid */
                            handlingId: string | null;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Session.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 我是谁 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Session.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description 登录 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.refused";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.foreign_origin";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 失败次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.too_many";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Session.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退出登录 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Session.change": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    present: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description 修改口令 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "password.repeated" | "password.weak" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "password.wrong" | "request.foreign_origin";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Directory.units": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                all?: "0" | "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 单位,按机构序列 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Units.create": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    short: string;
                    /** @default [] */
                    aliases?: string[];
                    order?: number;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                    office?: boolean;
                } | {
                    units: {
                        name: string;
                        short: string;
                        /** @default [] */
                        aliases?: string[];
                        order?: number;
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                        office?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description 新增单位,一个或一批 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRecord"] | {
                        items: components["schemas"]["UnitRecord"][];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unit.name_taken" | "unit.office_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Directory.categories": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 类别 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Named"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Places.createCategory": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    order?: number;
                };
            };
        };
        responses: {
            /** @description 新增类别 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedRecord"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "category.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Directory.streets": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 街道 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Named"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Places.createStreet": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    order?: number;
                };
            };
        };
        responses: {
            /** @description 新增街道 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedRecord"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "street.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Directory.sessions": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 届次会议 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CouncilSession"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Places.createSession": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "suggestion" | "proposal";
                    /** Format: date */
                    openedOn: string;
                    /** Format: date */
                    closedOn: string;
                };
            };
        };
        responses: {
            /** @description 新增届次会议 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilSession"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "councilSession.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Directory.people": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                role?: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
                q?: string;
                all?: "0" | "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 人员 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "People.create": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    constituency?: string;
                    phone?: string;
                    proposer?: {
                        /** @enum {string} */
                        role: "deputy" | "member" | "proposer-contact";
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                    };
                    /** @enum {boolean} */
                    namesake?: true;
                } | {
                    people: {
                        name: string;
                        constituency?: string;
                        phone?: string;
                        proposer?: {
                            /** @enum {string} */
                            role: "deputy" | "member" | "proposer-contact";
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            until?: string;
                        };
                        /** @enum {boolean} */
                        namesake?: true;
                    }[];
                };
            };
        };
        responses: {
            /** @description 新增人员,一个或一批 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreated"] | {
                        items: components["schemas"]["PersonCreated"][];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person.same_name";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Units.change": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 单位 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    short?: string;
                    aliases?: string[];
                    order?: number;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string | null;
                    office?: boolean;
                };
            };
        };
        responses: {
            /** @description 更改单位:更名、简称、别名、排序、起止 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRecord"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unit.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unit.name_taken" | "unit.office_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Succession.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 终止的单位 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 单位的承接情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "succession.none" | "unit.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Succession.give": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 终止的单位 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    successors: (string | {
                        /** Format: uuid */
                        unitId: string;
                        /** @default [] */
                        handlingIds?: string[];
                    })[];
                    /** Format: date */
                    effectiveOn: string;
                    basis: string;
                    /** @default [] */
                    people?: {
                        /** Format: uuid */
                        personId: string;
                        /** Format: uuid */
                        unitId: string;
                    }[];
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description 机构改革:单位撤并、分设,承办件、期限、人员随转;可先预览 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"] | components["schemas"]["SuccessionPreview"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unit.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "succession.ended" | "succession.items_open" | "succession.office" | "succession.successor";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Places.changeCategory": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 类别 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    order?: number;
                };
            };
        };
        responses: {
            /** @description 更改类别 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedRecord"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "category.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "category.in_use" | "category.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Places.changeStreet": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 街道 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    order?: number;
                };
            };
        };
        responses: {
            /** @description 更改街道 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedRecord"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "street.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "street.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Places.changeSession": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 届次会议 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: date */
                    openedOn?: string;
                    /** Format: date */
                    closedOn?: string;
                };
            };
        };
        responses: {
            /** @description 更改届次会议 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilSession"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "councilSession.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "councilSession.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "People.correct": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 人员 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    constituency?: string | null;
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description 更正姓名、选区、电话 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Roles.of": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 人员 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 某人的全部任职,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NamedTenure"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Roles.grant": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 人员 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin";
                    /** Format: uuid */
                    unitId?: string;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description 授予角色 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenure"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin" | "role.own";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "role.already_held" | "role.excluded";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Roles.end": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 任职 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description 终止角色 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenure"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin" | "role.own";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "role.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "role.ended";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Delegations.page": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 委托签发,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NamedDelegation"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Delegations.make": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    toPersonId: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                    basis: string;
                    /** Format: uuid */
                    unitId?: string;
                    /**
                     * @default [
                     *       "reply",
                     *       "opinion",
                     *       "extension",
                     *       "commitment",
                     *       "followUp"
                     *     ]
                     */
                    subjects?: ("reply" | "opinion" | "extension" | "commitment" | "followUp")[];
                };
            };
        };
        responses: {
            /** @description 委托签发:主要负责人外出期间由分管领导签发,到期自行终止 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "delegation.other_unit" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "delegation.no_principal" | "delegation.not_allowed" | "delegation.not_deputy" | "delegation.overlaps";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Delegations.end": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 委托 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 提前终止委托 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "delegation.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "delegation.ended";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Accounts.page": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 账号,按账号名 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Accounts.open": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    account: string;
                };
            };
        };
        responses: {
            /** @description 开立账号 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAccount"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account.exists" | "account.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Accounts.disable": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 账号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 停用账号:随即在所有地方退出 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "account.own" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Accounts.enable": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 账号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 启用账号 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "account.own" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Accounts.unlock": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 账号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 解除锁定 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "account.own" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Accounts.resetPassword": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 账号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 重置口令 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAccount"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "account.own" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "AuditEvents.page": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                type?: string;
                actor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 管理留痕,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Act"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Cases.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                session?: string;
                kind?: "suggestion" | "proposal";
                state?: string;
                unit?: string;
                role?: "lead" | "co";
                due?: ("overdue" | "week") | string;
                light?: "green" | "yellow" | "red" | "none";
                outcome?: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
                satisfaction?: "satisfied" | "basically" | "dissatisfied";
                category?: string;
                street?: string;
                key?: "true" | "false";
                itemState?: string;
                sort?: "newest" | "due" | "number" | "updated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 办件清单 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Cases.register": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "suggestion" | "proposal";
                    /** Format: uuid */
                    session: string;
                    number: string;
                    title: string;
                    text: string;
                    category?: string;
                    proposers: {
                        /** @enum {string} */
                        kind: "person" | "body";
                        bodyKind?: string;
                        name: string;
                        /** @enum {string} */
                        role: "lead" | "joint";
                        /** Format: uuid */
                        personId?: string;
                        /** Format: uuid */
                        contactPersonId?: string;
                        constituency?: string;
                        phone?: string;
                    }[];
                    /** @enum {string} */
                    raisedAt: "session" | "recess";
                    /** Format: date */
                    registeredOn?: string;
                    /** Format: date */
                    bodyAssignedOn?: string;
                    /** @enum {string} */
                    assigner?: "government" | "party" | "npcBody" | "cppccBody";
                    suggestedUnits?: string[];
                    /** Format: uuid */
                    streetId?: string;
                    publicityWish?: string;
                    /** @enum {boolean} */
                    notSecret: true;
                };
            };
        };
        responses: {
            /** @description 登记 */
            201: {
                headers: {
                    /** @description 版本,下一指令的 If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.number_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Cases.stages": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                key?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 办理阶段:处于各状态的件数 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 调用者可见的件数 */
                        total: number;
                        items: {
                            /** @enum {string} */
                            key: "proposal" | "lead-unit" | "co-unit";
                            label: string;
                            /**
                             * @description 承办方式;整件的为空
                             * @enum {string|null}
                             */
                            role: "lead" | "co" | null;
                            /** @description 处于各状态的件数;一件有几个承办件处于同一状态的,计一件 */
                            states: {
                                key: string;
                                /** @description 在状态图中的位置;不在图中的(转线下办理)为空 */
                                id: string | null;
                                label: string;
                                count: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Cases.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 阅卷 */
            200: {
                headers: {
                    /** @description 版本,下一指令的 If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Cases.give": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
                /** @description 所依据的版本,取自上次所读的 ETag */
                "If-Match": string;
            };
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Command.office.assign"] | components["schemas"]["Command.office.undoAssign"] | components["schemas"]["Command.office.addCo"] | components["schemas"]["Command.office.urge"] | components["schemas"]["Command.office.close"] | components["schemas"]["Command.office.archive"] | components["schemas"]["Command.office.linkHandling"] | components["schemas"]["Command.office.unlinkHandling"] | components["schemas"]["Command.office.merge"] | components["schemas"]["Command.office.convert"] | components["schemas"]["Command.proposer.requestWithdrawal"] | components["schemas"]["Command.office.withdraw"] | components["schemas"]["Command.office.correctRegistration"] | components["schemas"]["Command.office.void"] | components["schemas"]["Command.office.markHard"] | components["schemas"]["Command.office.mediate"] | components["schemas"]["Command.office.superviseOrder"] | components["schemas"]["Command.body.markKey"] | components["schemas"]["Command.body.unmarkKey"] | components["schemas"]["Command.body.recordSupervision"] | components["schemas"]["Command.body.urgeEvaluation"] | components["schemas"]["Command.body.recordUnavailable"] | components["schemas"]["Command.proposer.objectAssignment"] | components["schemas"]["Command.unit.accept"] | components["schemas"]["Command.unit.requestReturn"] | components["schemas"]["Command.office.decideReturn"] | components["schemas"]["Command.office.withdrawUnit"] | components["schemas"]["Command.office.reassign"] | components["schemas"]["Command.lead.plan"] | components["schemas"]["Command.principal.takeLead"] | components["schemas"]["Command.lead.requestOpinion"] | components["schemas"]["Command.lead.recordContact"] | components["schemas"]["Command.proposer.confirmContact"] | components["schemas"]["Command.proposer.waiveContact"] | components["schemas"]["Command.lead.draftReply"] | components["schemas"]["Command.lead.submitReply"] | components["schemas"]["Command.unitOffice.review"] | components["schemas"]["Command.office.reviewReply"] | components["schemas"]["Command.principal.sign"] | components["schemas"]["Command.principal.sendBack"] | components["schemas"]["Command.lead.sendReply"] | components["schemas"]["Command.lead.recordDelivery"] | components["schemas"]["Command.lead.recordUndelivered"] | components["schemas"]["Command.lead.reissueReply"] | components["schemas"]["Command.proposer.evaluate"] | components["schemas"]["Command.lead.apologise"] | components["schemas"]["Command.office.rehandle"] | components["schemas"]["Command.unit.requestExtension"] | components["schemas"]["Command.office.decideExtension"] | components["schemas"]["Command.office.releaseContact"] | components["schemas"]["Command.lead.recordResearch"] | components["schemas"]["Command.body.recordConference"] | components["schemas"]["Command.proposer.reviseEvaluation"] | components["schemas"]["Command.lead.publishReply"] | components["schemas"]["Command.office.reviewOpenness"] | components["schemas"]["Command.co.submitOpinion"] | components["schemas"]["Command.lead.adoptOpinion"] | components["schemas"]["Command.lead.requestSupplement"] | components["schemas"]["Command.lead.urgeOpinion"] | components["schemas"]["Command.office.waiveOpinion"] | components["schemas"]["Command.office.decideSupplement"] | components["schemas"]["Command.co.countersign"] | components["schemas"]["Command.commitment.report"] | components["schemas"]["Command.commitment.claim"] | components["schemas"]["Command.office.confirmFulfilment"] | components["schemas"]["Command.commitment.carryOver"] | components["schemas"]["Command.commitment.declareImpossible"] | components["schemas"]["Command.commitment.explainAtTermEnd"] | components["schemas"]["Command.lead.draftFollowUp"] | components["schemas"]["Command.proposer.evaluateFollowUp"] | components["schemas"]["Command.security.requestSeal"] | components["schemas"]["Command.security.seal"] | components["schemas"]["Command.office.recordOffline"] | components["schemas"]["Command.office.closeOffline"];
            };
        };
        responses: {
            /** @description 办理一项:给出指令 */
            200: {
                headers: {
                    /** @description 版本,下一指令的 If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 办理后的版本 */
                        version: number;
                        /** @description 办理后不再可见的为空 */
                        case: components["schemas"]["Case"] | null;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "command.unknown" | "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found" | "handling.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.content_changed" | "case.not_admitted" | "case.number_taken" | "case.precondition" | "case.subject_ambiguous" | "demo.clock_before_case";
                    };
                };
            };
            /** @description 所依据的版本之后已有变动 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.version_conflict";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 没有说明所依据的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.version_missing";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Cases.events": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 办理留痕,旧的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本人岗位可批量办理的事项 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 一次最多多少件 */
                        most: number;
                        items: {
                            type: string;
                            label: string;
                            /** @description 须填写内容 */
                            asks: boolean;
                            /** @description 内容的 JSON Schema */
                            schema: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 只限可批量办理的事项 */
                    command: string;
                    /** @description 各件同用;预览时可以不填 */
                    data?: {
                        [key: string]: unknown;
                    };
                    /** @description 所选各件,一次最多 1000 件 */
                    selection: {
                        ids: string[];
                    } | {
                        query: {
                            q?: string;
                            /** Format: uuid */
                            session?: string;
                            /** @enum {string} */
                            kind?: "suggestion" | "proposal";
                            state?: string;
                            /** Format: uuid */
                            unit?: string;
                            /** @enum {string} */
                            role?: "lead" | "co";
                            due?: ("overdue" | "week") | string;
                            /** @enum {string} */
                            light?: "green" | "yellow" | "red" | "none";
                            /** @enum {string} */
                            outcome?: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
                            /** @enum {string} */
                            satisfaction?: "satisfied" | "basically" | "dissatisfied";
                            category?: string;
                            /** Format: uuid */
                            street?: string;
                            /** @enum {string} */
                            key?: "true" | "false";
                            itemState?: string;
                            /**
                             * @default newest
                             * @enum {string}
                             */
                            sort?: "newest" | "due" | "number" | "updated";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 批量办理的预览:逐件将办理,或因何跳过 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreview"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.not_allowed" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.too_many" | "case.precondition";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本人发起的批量任务,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BulkTask"][];
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.start": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 只限可批量办理的事项 */
                    command: string;
                    /** @description 各件同用;预览时可以不填 */
                    data?: {
                        [key: string]: unknown;
                    };
                    /** @description 所选各件,一次最多 1000 件 */
                    selection: {
                        ids: string[];
                    } | {
                        query: {
                            q?: string;
                            /** Format: uuid */
                            session?: string;
                            /** @enum {string} */
                            kind?: "suggestion" | "proposal";
                            state?: string;
                            /** Format: uuid */
                            unit?: string;
                            /** @enum {string} */
                            role?: "lead" | "co";
                            due?: ("overdue" | "week") | string;
                            /** @enum {string} */
                            light?: "green" | "yellow" | "red" | "none";
                            /** @enum {string} */
                            outcome?: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
                            /** @enum {string} */
                            satisfaction?: "satisfied" | "basically" | "dissatisfied";
                            category?: string;
                            /** Format: uuid */
                            street?: string;
                            /** @enum {string} */
                            key?: "true" | "false";
                            itemState?: string;
                            /**
                             * @default newest
                             * @enum {string}
                             */
                            sort?: "newest" | "due" | "number" | "updated";
                        };
                    };
                    /** @description 预览所给的 seen:将办理的各件已有变动的,不予开始 */
                    seen?: string;
                };
            };
        };
        responses: {
            /** @description 开始批量办理 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.not_allowed" | "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.changed" | "bulk.nothing" | "bulk.too_many" | "case.precondition";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 批量任务 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一项批量任务办到哪里 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkTask"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.rows": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "pending" | "done" | "skipped" | "failed";
            };
            header?: never;
            path: {
                /** @description 批量任务 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 批量任务逐件的结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BulkRow"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.retry": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 批量任务 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 重办未成的各件 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkTask"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.nothing_failed" | "bulk.working";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulk.file": {
        parameters: {
            query?: {
                state?: "pending" | "done" | "skipped" | "failed";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description 批量任务 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出批量任务逐件的结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulk.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "SavedViews.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已存视图与各自的件数:我的、本单位的、全局的 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /**
                             * @description 我的视图、单位视图、全局视图
                             * @enum {string}
                             */
                            scope: "mine" | "unit" | "all";
                            /** @description 单位视图的单位 */
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description 清单的查询参数,不再适用的除外 */
                            filters: {
                                [key: string]: string;
                            };
                            /** @description 编号、标题以外的栏目;空:照通常的 */
                            columns: ("proposers" | "units" | "state" | "due" | "updated")[] | null;
                            /** @description 不再适用、没有查询的条件 */
                            outdated: string[];
                            mayChange: boolean;
                            /** @description 调用者可见的件数 */
                            count: number;
                        }[];
                        /** @description 调用者可以存到哪里 */
                        savesTo: {
                            /** @enum {string} */
                            scope: "mine" | "unit" | "all";
                            /** @description 单位视图的单位 */
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description 已到上限 */
                            isFull: boolean;
                        }[];
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "SavedViews.save": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    filters: {
                        q?: string;
                        /** Format: uuid */
                        session?: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        state?: string;
                        /** Format: uuid */
                        unit?: string;
                        /** @enum {string} */
                        role?: "lead" | "co";
                        due?: ("overdue" | "week") | string;
                        /** @enum {string} */
                        light?: "green" | "yellow" | "red" | "none";
                        /** @enum {string} */
                        outcome?: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
                        /** @enum {string} */
                        satisfaction?: "satisfied" | "basically" | "dissatisfied";
                        category?: string;
                        /** Format: uuid */
                        street?: string;
                        /** @enum {string} */
                        key?: "true" | "false";
                        itemState?: string;
                        /**
                         * @default newest
                         * @enum {string}
                         */
                        sort?: "newest" | "due" | "number" | "updated";
                    };
                    columns?: ("proposers" | "units" | "state" | "due" | "updated")[] | null;
                    /**
                     * @default mine
                     * @enum {string}
                     */
                    scope?: "mine" | "unit" | "all";
                    /**
                     * Format: uuid
                     * @default null
                     */
                    unitId?: string | null;
                };
            };
        };
        responses: {
            /** @description 存为视图 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /**
                         * @description 我的视图、单位视图、全局视图
                         * @enum {string}
                         */
                        scope: "mine" | "unit" | "all";
                        /** @description 单位视图的单位 */
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @description 清单的查询参数,不再适用的除外 */
                        filters: {
                            [key: string]: string;
                        };
                        /** @description 编号、标题以外的栏目;空:照通常的 */
                        columns: ("proposers" | "units" | "state" | "due" | "updated")[] | null;
                        /** @description 不再适用、没有查询的条件 */
                        outdated: string[];
                        mayChange: boolean;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin" | "view.not_yours";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "view.name_taken" | "view.too_many";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "SavedViews.remove": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 视图 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 删除视图 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "view.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "SavedViews.change": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 视图 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    filters?: {
                        q?: string;
                        /** Format: uuid */
                        session?: string;
                        /** @enum {string} */
                        kind?: "suggestion" | "proposal";
                        state?: string;
                        /** Format: uuid */
                        unit?: string;
                        /** @enum {string} */
                        role?: "lead" | "co";
                        due?: ("overdue" | "week") | string;
                        /** @enum {string} */
                        light?: "green" | "yellow" | "red" | "none";
                        /** @enum {string} */
                        outcome?: "solved" | "partly" | "inProgress" | "planned" | "cannotNow" | "infeasible" | "referredUpward" | "reference";
                        /** @enum {string} */
                        satisfaction?: "satisfied" | "basically" | "dissatisfied";
                        category?: string;
                        /** Format: uuid */
                        street?: string;
                        /** @enum {string} */
                        key?: "true" | "false";
                        itemState?: string;
                        /**
                         * @default newest
                         * @enum {string}
                         */
                        sort?: "newest" | "due" | "number" | "updated";
                    };
                    columns?: ("proposers" | "units" | "state" | "due" | "updated")[] | null;
                };
            };
        };
        responses: {
            /** @description 更改视图:名称、条件、栏目 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /**
                         * @description 我的视图、单位视图、全局视图
                         * @enum {string}
                         */
                        scope: "mine" | "unit" | "all";
                        /** @description 单位视图的单位 */
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @description 清单的查询参数,不再适用的除外 */
                        filters: {
                            [key: string]: string;
                        };
                        /** @description 编号、标题以外的栏目;空:照通常的 */
                        columns: ("proposers" | "units" | "state" | "due" | "updated")[] | null;
                        /** @description 不再适用、没有查询的条件 */
                        outdated: string[];
                        mayChange: boolean;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "view.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "view.name_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "FeedbackLinks.challenge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 短信中链接“#”之后的部分 */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 本人手机号后四位;不填只问这是哪一件 */
                    digits?: string;
                };
            };
        };
        responses: {
            /** @description 凭短信链接:问是哪一件;核对手机号后四位后看答复 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @enum {string} */
                        kind: "suggestion" | "proposal";
                        title: string;
                        /** @description 还可以输错几次 */
                        triesLeft: number;
                        /** @description 核对号码之前没有 */
                        opened: {
                            /** @description 凭此评价,仅对本链接,半小时内有效 */
                            session: string;
                            /**
                             * Format: date-time
                             * @description 真实时间
                             */
                            until: string;
                            /**
                             * Format: date
                             * @description 登记日期
                             */
                            proposedOn: string;
                            /** @description 答复单位 */
                            unit: string;
                            /** Format: date */
                            sentOn: string;
                            /** @description 答复正文 */
                            body: unknown;
                            /** @description 承办人 */
                            contact: {
                                name: string;
                                phone?: string;
                            } | null;
                            label: string;
                            /** @description 评价表单 */
                            schema: {
                                [key: string]: unknown;
                            };
                        } | null;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "feedback_link.wrong_number" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "feedback_link.unknown";
                    };
                };
            };
            /** @description 链接已失效 */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "feedback_link.ended" | "feedback_link.expired" | "feedback_link.used";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 链接已锁定 */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "feedback_link.locked";
                    };
                };
            };
            /** @description 失败次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.too_many";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "FeedbackLinks.evaluate": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 短信中链接“#”之后的部分 */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 核对号码后所得 */
                    session: string;
                    /** @enum {string} */
                    result: "satisfied" | "basically" | "dissatisfied";
                    /** @enum {string} */
                    process?: "satisfied" | "basically" | "dissatisfied";
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description 凭短信链接评价 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @enum {string} */
                        kind: "suggestion" | "proposal";
                        title: string;
                        /** @description 回执号的后半 */
                        version: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.forbidden" | "feedback_link.number_required" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "feedback_link.unknown";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.precondition" | "demo.clock_before_case";
                    };
                };
            };
            /** @description 链接已失效 */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "feedback_link.ended" | "feedback_link.expired" | "feedback_link.used";
                    };
                };
            };
            /** @description 所依据的版本之后已有变动 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.version_conflict";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 失败次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.too_many";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Todos.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 待办,急的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Todo"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Attachments.keep": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description 上传附件 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "attachment.too_many";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "attachment.kind" | "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Attachments.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 附件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 下载附件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "attachment.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Machines.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 状态图 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            label: string;
                            version: number;
                            chart: components["schemas"]["ChartState"];
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Machines.permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: "proposal" | "lead-unit" | "co-unit" | "commitment";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 权限矩阵:状态 × 角色 × 事项 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        label: string;
                        version: number;
                        states: {
                            id: string;
                            key: string;
                            label: string;
                            commands: {
                                type: string;
                                label: string;
                                by: {
                                    relation: string;
                                    relationLabel: string;
                                    /** @enum {string|null} */
                                    role: "office-clerk" | "office-head" | "supervision-clerk" | "unit-clerk" | "unit-office" | "deputy-head" | "unit-principal" | "deputy" | "member" | "proposer-contact" | "npc-staff" | "cppcc-staff" | "system-admin" | "security-admin" | "audit-admin" | null;
                                    roleLabel: string | null;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Audit.verify": {
        parameters: {
            query?: {
                case?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 留痕核验 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReport"];
                };
            };
            /** @description 件数多,正在后台核验;再问一次得结果 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "running";
                        /** Format: date-time */
                        startedAt: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Incidents.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "open" | "retried";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 后台故障,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            queue: {
                                name: string;
                                label: string;
                            };
                            type: string;
                            jobId: string;
                            /** @description 只有编号 */
                            job: {
                                [key: string]: string;
                            };
                            cause: string;
                            attempts: number;
                            times: number;
                            firstFailedAt: string;
                            failedAt: string;
                            /** @enum {string} */
                            state: "open" | "retried";
                            retriedAt?: string;
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Incidents.retry": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 故障 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 重试之后的故障 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        queue: {
                            name: string;
                            label: string;
                        };
                        type: string;
                        jobId: string;
                        /** @description 只有编号 */
                        job: {
                            [key: string]: string;
                        };
                        cause: string;
                        attempts: number;
                        times: number;
                        firstFailedAt: string;
                        failedAt: string;
                        /** @enum {string} */
                        state: "open" | "retried";
                        retriedAt?: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "incident.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description 暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "queue.unavailable";
                    };
                };
            };
        };
    };
    "Imports.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导入记录,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "reading" | "ready" | "committing" | "committed" | "failed";
                            file: {
                                name: string;
                                size: number;
                                sm3: string;
                            };
                            /** Format: uuid */
                            session: string;
                            /** @enum {string} */
                            raisedAt: "session" | "recess";
                            createdAt: string;
                            createdBy: {
                                id: string;
                                name: string;
                            };
                            rows: number;
                            accepted: number;
                            rejected: number;
                            registered: number;
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Imports.upload": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description .xlsx 或 .csv,不超过 10 MB
                     */
                    file: string;
                    /**
                     * Format: uuid
                     * @description 届次会议
                     */
                    session: string;
                    /**
                     * @description recess:闭会期间
                     * @default session
                     * @enum {string}
                     */
                    raisedAt?: "session" | "recess";
                };
            };
        };
        responses: {
            /** @description 导入清单:先读取,登记之前什么都不改 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "import.too_many";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "import.too_large" | "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Imports.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 导入 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一次导入:可登记的行、有问题的行 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "reading" | "ready" | "committing" | "committed" | "failed";
                        file: {
                            name: string;
                            size: number;
                            sm3: string;
                        };
                        /** Format: uuid */
                        session: string;
                        /** @enum {string} */
                        raisedAt: "session" | "recess";
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        rows: number;
                        accepted: number;
                        rejected: number;
                        registered: number;
                        assigned: number;
                        problems: {
                            sheet: string | null;
                            row: number | null;
                            column: string | null;
                            heading: string | null;
                            /** @enum {string} */
                            code: "import.missing" | "import.duplicate_number" | "import.known_number" | "import.unknown_unit" | "import.several_leads" | "import.unit_both_roles" | "import.bad_number" | "import.bad_date" | "import.too_large" | "import.unreadable";
                            message: string;
                            value: string | null;
                            /** @description 可以怎样更正 */
                            offers: ({
                                /** @enum {string} */
                                kind: "unit";
                                text: string;
                                /** @description 可能的单位,最像的在前 */
                                units: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "leads";
                                units: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "role";
                                units: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "cell";
                                /** @enum {string} */
                                field: "number" | "assignedOn" | "raisedOn";
                            })[];
                        }[];
                        preview: {
                            sheet: string;
                            row: number;
                            number: number;
                            writtenNumber: string;
                            title: string;
                            hasText: boolean;
                            category: string | null;
                            proposer: string;
                            collective: boolean;
                            joint: string[];
                            /** @enum {string|null} */
                            mode: "sole" | "leadAndCo" | "separate" | null;
                            lead: string | null;
                            leads: string[];
                            cos: string[];
                            assignedOn: string | null;
                            raisedOn: string | null;
                            notes: string[];
                        }[];
                        /** @description 没有对上人员的提出人,登记后再关联 */
                        unlinked: {
                            row: number;
                            number: number;
                            name: string;
                            /** @enum {string} */
                            kind: "person" | "body";
                            /** @enum {string} */
                            role: "lead" | "joint";
                            /** @description 同名的人数 */
                            sameName: number;
                        }[];
                        /** @description 更正过几次;登记和更正时说明所依据的一次 */
                        edition: number;
                        fixes: {
                            fix: {
                                /** @enum {string} */
                                kind: "unit";
                                text: string;
                                /** Format: uuid */
                                unitId: string;
                                at: {
                                    sheet: string;
                                    row: number;
                                } | null;
                            } | {
                                /** @enum {string} */
                                kind: "leads";
                                /** Format: uuid */
                                leadId: string | null;
                                at: {
                                    sheet: string;
                                    row: number;
                                };
                            } | {
                                /** @enum {string} */
                                kind: "role";
                                /** Format: uuid */
                                unitId: string;
                                /** @enum {string} */
                                role: "lead" | "co";
                                at: {
                                    sheet: string;
                                    row: number;
                                };
                            } | {
                                /** @enum {string} */
                                kind: "cell";
                                /** @enum {string} */
                                field: "number" | "assignedOn" | "raisedOn";
                                value: string;
                                at: {
                                    sheet: string;
                                    row: number;
                                };
                            };
                            by: {
                                id: string;
                                name: string;
                            };
                            at: string;
                        }[];
                        /** @description 更正改动的地方 */
                        changes: {
                            /** @description 更正的序号,从 0 起 */
                            fix: number;
                            sheet: string;
                            row: number;
                            column: string;
                            from: string;
                            to: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "import.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Imports.fix": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 导入 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    edition: number;
                    fixes: ({
                        /** @enum {string} */
                        kind: "unit";
                        text: string;
                        /** Format: uuid */
                        unitId: string;
                        at: {
                            sheet: string;
                            row: number;
                        } | null;
                    } | {
                        /** @enum {string} */
                        kind: "leads";
                        /** Format: uuid */
                        leadId: string | null;
                        at: {
                            sheet: string;
                            row: number;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "role";
                        /** Format: uuid */
                        unitId: string;
                        /** @enum {string} */
                        role: "lead" | "co";
                        at: {
                            sheet: string;
                            row: number;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "cell";
                        /** @enum {string} */
                        field: "number" | "assignedOn" | "raisedOn";
                        value: string;
                        at: {
                            sheet: string;
                            row: number;
                        };
                    })[];
                };
            };
        };
        responses: {
            /** @description 更正清单:单位、主办、编号、日期;重新读取,登记之前什么都不改 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "reading" | "ready" | "committing" | "committed" | "failed";
                        file: {
                            name: string;
                            size: number;
                            sm3: string;
                        };
                        /** Format: uuid */
                        session: string;
                        /** @enum {string} */
                        raisedAt: "session" | "recess";
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        rows: number;
                        accepted: number;
                        rejected: number;
                        registered: number;
                        assigned: number;
                        problems: {
                            sheet: string | null;
                            row: number | null;
                            column: string | null;
                            heading: string | null;
                            /** @enum {string} */
                            code: "import.missing" | "import.duplicate_number" | "import.known_number" | "import.unknown_unit" | "import.several_leads" | "import.unit_both_roles" | "import.bad_number" | "import.bad_date" | "import.too_large" | "import.unreadable";
                            message: string;
                            value: string | null;
                            /** @description 可以怎样更正 */
                            offers: ({
                                /** @enum {string} */
                                kind: "unit";
                                text: string;
                                /** @description 可能的单位,最像的在前 */
                                units: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "leads";
                                units: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "role";
                                units: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "cell";
                                /** @enum {string} */
                                field: "number" | "assignedOn" | "raisedOn";
                            })[];
                        }[];
                        preview: {
                            sheet: string;
                            row: number;
                            number: number;
                            writtenNumber: string;
                            title: string;
                            hasText: boolean;
                            category: string | null;
                            proposer: string;
                            collective: boolean;
                            joint: string[];
                            /** @enum {string|null} */
                            mode: "sole" | "leadAndCo" | "separate" | null;
                            lead: string | null;
                            leads: string[];
                            cos: string[];
                            assignedOn: string | null;
                            raisedOn: string | null;
                            notes: string[];
                        }[];
                        /** @description 没有对上人员的提出人,登记后再关联 */
                        unlinked: {
                            row: number;
                            number: number;
                            name: string;
                            /** @enum {string} */
                            kind: "person" | "body";
                            /** @enum {string} */
                            role: "lead" | "joint";
                            /** @description 同名的人数 */
                            sameName: number;
                        }[];
                        /** @description 更正过几次;登记和更正时说明所依据的一次 */
                        edition: number;
                        fixes: {
                            fix: {
                                /** @enum {string} */
                                kind: "unit";
                                text: string;
                                /** Format: uuid */
                                unitId: string;
                                at: {
                                    sheet: string;
                                    row: number;
                                } | null;
                            } | {
                                /** @enum {string} */
                                kind: "leads";
                                /** Format: uuid */
                                leadId: string | null;
                                at: {
                                    sheet: string;
                                    row: number;
                                };
                            } | {
                                /** @enum {string} */
                                kind: "role";
                                /** Format: uuid */
                                unitId: string;
                                /** @enum {string} */
                                role: "lead" | "co";
                                at: {
                                    sheet: string;
                                    row: number;
                                };
                            } | {
                                /** @enum {string} */
                                kind: "cell";
                                /** @enum {string} */
                                field: "number" | "assignedOn" | "raisedOn";
                                value: string;
                                at: {
                                    sheet: string;
                                    row: number;
                                };
                            };
                            by: {
                                id: string;
                                name: string;
                            };
                            at: string;
                        }[];
                        /** @description 更正改动的地方 */
                        changes: {
                            /** @description 更正的序号,从 0 起 */
                            fix: number;
                            sheet: string;
                            row: number;
                            column: string;
                            from: string;
                            to: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "import.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "import.changed" | "import.committing" | "import.file_gone" | "import.not_ready";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Imports.commit": {
        parameters: {
            query?: {
                edition?: number;
            };
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 导入 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 登记清单,全部或全不;重复提交得同一回执 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "committed";
                        registered: number;
                        assigned: number;
                        rejected: number;
                        /** @description 正文待补的件数 */
                        textToCome: number;
                        /** @description 没有对上人员的提出人,登记后再关联 */
                        unlinked: {
                            row: number;
                            number: number;
                            name: string;
                            /** @enum {string} */
                            kind: "person" | "body";
                            /** @enum {string} */
                            role: "lead" | "joint";
                            /** @description 同名的人数 */
                            sameName: number;
                        }[];
                        cases: {
                            row: number;
                            number: number;
                            id: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "import.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.number_taken" | "case.precondition" | "import.changed" | "import.committing" | "import.known_number" | "import.not_ready" | "import.nothing_to_register" | "request.invalid";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Calendar.inForce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本区现行的工作日历 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCalendar"];
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Calendar.add": {
        parameters: {
            query: {
                from: string;
                n: string;
                unit: "workday" | "day" | "month";
                direction?: "after" | "before";
                roll?: "next" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 从一日起推算若干工作日、日或月,逐日说明 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description 名义届满日
                         */
                        nominal: string;
                        /**
                         * Format: date
                         * @description 顺延后的届满日
                         */
                        date: string;
                        /** @description 所涉年份的放假通知尚未公布,只是暂定 */
                        provisional: boolean;
                        derivation: {
                            /** Format: date */
                            date: string;
                            /** @description 计入;否则跳过 */
                            counted: boolean;
                            /** @description 为何计入或跳过 */
                            why: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "CalendarChanges.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 日历的历次调整,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarChange"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "CalendarChanges.ask": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "year";
                    table: {
                        year: number;
                        notice: string;
                        off: {
                            [key: string]: string;
                        };
                        work: {
                            [key: string]: string;
                        };
                    };
                } | {
                    /** @enum {string} */
                    kind: "local";
                    source: string;
                    off: {
                        [key: string]: string;
                    };
                    work: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description 预览:载入后将移动哪些期限;尚未生效 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "CalendarChanges.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 日历调整 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一次调整及重算的进度 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "calendar.change_not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "CalendarChanges.moves": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description 日历调整 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 移动的期限:确认前为将移动的,确认后为已移动的 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarMove"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "calendar.change_not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "CalendarChanges.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 日历调整 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 确认载入,后台随即重算 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "calendar.change_not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "calendar.changed_meanwhile" | "calendar.confirmed_already";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Adoptions.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 采用现行办法将有何变化 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookAdoption"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Adoptions.adopt": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
                /** @description 所依据的版本,取自上次所读的 ETag */
                "If-Match": string;
            };
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 预览所示的版本 */
                    version: string;
                };
            };
        };
        responses: {
            /** @description 本件采用现行办法 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 本件的版本 */
                        version: number;
                        rulebook: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "demo.clock_before_case" | "rulebook.not_newest" | "rulebook.nothing_newer";
                    };
                };
            };
            /** @description 所依据的版本之后已有变动 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.version_conflict";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 没有说明所依据的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.version_missing";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Rulebooks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 办法,各为现行版本 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        version: string;
                        /** Format: date */
                        effectiveFrom: string;
                    }[];
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Rulebooks.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一部办法的全部规则,条条有出处 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rulebook"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rulebook.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Rulebooks.due": {
        parameters: {
            query: {
                window: string;
                on: string;
                kind?: "suggestion" | "proposal";
                raisedAt?: "session" | "recess";
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一个期限自某日起算的届满日 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        window: string;
                        rule: {
                            length: number | string;
                            /** @enum {string} */
                            unit: "workday" | "day" | "month" | "date";
                            /** @enum {string} */
                            from: "bodyAssigned" | "assigned" | "received" | "replied" | "replyReceived" | "ordered" | "requested" | "recorded" | "submitted" | "asked" | "dissatisfied" | "registered" | "replyDue" | "promised" | "sessionClosed" | "transferred" | "reportReceived" | "yearBegun";
                            /**
                             * @default after
                             * @enum {string}
                             */
                            direction: "after" | "before";
                            /**
                             * @default next
                             * @enum {string}
                             */
                            roll: "next" | "none";
                            source: string;
                        };
                        /**
                         * Format: date
                         * @description 名义届满日
                         */
                        nominal: string;
                        /**
                         * Format: date
                         * @description 顺延后的届满日
                         */
                        date: string;
                        /** @description 所涉年份的放假通知尚未公布,只是暂定 */
                        provisional: boolean;
                        derivation: {
                            /** Format: date */
                            date: string;
                            /** @description 计入;否则跳过 */
                            counted: boolean;
                            /** @description 为何计入或跳过 */
                            why: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rulebook.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Deadlines.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 期限的标识 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 期限的由来:规则、起算事项、逐日计数、延期 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineExplained"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "deadline.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.strip": {
        parameters: {
            query?: {
                unit?: string;
                kind?: "suggestion" | "proposal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 期限日程:今后 30 个工作日各有何事届满 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionStrip"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.due": {
        parameters: {
            query: {
                limit?: number;
                cursor?: string;
                /** @description 不写则连同此前的 */
                from?: string;
                until: string;
                /** @description whole:不属于哪一单位的全件期限 */
                unit?: string | "whole";
                kind?: "suggestion" | "proposal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 届满清单:某段日子里届满的各项期限,早的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupervisionDue"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.lights": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                unit?: string;
                kind?: "suggestion" | "proposal";
                of?: "case" | "handling";
                light?: "red" | "yellow" | "green";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 红黄绿灯:各件或各承办件,连同期限和理由,急的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupervisionLight"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.lightCounts": {
        parameters: {
            query?: {
                unit?: string;
                kind?: "suggestion" | "proposal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 红黄绿灯的数目,按单位 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionLightCounts"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.warnings": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                unit?: string;
                kind?: "suggestion" | "proposal";
                missing?: "plan" | "contact" | "coOpinion";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 督查预警:照此难以按期答复的,期限近的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupervisionWarning"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.decisions": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                type?: "office.decideReturn" | "office.decideExtension" | "office.decideSupplement" | "office.reviewReply" | "office.rehandle" | "office.confirmFulfilment" | "office.superviseOrder" | "office.withdraw" | "office.reviewOpenness" | "proposer.objectAssignment";
                kind?: "suggestion" | "proposal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 待政府办决定的事项,急的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupervisionDecision"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.orders": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                unit?: string;
                kind?: "suggestion" | "proposal";
                state?: "open" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 督办单,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupervisionOrder"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.rehearsal": {
        parameters: {
            query: {
                type: "office.urge" | "office.superviseOrder";
                caseId: string;
                /** @description 不写则为全件 */
                handlingId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 发出前的预览:催办、督办单通知什么、通知谁 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRehearsal"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Supervision.keyCases": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                kind?: "suggestion" | "proposal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 重点督办件及督办活动,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KeyCase"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Messages.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本人的消息,新的在前;每条写明缘由 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Messages.read": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 消息 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已读回执 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: date-time
                         * @description 首次阅读的业务时间
                         */
                        readAt: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "notification.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Messages.snooze": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 消息 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description 自此日起照常提醒,不晚于届满日
                     */
                    until: string;
                    reason: string;
                    /**
                     * Format: uuid
                     * @description 汇总中的一项;不写则为其中可以暂缓的各项
                     */
                    deadlineId?: string;
                };
            };
        };
        responses: {
            /** @description 暂缓的提醒 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: date
                         * @description 自此日起照常提醒
                         */
                        until: string;
                        /** @description 暂缓的期限 */
                        deadlines: string[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "notification.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "notification.nothing_to_snooze";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Rates.table": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                blank?: "category" | "street" | "delegation";
                asOf?: string;
                by?: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各率,截至某日,可按单位、类别等分组 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        population: {
                            /** @description 件数;按单位统计时为主办件数 */
                            cases: number;
                            /** @description 主办件 */
                            leadItems: number;
                            /** @description 会办件 */
                            coItems: number;
                            /** @description 交办后撤案的,另列 */
                            withdrawn: number;
                            /** @description 代为录入的评价 */
                            onBehalf: number;
                        };
                        items: {
                            group: {
                                /** @description 未填写的为空 */
                                id: string | null;
                                name: string;
                            };
                            population: {
                                /** @description 件数;按单位统计时为主办件数 */
                                cases: number;
                                /** @description 主办件 */
                                leadItems: number;
                                /** @description 会办件 */
                                coItems: number;
                                /** @description 交办后撤案的,另列 */
                                withdrawn: number;
                                /** @description 代为录入的评价 */
                                onBehalf: number;
                            };
                            rates: {
                                /** @enum {string} */
                                key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                                /** @description 名称 */
                                name: string;
                                /** @description 分子 */
                                numerator: number;
                                /** @description 分母 */
                                denominator: number;
                                /** @description 还差几件 */
                                missing: number;
                                /** @description 分子 ÷ 分母;分母为零时为空 */
                                value: number | null;
                                /** @description 百分数,四舍五入至两位小数 */
                                percent: number | null;
                                /** @description 百分数,分母为零时为“—” */
                                label: string;
                                /**
                                 * @description 计数单位
                                 * @enum {string}
                                 */
                                counted: "case" | "lead" | "co" | "promise";
                                /** @description 分子与分母的说明 */
                                definition: string;
                                /** @description 不计入的件 */
                                exclusions: string;
                                /** @description 定义版本与所依据的办法版本 */
                                definitionVersion: string;
                                /** @description 所含各件依据不同版本的办法 */
                                mixed: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Rates.cases": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                blank?: "category" | "street" | "delegation";
                asOf?: string;
                limit?: number;
                cursor?: string;
                by?: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
                part?: "numerator" | "denominator" | "missing";
            };
            header?: never;
            path: {
                key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一个数所含的各件:分子、分母或还差哪些 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            caseId: string;
                            /** Format: uuid */
                            handlingId?: string;
                            /** Format: uuid */
                            commitmentId?: string;
                            number: string;
                            /** @enum {string} */
                            kind: "suggestion" | "proposal";
                            /** @description 现已不由本单位承办的件不显示 */
                            title: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description 计入分子 */
                            good: boolean;
                            /** Format: date */
                            repliedOn: string | null;
                            /** Format: date */
                            dueOn: string | null;
                            result: string | null;
                            outcome: string | null;
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Rates.trend": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                blank?: "category" | "street" | "delegation";
                asOf?: string;
                weeks?: number;
            };
            header?: never;
            path: {
                key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 逐周走势 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                        name: string;
                        items: {
                            /** Format: date */
                            on: string;
                            numerator: number;
                            denominator: number;
                            label: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Rates.comparison": {
        parameters: {
            query: {
                session: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                blank?: "category" | "street" | "delegation";
                asOf?: string;
            };
            header?: never;
            path: {
                key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 与上一届次同一办理日比较 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                        name: string;
                        current: {
                            session: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date */
                            asOf: string;
                            /** @description 自会议开幕起第几日 */
                            day: number;
                            numerator: number;
                            denominator: number;
                            label: string;
                        } | null;
                        /** @description 上一届次同一办理日;没有上一届次时为空 */
                        previous: {
                            session: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date */
                            asOf: string;
                            /** @description 自会议开幕起第几日 */
                            day: number;
                            numerator: number;
                            denominator: number;
                            label: string;
                        } | null;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Exports.table": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                blank?: "category" | "street" | "delegation";
                asOf?: string;
                by?: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出各率 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Exports.cases": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                blank?: "category" | "street" | "delegation";
                asOf?: string;
                by?: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
                part?: "numerator" | "denominator" | "missing";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出一个数所含的各件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "export.too_large";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "TableExports.ledger": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                state?: "open" | "claimed" | "awaitingPrincipal" | "fulfilled" | "cannotKeep" | "explained";
                overdue?: "true" | "false";
                carried?: "true" | "false";
                year?: string;
                dueBy?: string;
                promised?: string;
                resolved?: "true" | "false";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出承诺台账 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "export.too_large";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "TableExports.assessment": {
        parameters: {
            query?: {
                edition?: number;
                of?: "ranking" | "lines";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description 考核 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出考核的名次或分项得分 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "TableExports.bulletin": {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description 通报 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出通报的数字 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "StageExport.table": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                key?: "true" | "false";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出办理阶段的件数 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "ExportTasks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本人要求的导出,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExportTask"][];
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "ExportTasks.ask": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session?: string;
                    /** @enum {string} */
                    kind?: "suggestion" | "proposal";
                    /** Format: uuid */
                    unit?: string;
                    category?: string;
                    /** Format: uuid */
                    street?: string;
                    delegation?: string;
                    /** @enum {string} */
                    key?: "true" | "false";
                    month?: string;
                    /** @enum {string} */
                    blank?: "category" | "street" | "delegation";
                    /** Format: date */
                    asOf?: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    by?: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
                    /**
                     * @default xlsx
                     * @enum {string}
                     */
                    format?: "xlsx" | "csv";
                    /** @enum {string} */
                    of: "rates";
                } | {
                    /** Format: uuid */
                    session?: string;
                    /** @enum {string} */
                    kind?: "suggestion" | "proposal";
                    /** Format: uuid */
                    unit?: string;
                    category?: string;
                    /** Format: uuid */
                    street?: string;
                    delegation?: string;
                    /** @enum {string} */
                    key?: "true" | "false";
                    month?: string;
                    /** @enum {string} */
                    blank?: "category" | "street" | "delegation";
                    /** Format: date */
                    asOf?: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    by?: "none" | "unit" | "category" | "street" | "kind" | "delegation" | "key" | "month" | "session";
                    /**
                     * @default denominator
                     * @enum {string}
                     */
                    part?: "numerator" | "denominator" | "missing";
                    /**
                     * @default xlsx
                     * @enum {string}
                     */
                    format?: "xlsx" | "csv";
                    /** @enum {string} */
                    of: "cases";
                    /** @enum {string} */
                    rate: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                };
            };
        };
        responses: {
            /** @description 要求后台导出 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "export.too_many";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "ExportTasks.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 导出 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一项导出办到哪里 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportTask"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "export.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "ExportTasks.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 导出 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 取回导出的文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "export.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "export.expired" | "export.not_ready" | "export.outdated";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Commitments.list": {
        parameters: {
            query?: {
                session?: string;
                kind?: "suggestion" | "proposal";
                unit?: string;
                category?: string;
                street?: string;
                delegation?: string;
                key?: "true" | "false";
                month?: string;
                limit?: number;
                cursor?: string;
                state?: "open" | "claimed" | "awaitingPrincipal" | "fulfilled" | "cannotKeep" | "explained";
                overdue?: "true" | "false";
                carried?: "true" | "false";
                year?: string;
                dueBy?: string;
                promised?: string;
                resolved?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 承诺台账,日期早的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            caseId: string;
                            /** Format: uuid */
                            handlingId: string;
                            number: string;
                            /** @enum {string} */
                            kind: "suggestion" | "proposal";
                            title: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @description 承诺的事项;依法擦除后为空 */
                            what: string | null;
                            state: {
                                key: string;
                                label: string;
                            };
                            /**
                             * Format: date
                             * @description 现行的承诺日期
                             */
                            dueOn: string;
                            /**
                             * Format: date
                             * @description 首次承诺的日期
                             */
                            firstDueOn: string | null;
                            /** Format: date */
                            fulfilledOn: string | null;
                            /**
                             * Format: date
                             * @description 作出承诺的答复发出之日
                             */
                            promisedOn: string | null;
                            /** @description 作出承诺的答复的办理结果 */
                            outcome: string | null;
                            /** @description 同一承办件最近一次答复的办理结果 */
                            outcomeNow: string | null;
                            /** @description 最近一次答复归为解决类 */
                            resolved: boolean;
                            /** @description 转过几次年度 */
                            carried: number;
                            /** @description 逾期未兑现 */
                            overdue: boolean;
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 历次考核 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            session: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "suggestion" | "proposal";
                            };
                            /**
                             * Format: date
                             * @description 截至日,已结束的一日
                             */
                            asOf: string;
                            /** @enum {string} */
                            state: "draft" | "published";
                            rulebook: string;
                            /** @description 最新的一版;未公布的为 0 */
                            edition: number;
                            /** Format: date-time */
                            publishedAt: string | null;
                            /**
                             * Format: date
                             * @description 提出异议的最后一日
                             */
                            objectionsUntil: string | null;
                            /** @description 待答复的异议;本单位只计本单位的 */
                            openObjections: number;
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.draft": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session: string;
                    /** Format: date */
                    asOf: string;
                };
            };
        };
        responses: {
            /** @description 拟订一次考核:截至已经结束的一日;尚未公布 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.exists";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.read": {
        parameters: {
            query?: {
                edition?: number;
            };
            header?: never;
            path: {
                /** @description 考核 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一次考核:排名与各项得分,可查看以前各版 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        session: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "suggestion" | "proposal";
                        };
                        /**
                         * Format: date
                         * @description 截至日,已结束的一日
                         */
                        asOf: string;
                        /** @enum {string} */
                        state: "draft" | "published";
                        rulebook: string;
                        /** @description 最新的一版;未公布的为 0 */
                        edition: number;
                        /** Format: date-time */
                        publishedAt: string | null;
                        /**
                         * Format: date
                         * @description 提出异议的最后一日
                         */
                        objectionsUntil: string | null;
                        /** @description 待答复的异议;本单位只计本单位的 */
                        openObjections: number;
                        /** @description 所示的一版;草稿为 0 */
                        shown: number;
                        editions: {
                            edition: number;
                            /** Format: date-time */
                            madeAt: string;
                            /** Format: uuid */
                            objectionId: string | null;
                        }[];
                        sheet: {
                            key: string;
                            name: string;
                            /** @description 分,至多两位小数 */
                            points: number;
                            bonus: boolean;
                            manual: boolean;
                            /** @description 评分办法 */
                            rule: string;
                            source: string;
                        }[];
                        /** @description 满分,加分除外 */
                        full: number;
                        /** @description 名次在前的在前 */
                        units: {
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @description 不参加排名、尚未公布的为空 */
                            place: number | null;
                            /** @description 并列 */
                            tied: boolean;
                            ranked: boolean;
                            /** @description 分,至多两位小数 */
                            total: number;
                            /** @description 实得 */
                            sum: number;
                            /** @description 应得 */
                            attainable: number;
                            /** @description 无权查看的为空 */
                            lines: {
                                item: string;
                                name: string;
                                /** @description 加分项 */
                                bonus: boolean;
                                /** @description 分,至多两位小数 */
                                cap: number;
                                /** @description 没有此类任务的为空 */
                                points: number | null;
                                formula: string;
                                evidence: {
                                    /** @enum {string} */
                                    kind: "rate";
                                    /** @enum {string} */
                                    rate: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                                    name: string;
                                    numerator: number;
                                    denominator: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "cases";
                                    count: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "entries";
                                    entries: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @description 分,至多两位小数 */
                                        points: number;
                                        reason: string;
                                        by: string;
                                        /** Format: date-time */
                                        at: string;
                                    }[];
                                };
                                /** @description 异议成立,更正之前的分 */
                                was?: number | null;
                                /** Format: uuid */
                                objectionId?: string;
                            }[] | null;
                        }[];
                        objections: {
                            /** Format: uuid */
                            id: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            item: string;
                            /** @description 对哪一版提出 */
                            edition: number;
                            text: string;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string|null} */
                            decision: "upheld" | "dismissed" | null;
                            reason: string | null;
                            /** @description 更正后的分 */
                            points: number | null;
                            decidedBy: string | null;
                            /** Format: date-time */
                            decidedAt: string | null;
                        }[];
                        allowed: ("enter" | "publish" | "object" | "decide")[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.cases": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                part?: "numerator" | "denominator" | "missing";
                edition?: number;
            };
            header?: never;
            path: {
                /** @description 考核 */
                id: string;
                /** @description 单位 */
                unit: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一项得分所依据的各件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            caseId: string;
                            number: string;
                            /** @enum {string} */
                            kind: "suggestion" | "proposal";
                            /** @description 现已不由本单位承办的件不显示 */
                            title: string | null;
                            /** @description 计入分子;不是率的为空 */
                            good: boolean | null;
                            /** @description 本件计了几次 */
                            times: number;
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.enter": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 考核 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    unitId: string;
                    item: string;
                    /** @description 扣分为负,加分为正 */
                    points: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 评定:对一个单位的一项扣分或加分,说明理由 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.beyond_points" | "assessment.not_manual" | "assessment.published_already" | "assessment.unit_unknown";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 考核 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公布:结果固定为第一版,告知各单位 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        edition: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.empty" | "assessment.published_already";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.object": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 考核 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    unitId: string;
                    item: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description 异议:单位对本单位的一项得分提出 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.line_unknown" | "assessment.objection_late" | "assessment.objection_open" | "assessment.unpublished";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Assessments.decide": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 考核 */
                id: string;
                /** @description 异议 */
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "upheld";
                    /** @description 更正后的分 */
                    points: number;
                    reason: string;
                } | {
                    /** @enum {string} */
                    decision: "dismissed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 答复异议:成立的,另出一版,原版仍可查看 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        edition: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.not_found" | "assessment.objection_not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "assessment.beyond_points" | "assessment.decided_already" | "assessment.unchanged";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulletins.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "draft" | "issued" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 历次通报 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            session: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "suggestion" | "proposal";
                            };
                            /**
                             * Format: date
                             * @description 数字截至之日
                             */
                            on: string;
                            /** @enum {string} */
                            state: "draft" | "issued" | "withdrawn";
                            title: string;
                            /** @description 印发的文号 */
                            number: string | null;
                            /** Format: date */
                            issuedOn: string | null;
                            /** @description 修改时所依据的版本 */
                            version: number;
                        }[];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulletins.draft": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session: string;
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description 拟订一份通报:数字取自该日的每日定数 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.exists" | "bulletin.not_frozen";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulletins.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 通报 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一份通报:正文与分单位的数字 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        session: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "suggestion" | "proposal";
                        };
                        /**
                         * Format: date
                         * @description 数字截至之日
                         */
                        on: string;
                        /** @enum {string} */
                        state: "draft" | "issued" | "withdrawn";
                        title: string;
                        /** @description 印发的文号 */
                        number: string | null;
                        /** Format: date */
                        issuedOn: string | null;
                        /** @description 修改时所依据的版本 */
                        version: number;
                        body: string;
                        /** @description 数字所依据的办法版本 */
                        rulebook: string;
                        whole: {
                            cases: number;
                            withdrawn: number;
                            leads: number;
                            cos: number;
                            rates: {
                                /** @enum {string} */
                                key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                                name: string;
                                numerator: number;
                                denominator: number;
                                label: string;
                            }[];
                        };
                        units: {
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            leads: number;
                            cos: number;
                            rates: {
                                /** @enum {string} */
                                key: "meeting" | "reply" | "replyOnTime" | "rehandleOnTime" | "feedback" | "satisfaction" | "satisfactionStrict" | "processSatisfaction" | "firstRoundSatisfaction" | "resolution" | "accomplishment" | "coOpinionOnTime" | "planned" | "principalLed" | "published" | "commitmentsKept";
                                name: string;
                                numerator: number;
                                denominator: number;
                                label: string;
                            }[];
                        }[];
                        /** @description 逾期未答复的件 */
                        overdue: {
                            /** Format: uuid */
                            caseId: string;
                            number: string;
                        }[];
                        allowed: ("edit" | "issue" | "withdraw")[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulletins.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 通报 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    title: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description 修改草稿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.changed_meanwhile" | "bulletin.issued_already" | "bulletin.withdrawn_already";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulletins.issue": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 通报 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @description 文号 */
                    number: string;
                };
            };
        };
        responses: {
            /** @description 印发:文号与日期随之固定,告知各单位 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.changed_meanwhile" | "bulletin.issued_already" | "bulletin.number_taken" | "bulletin.withdrawn_already";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Bulletins.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 通报 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 撤销草稿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bulletin.changed_meanwhile" | "bulletin.issued_already" | "bulletin.withdrawn_already";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Addresses.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本人的通知地址 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: email
                         * @description 电子邮箱
                         */
                        email: string | null;
                        /** @description 手机号码,用于短信或机器人 */
                        gateway: string | null;
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Addresses.write": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description 电子邮箱
                     */
                    email: string | null;
                    /** @description 手机号码,用于短信或机器人 */
                    gateway: string | null;
                };
            };
        };
        responses: {
            /** @description 本人的通知渠道 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 此后的通知渠道 */
                        channels: string[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Outbox.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "waiting" | "failed" | "done" | "void";
                channel?: "inApp" | "email" | "gateway";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 发出的消息及其送达,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SentMessage"][];
                        /** @description 下一页的标记;没有下一页时为空 */
                        nextCursor: string | null;
                        /** @description 调用者可见的总数 */
                        total: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Outbox.retry": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 消息 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 重发的消息 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "outbox.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "outbox.not_waiting";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description 暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "queue.unavailable";
                    };
                };
            };
        };
    };
    "DemoPhone.read": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 短信 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 演示库在本机:看短信的全文 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 发往的号码 */
                        to: string | null;
                        text: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "outbox.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "DemoClock.set": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description 业务时间;null 为回到真实时间
                     */
                    now: string | null;
                };
            };
        };
        responses: {
            /** @description 拨动后的业务时间;到期的已处理完毕 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        businessTime: string;
                        /** @description 与真实时间相差的毫秒数 */
                        offsetMs: number;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Stream.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 变动通知:case 事件只有编号与版本,内容另读;ended 表示登录已结束 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 只能按所列的格式读取 */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "stream.format";
                    };
                };
            };
            /** @description 失败次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "stream.too_many";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Presence.report": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 正在填写 */
                    writing: boolean;
                };
            };
        };
        responses: {
            /** @description 我正打开本件;还有哪些同事打开着 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 同时打开本件的同事,正在填写的在前 */
                        others: {
                            name: string;
                            writing: boolean;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Drafts.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本人在本件的草稿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 表单 */
                            form: string;
                            versions: number;
                            /**
                             * Format: date-time
                             * @description 最近保存时刻
                             */
                            savedAt: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Drafts.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
                /** @description 表单:指令,其后是承办件、承诺事项的标识,以 ~ 相连 */
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本人的一份草稿,最新一版 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 最新一版;没有草稿时为空 */
                        draft: {
                            /** @description 第几版 */
                            n: number;
                            /**
                             * Format: uuid
                             * @description 这一次保存,下一次以它为依据
                             */
                            stamp: string;
                            /**
                             * Format: date-time
                             * @description 保存时刻
                             */
                            savedAt: string;
                            /** @description 表单中已填的内容,可以不完整 */
                            data: {
                                [key: string]: unknown;
                            };
                        } | null;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found" | "draft.form_unknown";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Drafts.write": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 本件 */
                id: string;
                /** @description 表单:指令,其后是承办件、承诺事项的标识,以 ~ 相连 */
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 表单中已填的内容,可以不完整 */
                    data: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: uuid
                     * @description 所依据的一次保存;尚无草稿时为空
                     */
                    base: string | null;
                    /**
                     * Format: uuid
                     * @description 填写的窗口
                     */
                    window: string;
                    /** @description 另起一版,现有的一版留着 */
                    anew?: boolean;
                };
            };
        };
        responses: {
            /** @description 保存草稿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 第几版 */
                        n: number;
                        /**
                         * Format: uuid
                         * @description 这一次保存,下一次以它为依据
                         */
                        stamp: string;
                        /**
                         * Format: date-time
                         * @description 保存时刻
                         */
                        savedAt: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found" | "draft.form_unknown";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "draft.case_sealed" | "draft.too_many";
                    };
                };
            };
            /** @description 所依据的版本之后已有变动 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "draft.written_elsewhere";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "draft.too_large" | "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Drafts.drop": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 本件 */
                id: string;
                /** @description 表单:指令,其后是承办件、承诺事项的标识,以 ~ 相连 */
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 弃用草稿,连同各版 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found" | "draft.form_unknown";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Drafts.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
                /** @description 表单:指令,其后是承办件、承诺事项的标识,以 ~ 相连 */
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一份草稿的各版,新的在前 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 第几版 */
                            n: number;
                            /**
                             * Format: date-time
                             * @description 开始时刻
                             */
                            beganAt: string;
                            /**
                             * Format: date-time
                             * @description 保存时刻
                             */
                            savedAt: string;
                        }[];
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found" | "draft.form_unknown";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Drafts.version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 本件 */
                id: string;
                /** @description 表单:指令,其后是承办件、承诺事项的标识,以 ~ 相连 */
                form: string;
                /** @description 第几版 */
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一版草稿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 第几版 */
                        n: number;
                        /**
                         * Format: uuid
                         * @description 这一次保存,下一次以它为依据
                         */
                        stamp: string;
                        /**
                         * Format: date-time
                         * @description 保存时刻
                         */
                        savedAt: string;
                        /** @description 表单中已填的内容,可以不完整 */
                        data: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "case.not_found" | "draft.form_unknown" | "draft.version_not_found";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Phrases.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本单位的常用语 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 按本单位排定的次序 */
                        items: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description 单位
                             */
                            unitId: string;
                            /** @description 名称 */
                            title: string;
                            /** @description 内容 */
                            text: string;
                        }[];
                        /** @description 由我管理常用语的单位 */
                        keeps: string[];
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password.must_change";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Phrases.add": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    text: string;
                    /** Format: uuid */
                    unitId?: string;
                };
            };
        };
        responses: {
            /** @description 新增常用语 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: uuid
                         * @description 单位
                         */
                        unitId: string;
                        /** @description 名称 */
                        title: string;
                        /** @description 内容 */
                        text: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "phrase.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "phrase.title_taken" | "phrase.too_many";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Phrases.remove": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 常用语 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 删去常用语 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "phrase.not_found";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "Phrases.change": {
        parameters: {
            query?: never;
            header: {
                /** @description 请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 常用语 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    text?: string;
                    /** @description 排在本单位的第几条 */
                    order?: number;
                };
            };
        };
        responses: {
            /** @description 更改常用语:名称、内容、次序 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: uuid
                         * @description 单位
                         */
                        unitId: string;
                        /** @description 名称 */
                        title: string;
                        /** @description 内容 */
                        text: string;
                    };
                };
            };
            /** @description 请求或填写的内容有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_missing" | "idempotency.key_too_long" | "request.invalid" | "request.malformed";
                    };
                };
            };
            /** @description 没有登录,或登录已过期 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session.required";
                    };
                };
            };
            /** @description 没有这项权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access.forbidden" | "password.must_change" | "request.foreign_origin";
                    };
                };
            };
            /** @description 没有,或无权查看:两者同答 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "phrase.not_found";
                    };
                };
            };
            /** @description 当前状态不能办理,或条件未满足 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "phrase.title_taken";
                    };
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description 内容格式不接受 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.media_type";
                    };
                };
            };
            /** @description 同一请求标识已用于另一请求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description 系统出错 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
}
