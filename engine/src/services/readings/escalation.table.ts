/**
 * Actions by which a principal can widen its own rights when it may use them on any resource.
 * @see https://github.com/salesforce/cloudsplaining (privilege escalation methods by Rhino Security Labs)
 */
export const escalatingActions: readonly string[] = [
  'iam:createpolicyversion',
  'iam:setdefaultpolicyversion',
  'iam:createaccesskey',
  'iam:createloginprofile',
  'iam:updateloginprofile',
  'iam:attachuserpolicy',
  'iam:attachgrouppolicy',
  'iam:attachrolepolicy',
  'iam:putuserpolicy',
  'iam:putgrouppolicy',
  'iam:putrolepolicy',
  'iam:addusertogroup',
  'iam:updateassumerolepolicy',
  'iam:deleterolepermissionsboundary',
  'iam:deleteuserpermissionsboundary',
  'lambda:updatefunctioncode',
  'glue:updatedevendpoint',
];

/** With `iam:PassRole` on any role, one of these starts something that acts as that role. */
export const startingActions: readonly string[] = [
  'ec2:runinstances',
  'lambda:createfunction',
  'glue:createdevendpoint',
  'glue:createjob',
  'cloudformation:createstack',
  'datapipeline:createpipeline',
  'ecs:runtask',
  'ecs:registertaskdefinition',
  'sagemaker:createnotebookinstance',
  'codebuild:createproject',
];
