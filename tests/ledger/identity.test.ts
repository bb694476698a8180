import { describe, expect, it } from 'vitest'
import { idsOf, matchTasks } from '../../server/src/ledger/identity.js'

const task = (title: string, measure = '', id = idsOf([{ title, section: [] }])[0]) => ({ id, title, measure })

describe('the identity of a task', () => {
  it('follows from its title and not from its number or its marks', () => {
    const [one] = idsOf([{ title: '建设区域医疗中心', section: ['重点任务'] }])
    expect(idsOf([{ title: '建设“区域医疗中心” 。', section: ['其他章节'] }])).toEqual([one])
    expect(one).toMatch(/^[0-9a-z]{11}$/)
  })

  it('is another for each of several tasks with one title', () => {
    const ids = idsOf([
      { title: '加强监督', section: ['甲'] },
      { title: '加强监督', section: ['乙'] },
      { title: '加强监督', section: ['乙'] },
      { title: '加强监督', section: ['乙'] },
    ])
    expect(new Set(ids).size).toBe(4)
    expect(ids[3]).toMatch(/^[0-9a-z]{11}-3$/)
  })

  it('of the first stays when another with the same title comes behind it', () => {
    const first = { title: '加强监督', section: ['甲'] }
    expect(idsOf([first, { title: '加强监督', section: ['乙'] }])[0]).toBe(idsOf([first])[0])
  })
})

describe('tasks of two versions', () => {
  const matched = (before: ReturnType<typeof task>[], now: ReturnType<typeof task>[]) =>
    now.map((one) => matchTasks(before, now).get(one)?.title)

  it('are the same in another order', () => {
    const [one, other] = [task('建设区域医疗中心'), task('组建城市医疗集团')]
    expect(matched([one, other], [other, one])).toEqual(['组建城市医疗集团', '建设区域医疗中心'])
  })

  it('are the same after small changes of the wording', () => {
    const before = [
      task('建设区域医疗中心', '布局省级区域医疗中心6个，覆盖全部市州。'),
      task('组建城市医疗集团', '按网格组建紧密型城市医疗集团16个。'),
    ]
    const now = [
      task('加快建设省级区域医疗中心', '布局省级区域医疗中心8个，覆盖全部市州。'),
      task('组建紧密型医疗集团', '按网格组建紧密型城市医疗集团16个。'),
    ]
    expect(matched(before, now)).toEqual(['建设区域医疗中心', '组建城市医疗集团'])
  })

  it('are others when they share hardly a word', () => {
    expect(
      matched([task('建设区域医疗中心', '布局中心6个。')], [task('推进医保支付改革', '实行按病种付费。')]),
    ).toEqual([undefined])
  })

  it('are matched one to one', () => {
    const before = [task('加强监督检查', '每年检查一次。')]
    const now = [task('加强监督检查工作', '每年检查一次。'), task('加强监督检查落实', '每年检查一次。')]
    expect(matched(before, now).filter((title) => title !== undefined)).toHaveLength(1)
  })

  it('prefer the one that is the same to one that is alike', () => {
    const before = [task('加强监督检查工作', '每年检查一次。'), task('加强监督检查', '每季度检查一次。')]
    expect(matched(before, [task('加强监督检查', '每年检查一次。')])).toEqual(['加强监督检查'])
  })

  it('of one title are told apart by what they say, in whatever order they stand', () => {
    const [first, second] = ['每年检查一次。', '每季度通报一次。']
    const ids = idsOf(['甲', '乙'].map((name) => ({ title: '加强监督', section: [name] })))
    const before = [task('加强监督', first, ids[0]), task('加强监督', second, ids[1])]
    const now = [task('加强监督', second, ids[0]), task('加强监督', first, ids[1])]
    const found = matchTasks(before, now)
    expect(now.map((one) => found.get(one)?.measure)).toEqual([second, first])
  })

  it('of the same words are told apart by the bodies in charge', () => {
    const one = (lead: string, id: string) => ({ ...task('加强监督', '每年检查一次。', id), leads: [lead] })
    const now = [one('省医保局', 'a'), one('省财政厅', 'b')]
    const found = matchTasks([one('省财政厅', 'a'), one('省医保局', 'b')], now)
    expect(now.map((each) => found.get(each)?.leads)).toEqual([['省医保局'], ['省财政厅']])
  })
})
