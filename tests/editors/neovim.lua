-- Opens a plan in Neovim, reads its findings, completes, mends and renames; prints one line for each check.
-- Conditions are looked at whenever the editor is idle; nothing waits for a fixed time.

local deadline_ms = 30000
local failed = 0

local function report(name, ok, detail)
  if not ok then failed = failed + 1 end
  local line = (ok and 'ok ' or 'not ok ') .. name .. ((ok or not detail) and '' or ': ' .. detail)
  io.stdout:write(line:gsub('\n', ' ') .. '\n')
end

-- Runs `steps` beside the editor's own loop, so that typed keys are handled as a user's are.
local function run(steps)
  local thread = coroutine.create(steps)
  local function continue(...)
    local ok, problem = coroutine.resume(thread, ...)
    if not ok then report('no error', false, tostring(problem)) end
    if not ok or coroutine.status(thread) == 'dead' then vim.cmd(failed == 0 and 'qall!' or 'cquit!') end
  end
  vim.schedule(continue)
  return continue
end

local continue
-- True as soon as `condition` holds, false when it never does.
local function wait_for(condition)
  local timer = vim.loop.new_timer()
  local started = vim.loop.now()
  timer:start(0, 20, vim.schedule_wrap(function()
    if timer:is_closing() then return end
    local ok, holds = pcall(condition)
    local late = vim.loop.now() - started > deadline_ms
    if not (ok and holds) and not late then return end
    timer:close()
    continue(ok and holds and true or false)
  end))
  return coroutine.yield()
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local data = diagnostic.user_data and diagnostic.user_data.lsp or {}
    table.insert(found, tostring(diagnostic.code or data.code or '?'))
  end
  return table.concat(found, ' ')
end

local function find(pattern)
  vim.fn.cursor(1, 1)
  return vim.fn.search(pattern, 'cW') > 0
end

local function press(keys) vim.api.nvim_input(keys) end

local choices = {}
vim.ui.select = function(items, options, on_choice)
  local format = options.format_item or tostring
  choices = {}
  for index, item in ipairs(items) do
    local title = format(item)
    table.insert(choices, title)
    if title:find('〔2031〕9号', 1, true) then return on_choice(item, index) end
  end
  on_choice(nil)
end
vim.ui.input = function(_, on_confirm) on_confirm('慢行路') end

continue = run(function()
  report('the file is a plan', vim.bo.filetype == 'fangan', vim.bo.filetype)
  report('the server is attached', wait_for(function() return #vim.lsp.buf_get_clients(0) == 1 end))
  local findings = wait_for(function() return codes():find('document%-number%-format') end)
  report('diagnoses', findings and codes():find('task%-without%-lead') ~= nil, codes())

  find('\\[2031\\]')
  press('<Space>a')
  local mended = wait_for(function() return text():find('青政办发〔2031〕9号', 1, true) end)
  report('applies a quick fix', mended, table.concat(choices, ' | '))
  local gone = wait_for(function() return codes() ~= '' and not codes():find('document%-number%-format') end)
  report('the finding goes', gone, codes())

  find('完善绿道服务')
  vim.cmd('normal! G')
  press('A<C-x><C-o>')
  report('completes', wait_for(function() return vim.fn.pumvisible() == 1 end), vim.inspect(vim.fn.complete_info().mode))
  local words = {}
  for _, item in ipairs(vim.fn.complete_info({ 'items' }).items) do table.insert(words, item.word) end
  report('offers the bodies of the plan', vim.tbl_contains(words, '市财政局'), table.concat(words, ' '))
  local index = 0
  for position, word in ipairs(words) do
    if word == '市财政局' then index = position end
  end
  press(string.rep('<C-n>', math.max(index - 1, 0)) .. '<C-y>')
  report('inserts one', wait_for(function() return text():find('配合单位：市财政局$') end), vim.api.nvim_get_current_line())
  press('、市水<C-x><C-o>')
  report('completes a word', wait_for(function() return text():find('配合单位：市财政局、市水利局$') end), vim.api.nvim_get_current_line())
  press('<C-y><Esc>')
  wait_for(function() return vim.api.nvim_get_mode().mode == 'n' end)

  find('绿道”）')
  press('<Space>r')
  local renamed = wait_for(function() return text():find('以下简称“慢行路”', 1, true) end)
  report('renames a short form', renamed and text():find('建成慢行路120公里。慢行路实行统一编号', 1, true) ~= nil, text())
  report('the title stays', text():find('城市绿色慢行道路', 1, true) ~= nil)

  local errors = vim.fn.execute('messages')
  report('no error message', not errors:find('Error', 1, true), errors)
  local clients = vim.lsp.get_active_clients()
  for _, client in ipairs(clients) do client.stop() end
  report('the server ends', wait_for(function() return #vim.lsp.get_active_clients() == 0 end))
end)
